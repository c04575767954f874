import { count } from './count.ts';
import { dates } from './dates.ts';

/** What maps say. */
export const maps = {
  /** What a map of a region is called: by the countries it shows, those named most first. */
  region: (countries: readonly string[]) => dates.list(countries),
  /** Where there are none, by the place named most. */
  around: (place: string) => `Around ${place}`,
  /** A map of a part of another, by the place named most in it. */
  closer: (place: string) => `Closer: around ${place}`,
  /** The map of the world. */
  far: 'Countries and places further away',
  /** The world’s map where there is no other. */
  world: 'Where the places are',
  /** Name of a map for those who are read to. */
  title: (name: string) => `Map: ${name}`,
  where: (name: string) => `Map: where ${name} is`,
  point: (name: string, kind: string, mentions: number) => `${name}, ${kind}: ${count(mentions, 'mention')}`,
  /** The same of what a map does not reach. */
  beyond: (name: string, kind: string, mentions: number) =>
    `${name}, ${kind}, beyond the edge of the map: ${count(mentions, 'mention')}`,
  /** What the marks of the maps of all places mean. */
  key: {
    town: 'a town',
    area: 'the middle of a province, a district or a country',
    size: 'Larger circles are named more often.',
  },
  listed: 'Regions without a clear centre are in the list only.',
  nearby: 'Nearby:',
  filled: 'Its own places are filled. Nearby:',
  orientation: 'Points and borders (Natural Earth) are for orientation only.',
};

import { geoArea, geoAzimuthalEqualArea, geoDistance, type GeoProjection } from 'd3-geo';
import type { Place } from '../schemas/place.ts';
import { type Country, findCountry } from './atlas.ts';
import { type Caption, captionCountry, drawGround } from './draw.ts';
import type { Frame } from './frame.ts';
import { boxOf, type Label, placeLabels, round, textBox } from './labels.ts';
import { extentOf } from './view.ts';

/** What the small map of a name page shows. */
export interface LocatorMap extends Frame {
  readonly land: string;
  /** Borders between all other countries. */
  readonly borders: string;
  /** Area of the country that the place lies in or is, with its borders; empty at sea. */
  readonly area: string;
  readonly countries: readonly Caption[];
  readonly points: readonly LocatorPoint[];
}

export interface LocatorPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The place itself, or what lies in it; all others are neighbours. */
  readonly own: boolean;
  readonly text: string;
  readonly label: Label | undefined;
}

type Located = Place & { point: NonNullable<Place['point']> };

const frame: Frame = { width: 320, height: 260 };
const fontSize = 12;
const captionSize = 10;
const degree = Math.PI / 180;
/** Half the height of a view that tells where a place is, by what its point is the middle of. */
const reaches = { city: 3, district: 3, province: 3.6 } as const;
/** Half the height from which the world’s coarse outlines do, in radians. */
const coarse = 14 * degree;
/** Neighbours that are shown. */
const neighbourly = 6;

/**
 * Draws where a place lies: a filled point among outlined neighbours, in its country. A region without a point of its
 * own is shown by the places that lie in it; nothing where there are none.
 */
export function drawLocator(place: Place, places: readonly Place[]): LocatorMap | undefined {
  const located = places.filter((other): other is Located => other.point !== undefined);
  const own = place.point
    ? located.filter(({ id }) => id === place.id)
    : located.filter((other) => liesIn(other, place.id, places));
  const [first] = own;
  if (!first) return undefined;

  const home = findCountry(at(first));
  const { projection, half } = aim(own, home);
  const wide = half > coarse;
  const drawn = drawGround(projection, frame, {
    detail: wide ? '110m' : '50m',
    fine: wide ? 'coarse' : 'fine',
    marks: home && (!wide || place.kind === 'country') ? [home] : [],
  });
  const ownIds = new Set(own.map(({ id }) => id));
  const neighbours = located
    .filter((other) => !ownIds.has(other.id) && (other.kind === 'country') === (place.kind === 'country'))
    .map((other) => ({ other, distance: Math.min(...own.map((mine) => geoDistance(at(mine), at(other)))) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ other }) => other);
  const points = [...own, ...neighbours].flatMap((other) => {
    const [x, y] = projection(at(other)) ?? [-1, -1];
    const inFrame = x > 6 && y > 6 && x < frame.width - 6 && y < frame.height - 6;
    return inFrame
      ? [{ id: other.id, x: round(x), y: round(y), r: 5, own: ownIds.has(other.id), text: other.name }]
      : [];
  });
  const shown = spread(points, 14).slice(0, own.length + neighbourly);
  const labels = placeLabels(shown, frame, fontSize);
  const taken = shown.flatMap((point, index) => {
    const label = labels[index];
    return label ? [boxOf(point), textBox(label, point.text, fontSize)] : [boxOf(point)];
  });
  return {
    ...frame,
    land: drawn.land,
    borders: drawn.borders,
    area: drawn.areas,
    countries: wide ? [] : nameCountries(located, drawn.countries, projection, taken),
    points: shown.map((point, index) => ({ ...point, label: labels[index] })),
  };
}

/** An equal-area view centred on the places, wide enough to know where one is; and half its height, in radians. */
function aim(
  own: readonly Located[],
  home: Country | undefined,
): { projection: GeoProjection; half: number } {
  const { middle, west, east, south, north } = extentOf(
    own.map(({ point }) => point),
    0,
  );
  const centre: [number, number] = [middle + (west + east) / 2, (south + north) / 2];
  const spreadOut = Math.max(...own.map((place) => geoDistance(at(place), centre)));
  const half = Math.max(spreadOut * 1.35, ...own.map(({ point: { precision } }) => reach(precision, home)));
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .translate([frame.width / 2, frame.height / 2])
    .scale(frame.height / 2 / (2 * Math.sin(half / 2)));
  return { projection, half };
}

function reach(precision: Located['point']['precision'], home: Country | undefined): number {
  if (precision !== 'country') return reaches[precision] * degree;
  return Math.min(60 * degree, Math.max(7 * degree, home ? Math.sqrt(geoArea(home)) : 0));
}

/** Names of countries that the gazetteer has: no others are named on a map. */
function nameCountries(
  located: readonly Located[],
  seen: readonly Country[],
  projection: GeoProjection,
  others: Parameters<typeof captionCountry>[4],
): Caption[] {
  const taken = [...others];
  return located
    .filter(({ kind }) => kind === 'country')
    .flatMap((place) => {
      const country = findCountry(at(place));
      const caption =
        country &&
        seen.includes(country) &&
        captionCountry({ country, text: place.name }, projection, frame, captionSize, taken);
      if (!caption) return [];
      taken.push(caption.box);
      return [{ text: caption.text, x: caption.x, y: caption.y }];
    });
}

function liesIn(place: Place, id: string, places: readonly Place[]): boolean {
  let outer = place.within;
  while (outer !== undefined && outer !== id) {
    const here = outer;
    outer = places.find((other) => other.id === here)?.within;
  }
  return outer === id;
}

/** Drops points that would lie on one that comes before. */
function spread<P extends { x: number; y: number; own: boolean }>(points: readonly P[], apart: number): P[] {
  const kept: P[] = [];
  for (const point of points) {
    const free = kept.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= apart);
    if (point.own || free) kept.push(point);
  }
  return kept;
}

const at = ({ point }: Located): [number, number] => [point.lon, point.lat];

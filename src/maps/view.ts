import { geoMercator, geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import { turn } from './atlas.ts';
import type { Frame } from './frame.ts';

/** A point of the globe, in degrees. */
export interface Located {
  readonly lat: number;
  readonly lon: number;
}

/** A stretch of the globe; longitudes are degrees east of its middle. */
export interface Extent {
  /** Longitude of its middle. */
  readonly middle: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** As far north and south as Mercator’s projection is of use. */
const furthest = 80;
const radians = Math.PI / 180;

/** The least stretch that holds some points, and is as many degrees high and wide as is asked. */
export function extentOf(points: readonly Located[], least: number): Extent {
  const middle = middleOf(points);
  const [west, east] = range(
    points.map(({ lon }) => turn(lon - middle)),
    least,
  );
  const [south, north] = range(
    points.map(({ lat }) => Math.max(-furthest, Math.min(furthest, lat))),
    least * 0.7,
  );
  return { middle, west, east, south, north };
}

function range(values: readonly number[], least: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, least - (high - low)) / 2;
  return [low - more, high + more];
}

/** Longitude of the middle of the largest part of the globe’s round that has points: the widest gap lies opposite. */
function middleOf(points: readonly Located[]): number {
  const lons = [...new Set(points.map(({ lon }) => turn(lon)))].sort((a, b) => a - b);
  const gaps = lons.map((lon, index) => {
    const next = lons[(index + 1) % lons.length] ?? lon;
    return { from: lon, next, width: lons.length === 1 ? 360 : (next - lon + 360) % 360 };
  });
  const [widest] = gaps.toSorted((a, b) => b.width - a.width);
  return widest ? turn(widest.next + (360 - widest.width) / 2) : 0;
}

/** How high a stretch is to its width, as it is drawn. */
export function shapeOf({ west, east, south, north }: Extent): number {
  const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
  return (y(north) - y(south)) / ((east - west) * radians);
}

/**
 * Shows a stretch as large as a frame allows. Meridians of a region are straight, so that a closer map is a rectangle on
 * a wider one.
 *
 * @param margin share of the frame that is kept free at each side, for names
 */
export function aim(
  { middle, west, east, south, north }: Extent,
  frame: Frame,
  margin: { x: number; y: number },
  world = false,
): GeoProjection {
  const projection = (world ? geoNaturalEarth1() : geoMercator()).rotate([-middle, 0]);
  const corners = [
    [middle + west, south],
    [middle + east, south],
    [middle + west, north],
    [middle + east, north],
  ];
  return projection.fitExtent(
    [
      [frame.width * margin.x, frame.height * margin.y],
      [frame.width * (1 - margin.x), frame.height * (1 - margin.y)],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
}

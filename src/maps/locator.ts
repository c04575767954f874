import { geoArea, geoAzimuthalEqualArea, geoContains, geoDistance, type GeoProjection } from 'd3-geo';
import type { Place } from '../schemas/place.ts';
import { readAtlas } from './countries.ts';
import { drawBorders, drawCountry, nameCountries, type Caption, type Frame } from './draw.ts';
import { boxOf, placeLabels, round, textBox, type Label } from './labels.ts';

/** What the small map of a name page shows. */
export interface LocatorMap extends Frame {
  /** Borders and coasts, path data. */
  readonly borders: string;
  /** The country’s area where the place is one, path data. */
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
const degree = Math.PI / 180;

/**
 * Draws where a place lies: a filled point among outlined neighbours. A region without a point of its own is shown
 * by the places that lie in it; nothing where there are none.
 */
export function drawLocator(place: Place, places: readonly Place[]): LocatorMap | undefined {
  const located = places.filter((other): other is Located => other.point !== undefined);
  const own = place.point
    ? located.filter(({ id }) => id === place.id)
    : located.filter((other) => liesIn(other, place.id, places));
  if (own.length === 0) return undefined;

  const { projection, wide } = aim(own);
  const borders = wide
    ? drawBorders(projection, frame, 'world', 'coarse')
    : drawBorders(projection, frame, 'region', 'fine');
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
  const shown = spread(points, 14).slice(0, own.length + 6);
  const labels = placeLabels(shown, frame, fontSize);
  const taken = shown.flatMap((point, index) => {
    const label = labels[index];
    return label ? [boxOf(point), textBox(label, point.text, fontSize)] : [boxOf(point)];
  });
  const [first] = own;
  return {
    ...frame,
    borders,
    area: place.kind === 'country' && first ? drawCountry(projection, frame, at(first)) : '',
    countries: wide ? [] : nameCountries(projection, frame, 10, taken, countryNames(places)),
    points: shown.map((point, index) => ({ ...point, label: labels[index] })),
  };
}

/** An equal-area view centred on the places, wide enough to know where one is. */
function aim(own: readonly Located[]): { projection: GeoProjection; wide: boolean } {
  const lats = own.map(({ point }) => point.lat);
  const lons = own.map(({ point }) => point.lon);
  const centre: [number, number] = [
    (Math.min(...lons) + Math.max(...lons)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
  const spreadOut = Math.max(...own.map((place) => geoDistance(at(place), centre)));
  const half = Math.max(spreadOut * 1.35, ...own.map(reach));
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .translate([frame.width / 2, frame.height / 2])
    .scale(frame.height / 2 / (2 * Math.sin(half / 2)));
  // Beyond the countries around Afghanistan only the coarse outlines of the world are at hand.
  return { projection, wide: half > 9 * degree || !inRegion(centre) };
}

/** Half the height of a view that tells where such a place is, in radians. */
function reach(place: Located): number {
  if (place.point.precision !== 'country') return (inRegion(at(place)) ? 3.6 : 8) * degree;
  const country = readAtlas('world').countries.find((outline) => geoContains(outline, at(place)));
  return Math.min(60 * degree, Math.max(7 * degree, country ? Math.sqrt(geoArea(country)) : 0));
}

const inRegion = ([lon, lat]: [number, number]) => lon > 60 && lon < 76 && lat > 28 && lat < 39;

/** Countries of the gazetteer: no others are named on a map. */
function countryNames(places: readonly Pick<Place, 'name' | 'kind'>[]): Set<string> {
  return new Set(places.filter(({ kind }) => kind === 'country').map(({ name }) => name));
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

import { geoBounds, geoContains, type GeoProjection } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type * as Topojson from 'topojson-specification';
import { readInstalled } from '../installed.ts';
import type { Frame } from './frame.ts';

/** A country’s area. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** What of the world a view shows. */
export interface Ground {
  readonly countries: readonly Country[];
  /** The land of those that are marked, and of all others. */
  readonly marked: MultiPolygon;
  readonly land: MultiPolygon;
  /** Borders between two that are marked and between two others, each once: those of both are edges of land. */
  readonly borders: MultiLineString;
}

/** Natural Earth’s scales, 1:50 million and 1:110 million. */
export type Detail = '50m' | '110m';

/** Degrees west, south, east, north; its west lies east of its east where it crosses the 180th meridian. */
type Bounds = readonly [west: number, south: number, east: number, north: number];

type Outline = Topojson.Polygon<{ name: string }> | Topojson.MultiPolygon<{ name: string }>;

interface Atlas {
  readonly topology: Topojson.Topology<{ countries: Topojson.GeometryCollection<{ name: string }> }>;
  readonly entries: readonly { outline: Outline; country: Country; bounds: Bounds }[];
}

const atlases = new Map<Detail, Atlas>();

/** Natural Earth’s countries, public domain, as the package world-atlas has them. */
function readAtlas(detail: Detail): Atlas {
  const known = atlases.get(detail);
  if (known) return known;
  // As world-atlas documents them.
  const topology = readInstalled(`world-atlas/countries-${detail}.json`) as Atlas['topology'];
  const entries = topology.objects.countries.geometries.filter(isOutline).map((outline) => {
    // Of an outline it is one, of polygons.
    const country = feature(topology, outline) as Country;
    const [[west, south], [east, north]] = geoBounds(country);
    return { outline, country, bounds: [west, south, east, north] as const };
  });
  const atlas = { topology, entries };
  atlases.set(detail, atlas);
  return atlas;
}

const isOutline = (one: Topojson.GeometryObject<{ name: string }>): one is Outline =>
  one.type === 'Polygon' || one.type === 'MultiPolygon';

/**
 * The countries that a view shows, their land and their borders.
 *
 * @param marks countries whose land is kept apart
 */
export function readGround(
  projection: GeoProjection,
  frame: Frame,
  detail: Detail,
  marks: readonly Country[],
): Ground {
  const { topology, entries } = readAtlas(detail);
  const seen = boundsOf(projection, frame);
  const shown = entries.filter(({ bounds }) => seen === undefined || overlapBounds(bounds, seen));
  // The two scales have the same names, but not an id for each.
  const names = new Set(marks.map(({ properties }) => properties.name));
  const [marked, others] = [true, false].map((is) =>
    shown.flatMap(({ outline, country }) => (names.has(country.properties.name) === is ? [outline] : [])),
  );
  const apart = new Set<unknown>(marked);
  return {
    countries: shown.map(({ country }) => country),
    marked: merge(topology, marked ?? []),
    land: merge(topology, others ?? []),
    borders: mesh(
      topology,
      { type: 'GeometryCollection', geometries: shown.map(({ outline }) => outline) },
      (one, other) => one !== other && apart.has(one) === apart.has(other),
    ),
  };
}

/** The country that has a point, by Natural Earth’s borders; none at sea. */
export function findCountry(point: readonly [lon: number, lat: number]): Country | undefined {
  const [lon, lat] = point;
  return readAtlas('50m').entries.find(
    ({ bounds, country }) => overlapBounds(bounds, [lon, lat, lon, lat]) && geoContains(country, [lon, lat]),
  )?.country;
}

/** What a view shows, from points all over it; nothing where it reaches round a pole or off the globe. */
function boundsOf(projection: GeoProjection, { width, height }: Frame): Bounds | undefined {
  const centre = projection.invert?.([width / 2, height / 2]);
  const steps = Array.from({ length: 13 }, (_, index) => index / 12);
  const points = steps.flatMap((x) =>
    steps.map((y) => projection.invert?.([x * width, y * height]) ?? [Number.NaN, Number.NaN]),
  );
  if (!centre || points.some((point) => point.some((degree) => !Number.isFinite(degree)))) return undefined;
  const [middle] = centre;
  const turns = points.map(([lon = 0]) => turn(lon - middle));
  const lats = points.map(([, lat = 0]) => lat);
  const [least, most] = [Math.min(...turns), Math.max(...turns)];
  // Two degrees around: a curved edge may reach further than the points on it.
  if (most - least > 300 || Math.max(...lats.map(Math.abs)) > 85) return undefined;
  return [turn(middle + least - 2), Math.min(...lats) - 2, turn(middle + most + 2), Math.max(...lats) + 2];
}

/** A longitude between -180 and 180. */
export const turn = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

function overlapBounds([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean {
  if (south > top || north < bottom) return false;
  // Counted eastwards from the first’s west.
  const width = (east - west + 360) % 360;
  const from = (left - west + 360) % 360;
  return from <= width || from + ((right - left + 360) % 360) >= 360;
}

import { geoBounds } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readInstalled } from '../installed.ts';

/** A country’s outline. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** Countries as areas, and all their borders and coasts as lines that are drawn once. */
export interface Atlas {
  readonly countries: readonly Country[];
  readonly lines: MultiLineString;
}

type Countries = GeometryCollection<{ name: string }>;

/** What maps of the region may show: degrees west, south, east, north. */
const region = [56, 22, 80, 44] as const;

const files = { region: 'world-atlas/countries-50m.json', world: 'world-atlas/countries-110m.json' };
const atlases = new Map<string, Atlas>();

/**
 * Natural Earth’s country outlines, public domain: `region` at 1:50 million for the countries around Afghanistan,
 * `world` at 1:110 million for all.
 */
export function readAtlas(part: 'region' | 'world'): Atlas {
  const known = atlases.get(part);
  if (known) return known;
  // As world-atlas documents them.
  const topology = readInstalled(files[part]) as Topology<{ countries: Countries }>;
  const { countries: all } = topology.objects;
  const geometries = all.geometries.filter(
    (geometry) => part === 'world' || touchesRegion(feature(topology, geometry) as Country),
  );
  const collection: Countries = { type: 'GeometryCollection', geometries };
  const atlas: Atlas = {
    countries: feature(topology, collection).features.filter((one): one is Country =>
      one.geometry.type.endsWith('Polygon'),
    ),
    lines: mesh(topology, collection),
  };
  atlases.set(part, atlas);
  return atlas;
}

function touchesRegion(country: Country): boolean {
  const [[west, south], [east, north]] = geoBounds(country);
  const [left, bottom, right, top] = region;
  // A country across the 180th meridian has its west east of its east; none of those lies here.
  return west < east && west < right && east > left && south < top && north > bottom;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import papaparse from 'papaparse';
import { all, allPages, pageAt } from './pages.ts';

const read = (file: string) => readFileSync(path.join(inject('dist'), file), 'utf8');
const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const pathOf = (url: string) => new URL(url).pathname.slice(base.length);

interface Feature {
  '@id': string;
  properties: { title: string };
  names: { toponym: string; lang?: string; citations?: unknown[] }[];
  types: { label: string }[];
  geometry: { type: string; coordinates: [number, number] } | null;
  when?: { timespans: { start: { in: string } }[] };
  relations?: { relationTo: string }[];
}

/** Pages of a lane’s names: of those on several pages, the first. */
const pagesOf = (lane: string) =>
  allPages()
    .map(({ address }) => address)
    .filter((address) => new RegExp(`^/${lane}/[^/]+/$`).test(address));

describe('the places for maps', () => {
  const { features, rights } = JSON.parse(read('places/places.geojson')) as {
    features: Feature[];
    rights: string;
  };

  it('are those that have pages, under their titles', () => {
    expect(features.map((feature) => pathOf(feature['@id'])).sort()).toEqual(pagesOf('places').sort());
    for (const feature of features)
      expect(pageAt(pathOf(feature['@id'])).document.querySelector('h1')?.textContent).toContain(
        feature.properties.title,
      );
    expect(rights).not.toBe('');
  });

  it('have names, a kind, and points on the earth no finer than two decimals', () => {
    for (const { names, types, geometry, '@id': id } of features) {
      expect(names.length, id).toBeGreaterThan(0);
      expect(types[0]?.label, id).toMatch(/^[a-z]+$/);
      const [east = 0, north = 0] = geometry?.coordinates ?? [];
      expect(Math.abs(east) <= 180 && Math.abs(north) <= 90, id).toBe(true);
      for (const degree of [east, north]) expect(String(degree), id).toMatch(/^-?\d+(\.\d\d?)?$/);
    }
    const kabul = features.find(({ properties }) => properties.title.startsWith('Kabul'));
    expect(kabul?.geometry?.coordinates.map(Math.floor)).toEqual([69, 34]);
    expect(kabul?.names.some(({ lang }) => lang === 'fa')).toBe(true);
  });

  it('lie in places of the list', () => {
    const known = new Set(features.map((feature) => feature['@id']));
    for (const { relationTo } of features.flatMap(({ relations = [] }) => relations))
      expect(known).toContain(relationTo);
  });
});

describe.each(['places', 'actors'])('%s for spreadsheets', (lane) => {
  it('have a row for each page, with what it says', () => {
    const { data, errors } = papaparse.parse<Record<string, string>>(read(`${lane}/${lane}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ address }) => pathOf(address ?? '')).sort()).toEqual(pagesOf(lane).sort());
    for (const { address = '', name = '', kind = '' } of data) {
      const text = pageAt(pathOf(address)).document.querySelector('main')?.textContent ?? '';
      expect(text, address).toContain(name);
      expect(text.toLowerCase(), address).toContain(kind);
    }
  });

  it('are named on the page that lists them', () => {
    const links = all(pageAt(`/${lane}/`).document, 'main a, head link').map((link) =>
      link.getAttribute('href'),
    );
    expect(links.filter((href) => href === `${base}/${lane}/${lane}.csv`)).toHaveLength(2);
  });
});

it('names in llms.txt only what is there', async () => {
  const text = read('llms.txt');
  const urls = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, url = '']) => pathOf(url).slice(1));
  expect(urls.length).toBeGreaterThan(9);
  for (const url of urls) expect((await fetch(new URL(url, inject('address')))).status, url).toBe(200);
  expect(text).toMatch(/^# Passage\n\n> /);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { overlap, placeLabels, textBox } from './labels.ts';
import { drawLocator } from './locator.ts';
import { fiji, sahel, southChinaSea } from './fixtures.ts';
import type { OverviewMap, WeightedPlace } from './overview-map.ts';
import { drawRegions, drawWorld } from './overview.ts';
import { narrow, wide } from './sheets.ts';
import type { Place } from '../schemas/place.ts';

const { places } = readGazetteer();
const place = (id: string) => {
  const found = places.find((one) => one.id === id);
  if (!found) throw new Error(`The gazetteer has no ${id}.`);
  return found;
};

describe('placeLabels', () => {
  it('writes no name over another and none outside the frame', () => {
    const frame = { width: 400, height: 300 };
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      r: fc.integer({ min: 2, max: 16 }),
      text: fc.constantFrom('Kunar', 'Mazar-i Sharif', 'Orakzai', 'Khyber Pakhtunkhwa'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
        const labels = placeLabels(marks, frame, 16);
        const boxes = labels.flatMap((label, index) =>
          label ? [textBox(label, marks[index]?.text ?? '', 16)] : [],
        );
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(frame.width);
          // Labels are rounded to a tenth after they were found free.
          const shrunk = {
            ...box,
            left: box.left + 0.2,
            right: box.right - 0.2,
            top: box.top + 0.2,
            bottom: box.bottom - 0.2,
          };
          expect(boxes.slice(at + 1).filter((other) => overlap(shrunk, other))).toEqual([]);
        }
      }),
    );
  });
});

describe('drawLocator', () => {
  it('puts the place in the middle, filled, and names it', () => {
    const map = drawLocator(place('kunar'), places);
    const own = map?.points.filter((point) => point.own) ?? [];
    expect(own.map(({ id }) => id)).toEqual(['kunar']);
    expect(own[0]?.x).toBeCloseTo(160, 0);
    expect(own[0]?.y).toBeCloseTo(130, 0);
    expect(own[0]?.label).toBeDefined();
    expect(map?.borders).toMatch(/^M-?\d/);
    expect(map?.points.filter((point) => !point.own).length).toBeGreaterThan(3);
  });

  it('shows neighbours on the right side', () => {
    const map = drawLocator(place('kabul'), places);
    const at = (id: string) => map?.points.find((point) => point.id === id);
    expect(at('jalalabad')?.x ?? at('nangarhar')?.x).toBeGreaterThan(at('kabul')?.x ?? 0);
    expect(at('pul-i-khumri')?.y).toBeLessThan(at('kabul')?.y ?? 0);
  });

  it('shows a region by the places in it, and draws nothing where there are none', () => {
    const map = drawLocator(place('northern-afghanistan'), places);
    expect(
      map?.points
        .filter((point) => point.own)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['balkh', 'faryab', 'jowzjan', 'mazar-i-sharif', 'pul-i-khumri']);
    expect(drawLocator(place('khorasan'), places)).toBeUndefined();
  });

  it('draws every located place within its frame, small enough for its page', () => {
    for (const one of places) {
      const map = drawLocator(one, places);
      if (one.point) expect(map, one.id).toBeDefined();
      const length = (map?.land.length ?? 0) + (map?.borders.length ?? 0) + (map?.area.length ?? 0);
      expect(length, one.id).toBeLessThan(16_000);
    }
  });

  it.each([
    ['Gao', 'Mali'],
    ['Scarborough Shoal', undefined],
  ])('shows %s, in whichever part of the world', (name, home) => {
    const gazetteer = [...sahel, ...southChinaSea].map(({ id, text, lat, lon, extent }): Place => ({
      id,
      name: text,
      kind: extent === 'country' ? 'country' : 'city',
      point: { lat, lon, precision: extent === 'country' ? 'country' : 'city' },
      forms: [],
      inContext: [],
      spellings: [],
      asked: [],
      capitals: [],
      native: [],
    }));
    const found = gazetteer.find((one) => one.name === name);
    const map = found && drawLocator(found, gazetteer);
    expect(map?.points.filter(({ own }) => own).map(({ text }) => text)).toEqual([name]);
    expect(map?.area === '').toBe(home === undefined);
    expect(map?.land === '' && map.area === '').toBe(false);
    if (home) expect(map?.countries.map(({ text }) => text)).toContain(home);
  });
});

const weighted = places.flatMap(({ id, name, kind, point }, index): WeightedPlace[] =>
  point
    ? [
        {
          id,
          text: name,
          lat: point.lat,
          lon: point.lon,
          mentions: 1 + (index % 9),
          extent: kind === 'country' ? 'country' : point.precision === 'city' ? 'town' : 'area',
        },
      ]
    : [],
);
const idsOf = (maps: readonly OverviewMap[]) =>
  maps.flatMap((map) => map.points.map(({ id }) => id)).toSorted();
const isCountry = ({ extent }: WeightedPlace) => extent === 'country';

describe.each([
  ['the first publication', weighted, ['united-states']],
  ['a paper about the Sahel', sahel, []],
  ['a paper about the South China Sea', southChinaSea, ['united-states']],
  ['a paper about Fiji', fiji, []],
])('the maps of %s', (_of, given, beyond) => {
  const sheets = [wide, narrow].map((sheet) => ({ sheet, maps: drawRegions(given, sheet) }));
  const world = drawWorld(given, narrow);

  it('name every place once: near ones by region, countries and far ones on the world’s', () => {
    const far = idsOf(world ? [world] : []);
    for (const { maps } of sheets) {
      expect([...idsOf(maps), ...far].toSorted()).toEqual(given.map(({ id }) => id).toSorted());
    }
    expect(far).toEqual(expect.arrayContaining(given.filter(isCountry).map(({ id }) => id)));
  });

  it('write almost every name beside its point, and have a place for the others', () => {
    for (const { maps } of [...sheets, { maps: world ? [world] : [] }]) {
      const points = maps.flatMap((map) => map.points);
      expect(points.filter(({ label }) => !label).length).toBeLessThanOrEqual(points.length / 10);
      for (const { aside } of points) expect(Number.isFinite(aside.x + aside.y)).toBe(true);
    }
  });

  it('keep every point in its frame, and say which lie beyond and where', () => {
    for (const map of [...sheets.flatMap(({ maps }) => maps), ...(world ? [world] : [])]) {
      for (const { x, y, r } of map.points) {
        expect(x - r).toBeGreaterThanOrEqual(0);
        expect(x + r).toBeLessThanOrEqual(map.width);
        expect(y - r).toBeGreaterThanOrEqual(0);
        expect(y + r).toBeLessThanOrEqual(map.height);
      }
    }
    expect(world?.points.filter((point) => point.beyond).map(({ id }) => id)).toEqual(beyond);
  });

  it('show land, in paths that are light enough for a page', () => {
    for (const map of [...sheets.flatMap(({ maps }) => maps), ...(world ? [world] : [])]) {
      expect(map.land + map.areas).toMatch(/^M-?\d/);
      expect(map.land.length + map.areas.length + map.borders.length).toBeLessThan(8000);
    }
  });

  it('lie apart from one another, each with the places of its own part', () => {
    for (const { maps } of sheets) {
      for (const { insets, dots } of maps) {
        for (const [at, one] of insets.entries()) {
          expect(maps.some(({ id }) => id === one.id)).toBe(true);
          const box = ({ x, y, width, height }: typeof one) => ({
            left: x,
            right: x + width,
            top: y,
            bottom: y + height,
          });
          expect(insets.slice(at + 1).some((other) => overlap(box(one), box(other)))).toBe(false);
          expect(
            dots.some(
              ({ x, y }) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height,
            ),
          ).toBe(true);
        }
      }
    }
  });
});

describe('the map of a region', () => {
  it('is called by the countries of its places, those named most first', () => {
    expect(drawRegions(sahel, wide).map(({ title }) => title)).toEqual(['Mali, Burkina Faso and Niger']);
  });

  it('is called by no country where most of its places lie at sea', () => {
    expect(drawRegions(southChinaSea, wide).map(({ title }) => title)).toEqual(['Around Scarborough Shoal']);
  });

  it('names the countries in sight that the gazetteer has', () => {
    const [map] = drawRegions(sahel, wide);
    expect(map?.countries.map(({ text }) => text).toSorted()).toEqual(['Burkina Faso', 'Mali', 'Niger']);
  });

  it('has no gap where the 180th meridian runs through it', () => {
    const [map] = drawRegions(fiji, wide);
    const x = (id: string) => map?.points.find((point) => point.id === id)?.x ?? Number.NaN;
    expect(x('labasa')).toBeLessThan(x('taveuni'));
    expect(x('taveuni') - x('labasa')).toBeLessThan(x('lau-islands') - x('suva'));
  });

  it('draws a point larger the more often its place is named', () => {
    const spot = { lat: 32, lon: 62, mentions: 30, extent: 'town' } as const;
    const [map] = drawRegions(
      [
        { ...spot, id: 'often', text: 'Often' },
        { ...spot, id: 'once', text: 'Once', lat: 31, lon: 64, mentions: 1 },
      ],
      wide,
    );
    expect(map?.points.map(({ id }) => id)).toEqual(['often', 'once']);
    expect(map?.points[0]?.r).toBeGreaterThan(map?.points[1]?.r ?? 0);
  });

  it('has a closer one where names crowd, by which dots are named', () => {
    const crowd = Array.from({ length: 14 }, (_, index): WeightedPlace => ({
      id: `quarter-${index}`,
      text: `Quarter ${index} of the old town`,
      lat: 12.6 + 0.01 * (index % 4),
      lon: -8 + 0.012 * Math.floor(index / 4),
      mentions: 2,
      extent: 'town',
    }));
    const maps = drawRegions([...sahel, ...crowd], narrow);
    const [whole, closer] = maps;
    expect(whole?.insets[0]?.id).toBe(closer?.id);
    expect(whole?.dots.length).toBeGreaterThan(crowd.length - 1);
    expect(maps.slice(1).flatMap(({ points }) => points.map(({ id }) => id))).toEqual(
      expect.arrayContaining(crowd.map(({ id }) => id)),
    );
  });

  it('is drawn for each part of the world that papers write of', () => {
    const titles = drawRegions([...sahel, ...southChinaSea, ...weighted], wide).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['Mali, Burkina Faso and Niger', 'Around Scarborough Shoal']),
    );
    expect(titles.some((title) => title.includes('Afghanistan'))).toBe(true);
  });

  it('is none where nothing has a point', () => {
    expect(drawRegions([], wide)).toEqual([]);
    expect(drawWorld([], narrow)).toBeUndefined();
  });
});

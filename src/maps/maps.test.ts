import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { overlap, placeLabels, textBox } from './labels.ts';
import { drawLocator } from './locator.ts';
import { drawOverview } from './overview.ts';

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
      expect((map?.borders.length ?? 0) + (map?.area.length ?? 0), one.id).toBeLessThan(14_000);
    }
  });
});

describe('drawOverview', () => {
  const maps = drawOverview(
    places.flatMap(({ id, name, kind, point }) =>
      point
        ? [{ id, text: name, lat: point.lat, lon: point.lon, mentions: 9, country: kind === 'country' }]
        : [],
    ),
  );

  it('names every located place once, on one of its maps, with its label', () => {
    const points = maps.flatMap((map) => map.points);
    const located = places.filter(({ point }) => point).map(({ id }) => id);
    expect(points.map(({ id }) => id).toSorted()).toEqual(located.toSorted());
    expect(points.filter(({ label }) => !label)).toEqual([]);
  });

  it('keeps every point in its frame, and says which lie beyond', () => {
    for (const map of maps) {
      for (const { x, y, r } of map.points) {
        expect(x - r).toBeGreaterThanOrEqual(0);
        expect(x + r).toBeLessThanOrEqual(map.width);
        expect(y - r).toBeGreaterThanOrEqual(0);
        expect(y + r).toBeLessThanOrEqual(map.height);
      }
    }
    expect(
      maps
        .flatMap((map) => map.points)
        .filter(({ beyond }) => beyond)
        .map(({ id }) => id),
    ).toEqual(['united-states']);
  });

  it('draws a point larger the more often its place is named', () => {
    const [map] = drawOverview([
      { id: 'often', text: 'Often', lat: 32, lon: 62, mentions: 30, country: false },
      { id: 'once', text: 'Once', lat: 31, lon: 64, mentions: 1, country: false },
    ]);
    expect(map?.points.map(({ id }) => id)).toEqual(['often', 'once']);
    expect(map?.points[0]?.r).toBeGreaterThan(map?.points[1]?.r ?? 0);
  });
});

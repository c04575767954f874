import { describe, expect, it } from 'vitest';
import { type Mark, plotEvents, positionOf } from './plot.ts';
import { readEvents } from './read-events.ts';

const axis = { firstYear: 2022, lastYear: 2023 };
const marksOf = (...events: Parameters<typeof plotEvents>[0]) =>
  plotEvents(events, axis).flatMap(({ marks }) => marks);

describe('positionOf', () => {
  it('begins the axis with its first year and ends it with its last', () => {
    expect(positionOf('2022-01-01', axis)).toBe(0);
    expect(positionOf('2023-01-01', axis)).toBe(50);
    expect(positionOf('2024-01-01', axis)).toBe(100);
  });
});

describe('plotEvents', () => {
  it('tells days, months, seasons and years, and spans apart', () => {
    const marks = marksOf(
      { id: 'day', date: '2023-03-09' },
      { id: 'month', date: '2022-09' },
      { id: 'half', date: { from: '2022-01', to: '2022-06' } },
      { id: 'season', date: '2023-spring' },
      { id: 'year', date: '2023' },
    );
    expect(Object.fromEntries(marks.map(({ id, precision }) => [id, precision]))).toEqual({
      day: 'day',
      month: 'month',
      half: 'span',
      season: 'about',
      year: 'about',
    });
    const half = marks.find(({ id }) => id === 'half');
    expect(half).toMatchObject({ start: 0, row: 0, cut: undefined });
    expect(half?.length).toBeCloseTo((181 / 730) * 100, 5);
  });

  it('has a lane for each kind that there is, in the order of kinds, those without one last', () => {
    const lanes = plotEvents(
      [
        { id: 'raid', date: '2022-04', kind: 'operation' },
        { id: 'flood', date: '2022-05' },
        { id: 'bomb', date: '2022-06-01', kind: 'attack' },
        { id: 'raid-too', date: '2022-04', kind: 'operation' },
      ],
      axis,
    );
    expect(lanes.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['attack', 1],
      ['operation', 2],
      ['other', 1],
    ]);
  });

  it('has one lane where no event has a kind', () => {
    expect(plotEvents([{ id: 'flood', date: '2022-05' }], axis).map(({ kind }) => kind)).toEqual(['other']);
  });

  it('cuts spans at the ends of the axis, says so, and leaves out what lies outside', () => {
    const marks = marksOf(
      { id: 'before', date: '2019-spring' },
      { id: 'into', date: { from: '2021-08', to: '2022-01' } },
      { id: 'through', date: { from: '2021-08', to: '2025' } },
      { id: 'out', date: '2023-winter' },
      { id: 'after', date: '2024-01' },
    );
    expect(Object.fromEntries(marks.map(({ id, cut }) => [id, cut]))).toEqual({
      into: 'before',
      through: 'both',
      out: 'after',
    });
    const into = marks.find(({ id }) => id === 'into');
    expect(into?.start).toBe(0);
    expect(into?.length).toBeCloseTo((31 / 730) * 100, 5);
  });

  it('shows a month of a century as long as can be seen', () => {
    const [lane] = plotEvents(
      [
        { id: 'one', date: '1950-03' },
        { id: 'next', date: '1950-04' },
      ],
      { firstYear: 1901, lastYear: 2000 },
    );
    expect(lane?.marks.map(({ length, row }) => [length, row])).toEqual([
      [0.9, 0],
      [0.9, 1],
    ]);
  });

  it('lets no two marks of a row touch, with the publication’s own events', () => {
    const lanes = plotEvents(readEvents('content/papers/crisis-and-adaptation-of-is-k'), axis);
    expect(lanes.flatMap(({ marks }) => marks).length).toBeGreaterThan(40);
    expect(lanes.map(({ kind }) => kind)).not.toContain('other');
    for (const { marks } of lanes) {
      for (const row of Map.groupBy(marks, (mark: Mark) => mark.row).values()) {
        const sorted = row.toSorted((a, b) => a.start - b.start);
        sorted.forEach((mark, index) => {
          const before = sorted[index - 1];
          if (before) expect(mark.start, mark.id).toBeGreaterThan(before.start + before.length);
        });
        for (const { start, length } of row) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + length).toBeLessThanOrEqual(100.001);
        }
      }
    }
  });
});

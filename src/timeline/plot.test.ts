import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';
import { type Mark, plotEvents, positionOf } from './plot.ts';

const axis = { firstYear: 2022, lastYear: 2023 };

describe('positionOf', () => {
  it('begins the axis with its first year and ends it with its last', () => {
    expect(positionOf('2022-01-01', axis)).toBe(0);
    expect(positionOf('2023-01-01', axis)).toBe(50);
    expect(positionOf('2024-01-01', axis)).toBe(100);
  });
});

describe('plotEvents', () => {
  it('tells days, months and longer spans apart', () => {
    const { spans, points } = plotEvents(
      [
        { id: 'day', date: '2023-03-09' },
        { id: 'month', date: '2022-09' },
        { id: 'half', date: { from: '2022-01', to: '2022-06' } },
        { id: 'season', date: '2023-spring' },
      ],
      axis,
    );
    expect(points.map(({ id, kind }) => [id, kind])).toEqual([
      ['month', 'month'],
      ['day', 'day'],
    ]);
    expect(spans.map(({ id }) => id)).toEqual(['half', 'season']);
    expect(spans[0]).toMatchObject({ start: 0, row: 0 });
    expect(spans[0]?.length).toBeCloseTo((181 / 730) * 100, 5);
  });

  it('cuts spans at the ends of the axis and leaves out what lies outside', () => {
    const { spans, points } = plotEvents(
      [
        { id: 'before', date: '2019-spring' },
        { id: 'into', date: { from: '2021-08', to: '2022-01' } },
        { id: 'after', date: '2024-01' },
      ],
      axis,
    );
    expect(points).toEqual([]);
    expect(spans).toMatchObject([{ id: 'into', start: 0 }]);
    expect(spans[0]?.length).toBeCloseTo((31 / 730) * 100, 5);
  });

  it('shows a month of a century as long as can be seen', () => {
    const { points } = plotEvents(
      [
        { id: 'one', date: '1950-03' },
        { id: 'next', date: '1950-04' },
      ],
      { firstYear: 1901, lastYear: 2000 },
    );
    expect(points.map(({ length, row }) => [length, row])).toEqual([
      [0.6, 0],
      [0.6, 1],
    ]);
  });

  it('lets no two marks of a row touch, with the publication’s own events', () => {
    const events = readEvents('content/papers/crisis-and-adaptation-of-is-k');
    const plot = plotEvents(events, axis);
    expect(plot.points.length + plot.spans.length).toBeGreaterThan(40);
    for (const marks of [plot.spans, plot.points]) {
      for (const row of Map.groupBy(marks, (mark: Mark) => mark.row).values()) {
        const sorted = row.toSorted((a, b) => a.start - b.start);
        sorted.forEach((mark, index) => {
          const before = sorted[index - 1];
          if (before)
            expect(mark.start, mark.id).toBeGreaterThan(
              before.start + (before.kind === 'day' ? 1.2 : before.length),
            );
        });
      }
    }
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChart } from './draw.ts';
import { layOut, type View, views } from './layout.ts';
import { placeLabels } from './labels.ts';
import { boxesOf } from './plugins.ts';
import { longDescription, shortAlt } from './describe.ts';
import { createModel, type FigureContext } from './model.ts';
import { readFigures } from './read-figure.ts';
import { toTable } from './table.ts';

const context = (id: string): FigureContext => ({
  id,
  edition: 'account',
  addresses: { page: `/p/figures/${id}/`, csv: '', json: '', png: '' },
  passage: (passage) => `/p/#${passage}`,
});
const figures = readFigures(path.resolve('content/papers/crisis-and-adaptation-of-is-k'));
const models = new Map(figures.map(({ id, file }) => [id, createModel(file, context(id))]));
const modelOf = (id: string) => {
  const model = models.get(id);
  if (!model) throw new Error(`There is no figure ${id}.`);
  return model;
};
type Box = Record<'left' | 'right' | 'top' | 'bottom', number>;
const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
const rowsOf = (group: string) =>
  toTable(modelOf('graph-1'))
    .find(({ id }) => id === group)
    ?.rows.map(({ where, value }) => `${where}: ${value}`);

describe('Graph 1', () => {
  it('gives ranges for half-years once, never month by month', () => {
    expect(rowsOf('guerrilla')).toEqual([
      'January to June 2022: 5 to 10',
      'July to December 2022: 2 to 5',
      'January to December 2023: not stated',
    ]);
    expect(rowsOf('bombs')).toEqual([
      'January to June 2022: over 10',
      'July to December 2022: 3 to 6',
      'January to December 2023: not stated',
    ]);
  });

  it('tells none, exact numbers, ranges, lower bounds and totals of claims apart', () => {
    expect(rowsOf('claimed')?.slice(5)).toEqual([
      'January to October 2023: 18 in all',
      'January 2023: at least 2',
      'February 2023: not stated',
      'March 2023: 6',
      'April 2023: none',
      'May 2023: none',
      'June to September 2023: 1 or 2',
      'June 2023: at least 2',
      'October 2023: 4',
      'November 2023: at least 1',
      'December 2023: not stated',
    ]);
  });

  it('has one total of operations, and an exact number for no month', () => {
    expect(rowsOf('operations')).toContain('16 March to 16 April 2023: 15 in all');
    const statuses = modelOf('graph-1').data.filter(({ series }) => series === 'operations');
    expect(new Set(statuses.map(({ status }) => status))).toEqual(
      new Set(['not-stated', 'at-least', 'total']),
    );
  });

  it('names a basis for every number and event', () => {
    const { data, events } = modelOf('graph-1');
    expect(data.filter(({ value, basis }) => value !== null && basis.length === 0)).toEqual([]);
    expect(events.filter(({ basis }) => basis.length === 0)).toEqual([]);
  });

  it('has a title that its numbers bear out', () => {
    const { title, data, axis } = modelOf('graph-1');
    const exact = data.filter(({ status }) => status === 'exact' || status === 'none');
    const months = new Set(exact.flatMap(({ from, to }) => (from === to ? [from] : [])));
    expect(months.size).toBe(4);
    expect(axis).toMatchObject({ months: 24 });
    expect(title).toBe('Only four of the 24 months have an exact number');
  });

  it('has a row for each source, and marks where the source changes', () => {
    const model = modelOf('graph-1');
    const accounts = model.panels.map(({ id }) =>
      model.series.filter(({ panel }) => panel === id).map(({ account }) => account),
    );
    expect(accounts.map((its) => new Set(its).size)).toEqual([1, 1, 1]);
    expect(model.changes.map(({ at }) => at)).toEqual([12]);
  });

  describe.each(Object.keys(views) as View[])('in its %s picture', (view) => {
    const model = modelOf('graph-1');
    const layout = layOut(model, view);
    const { chart, canvas } = createChart(model, view, 'light', 2);
    const marks = boxesOf(chart);

    it('has at most six keys, and one for each kind of mark', () => {
      const keys = layout.keys.map(({ mark }) => mark);
      expect(keys.length).toBeLessThanOrEqual(6);
      expect(new Set(keys).size).toBe(keys.length);
      const drawn = new Set(marks.map(({ point }) => point.mark).filter((mark) => mark !== 'total'));
      expect(new Set(keys.filter((mark) => mark !== 'change'))).toEqual(drawn);
    });

    it('draws every number once, the half-years as wide as they are', () => {
      const stated = model.data.filter(({ value }) => value !== null).map(({ id }) => id);
      const ids = marks.map(({ point }) => point.id);
      expect(ids.filter((id) => id.startsWith('d')).toSorted()).toEqual(stated.toSorted());
      const half = marks.find(({ point }) => point.label === 'guerrilla 5–10')?.box;
      const month = marks.find(({ point }) => point.label === '5+')?.box;
      const extent = (box = { left: 0, right: 0, top: 0, bottom: 0 }) =>
        layout.turned ? box.bottom - box.top : box.right - box.left;
      expect((extent(half) + 1) / (extent(month) + 1)).toBeCloseTo(6, 1);
    });

    it('lays no label across hatching, nor over another label', () => {
      const labels = placeLabels(chart, layout);
      expect(labels.map(({ point }) => point.label)).toContain('guerrilla 2–5');
      const gaps = marks.filter(({ point }) => point.mark === 'not-stated');
      expect(gaps.length).toBeGreaterThan(5);
      for (const { box, lines } of labels) {
        for (const gap of gaps) expect(overlap(box, gap.box), lines.join(' ')).toBeLessThan(12);
        for (const other of labels) {
          if (other.box !== box) expect(overlap(box, other.box), lines.join(' ')).toBeLessThan(12);
        }
      }
    });

    it('fills its paper, twice as fine as it is wide', () => {
      expect([canvas.width, canvas.height]).toEqual([layout.width * 2, layout.height * 2]);
    });
  });

  it('says in words what the picture shows', () => {
    expect(shortAlt(modelOf('graph-1'))).toMatch(
      /^Graph 1\. Only four of the 24 months .* none in April and May/,
    );
    expect(longDescription(modelOf('graph-1')).join(' ')).toContain('16 March to 16 April 2023: 15 in all');
  });
});

describe('the interviews', () => {
  it('are of nine kinds and fifty-five in all', () => {
    const { data, sum } = modelOf('interviews');
    expect(data).toHaveLength(9);
    expect(data.reduce((total, { low }) => total + (low ?? 0), 0)).toBe(55);
    expect(sum?.value).toBe(55);
  });
});

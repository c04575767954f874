import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { longDescription, shortAlt } from './describe.ts';
import { createModel, type FigureContext } from './model.ts';
import { readFigures } from './read-figure.ts';
import { drawStatic } from './static-svg.ts';
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

  it('draws the open top, the rings and the gaps, with words no smaller than 12 pixels on a phone', () => {
    const [y2022 = '', y2023 = ''] = drawStatic(modelOf('graph-1'));
    expect(y2022).toContain('>bombs: over 10</text>');
    expect(y2022).toContain('class="o w"');
    expect(y2023).toMatch(/class="z a".*class="z i"/);
    expect(y2023).toContain('claims: not stated');
    expect(y2022 + y2023).not.toContain('style=');
  });

  it('says in words what the picture shows', () => {
    expect(shortAlt(modelOf('graph-1'))).toMatch(/^Graph 1\. IS-K attacks .* April and May 2023 had none/);
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

import { describe, expect, it } from 'vitest';
import { createModel } from '../figures/model.ts';
import { readFigures } from '../figures/read-figure.ts';
import { clipBands, listBands } from './backdrop.ts';

const graph = readFigures('content/papers/crisis-and-adaptation-of-is-k').find(({ id }) => id === 'graph-1');
if (!graph) throw new Error('the publication has a Graph 1');
const addresses = { page: '', csv: '', json: '', png: '' };
const bands = listBands(
  createModel(graph.file, { id: graph.id, edition: 'account', addresses, passage: (id) => `#${id}` }),
);
const of = (from: string, to = from) =>
  bands.filter((band) => band.from.startsWith(from) && band.to.startsWith(to));

describe('listBands', () => {
  it('keeps the half-years of 2022 as the ranges they are, with the open top of “over ten”', () => {
    expect(of('2022-01', '2022-06').map(({ low, high, label }) => [low, high, label])).toEqual([
      [11, undefined, 'Bomb attacks: over 10'],
      [5, 10, 'Guerrilla attacks: 5 to 10'],
    ]);
    expect(of('2022-07', '2022-12').map(({ low, high }) => [low, high])).toEqual([
      [3, 6],
      [2, 5],
    ]);
  });

  it('keeps the zeros of April and May 2023', () => {
    for (const month of ['2023-04', '2023-05']) {
      expect(of(month).length).toBeGreaterThan(0);
      for (const { low, high } of of(month)) expect([low, high]).toEqual([0, 0]);
    }
  });

  it('draws no total over a span and nothing that is not stated', () => {
    expect(of('2023-01', '2023-10')).toEqual([]);
    expect(of('2023-12')).toEqual([]);
    expect(bands.every(({ label }) => !/in all|not stated|Operations/.test(label))).toBe(true);
  });

  it('tells a lower bound from a count', () => {
    expect(of('2022-04').map(({ floor, low }) => [floor, low])).toEqual([[true, 5]]);
  });
});

describe('clipBands', () => {
  const band = { from: '2022-07-01', to: '2023-06-30', low: 3, floor: false, label: 'Tolls: 3' };

  it('cuts a band at the ends of the axis', () => {
    expect(clipBands([band], { firstYear: 2021, lastYear: 2022 })).toEqual([{ ...band, to: '2022-12-31' }]);
    expect(clipBands([band], { firstYear: 2023, lastYear: 2024 })).toEqual([{ ...band, from: '2023-01-01' }]);
  });

  it('leaves out what lies beyond it', () => {
    expect(clipBands([band], { firstYear: 2019, lastYear: 2021 })).toEqual([]);
  });
});

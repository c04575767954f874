import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToHast } from 'satteri';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { extractPassages } from '../passages/extract.ts';
import { readLedger, sectionNumber } from '../passages/files.ts';
import { assignIds } from '../passages/ledger.ts';
import type { FigureFile } from '../schemas/figure.ts';
import { findUnfounded } from './check-basis.ts';
import { readFigures } from './read-figure.ts';

const folder = path.resolve('content/papers/crisis-and-adaptation-of-is-k');

/** The passages of the paper under the ids its pages carry. */
const passages = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const body = readFileSync(file, 'utf8').replace(/^---[^]*?\n---\n/, '');
      const texts = extractPassages(mdxToHast(body, { position: false }) as Root).map(({ text }) => text);
      const { ids } = assignIds(sectionNumber(file) ?? 0, texts, readLedger(folder));
      return texts.map((text, index): [string, string] => [ids[index] ?? '', text]);
    }),
);
const textOf = (id: string) => passages.get(id);
const figures = readFigures(folder);

/** The figure with its first value from the paper replaced. */
function withWrongNumber(file: FigureFile): FigureFile {
  const wrong = structuredClone(file);
  const datum = wrong.series
    .flatMap(({ data }) => data)
    .find(({ basis }) => basis.some((one) => 'paper' in one));
  if (datum) datum.value = 7;
  return wrong;
}

describe('every figure of the paper', () => {
  it.each(figures)('$id: names passages that say its numbers', ({ file }) => {
    expect(findUnfounded(file, textOf)).toEqual([]);
  });

  it.each(figures)('$id: fails with a number its passage does not say', ({ file }) => {
    expect(findUnfounded(withWrongNumber(file), textOf)).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^expected a passage that says 7 /) }),
    ]);
  });

  it.each(figures)('$id: fails when a passage is gone', ({ file }) => {
    expect(findUnfounded(file, () => undefined)).not.toEqual([]);
  });
});

describe('findUnfounded', () => {
  const figureOf = (value: FigureFile['series'][number]['data'][number]['value']): FigureFile => ({
    kind: 'range',
    title: 'A figure',
    standing: 'Put together from the text.',
    changes: [],
    axis: { from: '2022-01', to: '2022-12' },
    panels: [{ id: 'attacks', title: 'Attacks', unit: ['attack', 'attacks'], monthly: true }],
    accounts: [{ id: 'paper', name: 'the paper', short: 'paper' }],
    sources: {},
    events: [],
    disagreements: [],
    series: [
      {
        id: 'attacks',
        name: 'Attacks',
        short: 'attacks',
        panel: 'attacks',
        account: 'paper',
        counts: 'Attacks.',
        data: [
          { when: '2022-03', value, basis: [{ paper: { section: 1, paragraph: 1 }, passage: 's1-p1' }] },
        ],
      },
    ],
  });

  it.each([
    [{ between: [5, 10] }, 'between five and ten attacks', true],
    [{ between: [5, 10] }, 'five attacks', false],
    [{ over: 10 }, 'over ten attacks', true],
    [{ over: 10 }, 'ten attacks', false],
    [0, 'there was not a single one', true],
    [0, 'there was one', false],
    [55, 'fifty-five interviews', true],
    [5, 'fifty-five interviews', true],
    [6, 'sixteen of them', false],
    [1200, 'some 1,200 boats', true],
    [-1.2, 'a fall of 1.2 per cent', true],
    [-1.2, 'a fall of 132 per cent', false],
  ] as const)('holds %j against “%s”: %s', (value, text, holds) => {
    const given =
      typeof value === 'object' && 'between' in value ? { between: [5, 10] as [number, number] } : value;
    expect(findUnfounded(figureOf(given), () => text)).toHaveLength(holds ? 0 : 1);
  });

  it('asks of a figure that was not put together from the text only that its passages exist', () => {
    const { standing: _, ...figure } = figureOf(7);
    expect(findUnfounded(figure, () => 'no number')).toEqual([]);
    expect(findUnfounded(figure, () => undefined)).toHaveLength(1);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChart } from './draw.ts';
import { layOut } from './layout.ts';
import { createModel } from './model.ts';
import { boxesOf } from './plugins.ts';
import { drawPoster } from './poster.ts';
import { readFigures } from './read-figure.ts';
import { toTable } from './table.ts';

const folder = path.resolve('src/tests/several-papers/tides');
const models = new Map(
  readFigures(folder).map(({ id, file }) => {
    const addresses = { page: '', csv: '', json: '', png: '' };
    const model = createModel(file, { id, edition: 'manuscript', addresses, passage: (one) => `#${one}` });
    return [id, model] as const;
  }),
);
const modelOf = (id: string) => {
  const model = models.get(id);
  if (!model) throw new Error(`There is no figure ${id}.`);
  return model;
};
const marksOf = (id: string) => boxesOf(createChart(modelOf(id), 'medium', 'light', 1).chart);
const labelsOf = (id: string) => marksOf(id).map(({ point }) => `${point.mark} ${point.label}`.trim());
const rowsOf = (id: string) =>
  toTable(modelOf(id)).flatMap(({ name, rows }) =>
    rows.map(({ where, value, basis }) => [name, where, value, ...basis.map(({ text }) => text)].join(' | ')),
  );

describe('a kind of figure is one word', () => {
  it('bar: bars from zero, each with its number, from the few lines that say them', () => {
    expect(labelsOf('quays')).toEqual(['bar 120', 'bar 61', 'bar 45', 'none 0']);
    const [first, second] = marksOf('quays').map(({ box }) => box);
    expect(first?.left).toBe(second?.left);
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeGreaterThan(
      1.8 * ((second?.right ?? 0) - (second?.left ?? 0)),
    );
    expect(rowsOf('quays')[0]).toBe('Boats | Long quay | 120 | Harbour Board, 31 December 2023');
  });

  it('line: from a table beside its file, with a gap where a number is missing', () => {
    const { chart, canvas } = createChart(modelOf('channel'), 'medium', 'light', 1);
    const points = boxesOf(chart).filter(({ point }) => point.tone === 'accent');
    expect(points.map(({ point }) => point.y)).toEqual([18.5, 17, 15.5, 14, 12]);
    /** What is drawn half-way between a point and the next. */
    const between = (at: number) => {
      const [one, two] = [points[at]?.box, points[at + 1]?.box];
      const middle = (side: 'left' | 'right' | 'top' | 'bottom') =>
        ((one?.[side] ?? 0) + (two?.[side] ?? 0)) / 2;
      const [x, y] = [(middle('left') + middle('right')) / 2, (middle('top') + middle('bottom')) / 2];
      const { data } = canvas.getContext('2d').getImageData(Math.round(x), Math.round(y), 1, 1);
      return [...data].slice(0, 3);
    };
    const accent = [0x0c, 0x4a, 0x58];
    expect(between(2)).toEqual(accent);
    expect(between(3)).not.toEqual(accent);
    expect(rowsOf('channel')).toContain('Channel | June 2023 | not stated');
    expect(rowsOf('channel')).toContain('Berth | April 2023 | 8.5 | Pilot House, August 2023');
  });

  it('range: a mark and a key for each way of stating a number', () => {
    expect(labelsOf('crossings')).toEqual([
      'not-stated',
      'between 20–30',
      'open 12+',
      'open over 35',
      'exact 41',
      'none 0',
    ]);
    expect(layOut(modelOf('crossings'), 'narrow').keys.map(({ text }) => text)).toEqual([
      'exact number',
      'range',
      'this many or more',
      'none',
      'no number stated',
    ]);
  });

  it('dots: series in one row for each kind, told apart by form and by a key', () => {
    const dots = marksOf('catches');
    const herring = dots.filter(({ point }) => ['90', '35'].includes(point.label)).map(({ box }) => box.top);
    expect(herring[0]).toBe(herring[1]);
    expect(layOut(modelOf('catches'), 'wide').keys.map(({ text, tone }) => [text, tone])).toEqual([
      ['Catch in 2022', 'accent'],
      ['Catch in 2023', 'warm'],
    ]);
  });

  it('table: no chart, and a picture to pass on all the same', () => {
    expect(rowsOf('fees').map((row) => row.split(' | ').slice(1, 3))).toEqual([
      ['Long quay', '12'],
      ['Mole', '4'],
      ['Fish steps', '7'],
    ]);
    expect(drawPoster(modelOf('fees'), ['Credit']).readUInt32BE(16)).toBe(1920);
  });
});

describe('the editors’ page', () => {
  const page = readFileSync('docs/editors.md', 'utf8');

  it.each(['quays.yaml', 'channel.yaml', 'channel.csv', 'crossings.yaml', 'catches.yaml', 'fees.yaml'])(
    'shows %s as it is',
    (name) => {
      const text = readFileSync(path.join(folder, 'figures', name), 'utf8').trim();
      expect(page).toContain(text.replace(/^/gm, '    '));
    },
  );

  it('has a picture of each kind that has one', () => {
    const pictures = [...page.matchAll(/\]\((figures\/\w+\.webp)\)/g)].map(([, file = '']) => file);
    expect(pictures).toEqual(['bar', 'line', 'range', 'dots'].map((kind) => `figures/${kind}.webp`));
    for (const file of pictures) expect(existsSync(path.join('docs', file)), file).toBe(true);
  });
});

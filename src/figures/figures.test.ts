import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureSchema } from '../schemas/figure.ts';
import { toCsv, toDictionaryCsv } from './csv.ts';
import { longDescription, shortAlt } from './describe.ts';
import { createChart } from './draw.ts';
import { placeLabels } from './labels.ts';
import { layOut } from './layout.ts';
import { groupsOf, createModel, type FigureModel } from './model.ts';
import { boxesOf } from './plugins.ts';
import { drawCard, drawPoster } from './poster.ts';
import { readExport } from './read-export.ts';
import { readFigure } from './read-figure.ts';
import { toTable } from './table.ts';

const fixtures = path.resolve('src/figures/fixtures');
const graph1 = path.resolve('content/papers/crisis-and-adaptation-of-is-k/figures/graph-1.yaml');
function modelOf(file: string, edition: 'account' | 'manuscript' = 'account'): FigureModel {
  const { id, file: figure } = readFigure(file);
  const beside = `/p/figures/${id}`;
  return createModel(figure, {
    id,
    edition,
    addresses: { page: `${beside}/`, csv: `${beside}.csv`, json: `${beside}.json`, png: `${beside}.png` },
    passage: (passage) => `/p/#${passage}`,
  });
}

/** Every face of a figure, drawn from nothing but its model. */
function facesOf(model: FigureModel) {
  return {
    table: toTable(model).flatMap(({ name, rows }) =>
      rows.map(({ where, value }) => `${name} | ${where} | ${value}`),
    ),
    csv: toCsv(model, (address) => new URL(address, 'https://site.example').href),
    marks: boxesOf(createChart(model, 'wide', 'light', 1).chart).map(({ point }) => point),
    alt: shortAlt(model),
    description: longDescription(model).join(' '),
  };
}

describe('grouped bars from a file alone', () => {
  const model = modelOf(path.join(fixtures, 'grouped-bars.yaml'));
  const faces = facesOf(model);

  it('have every number in the table and the chart', () => {
    expect(faces.table).toEqual([
      'Answered in 2019 | North | 120',
      'Answered in 2019 | East | 45',
      'Answered in 2019 | South & West | none',
      'Answered in 2020 | North | 80',
      'Answered in 2020 | East | 61',
      'Answered in 2020 | South & West | not stated',
    ]);
    expect(faces.marks.map(({ label }) => label)).toEqual(['120', '45', '0', '80', '61', 'not stated']);
    expect(faces.marks.map(({ x }) => x)).toEqual([120, 45, 0, 80, 61, [0, 120]]);
  });

  it('lie side by side, one of each series for each kind', () => {
    const [first, second] = ['120', '80'].map(
      (text) => faces.marks.find(({ label }) => label === text)?.span,
    );
    expect(first?.[1]).toBeCloseTo(second?.[0] ?? 0);
    expect(first?.[0]).toBeGreaterThan(0);
    expect(second?.[1]).toBeLessThan(1);
  });

  it('keep a gap and a zero apart', () => {
    expect(faces.marks.filter(({ mark }) => mark === 'none')).toHaveLength(1);
    expect(faces.marks.filter(({ mark }) => mark === 'not-stated')).toHaveLength(1);
    expect(faces.csv).toContain('South & West,,,none,0,0,letters,none');
    expect(faces.csv).toContain('South & West,,,not stated,,,letters,not-stated');
  });

  it('are named and described from the data', () => {
    expect(faces.alt).toBe('Letters answered in two years, by office. 2 series with 5 numbers, all exact.');
    expect(faces.description).toContain('North: 80; East: 61. Not stated for South & West.');
    expect(groupsOf(model).map(({ name }) => name)).toEqual(['Answered in 2019', 'Answered in 2020']);
  });
});

describe('any numbers from a table beside a few lines', () => {
  const model = modelOf(path.join(fixtures, 'prices.yaml'));
  const faces = facesOf(model);

  it('are decimals, shares and numbers below zero, for years, in several series', () => {
    expect(faces.table).toEqual([
      'Bread | 2021 | 3.4',
      'Bread | 2022 | −1.2',
      'Bread | 2023 | 0.8',
      'Oil | 2021 | 12',
      'Oil | 2022 | −20.5',
      'Oil | 2023 | not stated',
      'Rent | 2021 | 1.5',
      'Rent | 2022 | 2',
      'Rent | 2023 | 2.25',
    ]);
    expect(faces.csv).toContain('Oil,Market Office,2022,,,−20.5,-20.5,-20.5,per cent,exact');
    expect(model.axis).toEqual({ kind: 'kinds', name: 'Year', kinds: ['2021', '2022', '2023'] });
    expect(model.data[1]?.says).toBe('−1.2 per cent');
  });

  it.each([
    ['1,200', 1200],
    ['£6.50', 6.5],
    ['3–6', { between: [3, 6] }],
    ['12+', { atLeast: 12 }],
    ['> 10', { over: 10 }],
  ])('may be written as %s', (cell, value) => {
    const { file } = readFigure(path.join(fixtures, 'prices.yaml'));
    const { series } = readExport(`Year,Rent\n2021,"${cell}"`, file, 'prices.csv');
    expect(series[0]?.data[0]?.value).toEqual(value);
  });

  it('lie on both sides of zero, each with its label beyond its end', () => {
    const { chart } = createChart(model, 'narrow', 'light', 1);
    const labels = placeLabels(chart, layOut(model, 'narrow'));
    const boxOf = (label: string) => labels.find(({ point }) => point.label === label)?.box;
    const zero = chart.scales['values']?.getPixelForValue(0) ?? NaN;
    expect(boxOf('−20.5')?.right).toBeLessThan(chart.scales['values']?.getPixelForValue(-20.5) ?? NaN);
    expect(boxOf('−1.2')?.right).toBeLessThan(zero);
    expect(boxOf('2.25')?.left).toBeGreaterThan(zero);
  });
});

describe('the data behind the original', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'figure-'));
  const file = path.join(folder, 'graph-1.yaml');
  writeFileSync(file, `${readFileSync(graph1, 'utf8')}data: graph-1.csv\n`);
  copyFileSync(path.join(fixtures, 'exported.csv'), path.join(folder, 'graph-1.csv'));
  const model = modelOf(file);
  const faces = facesOf(model);

  it('take the place of the reconstruction, and the label says so', () => {
    expect(modelOf(graph1).standing).toMatch(/^Reconstructed from/);
    expect(model.standing).toBe('Drawn from the data behind the original, by Afghan Witness.');
    expect(model.reconstructed).toBe(false);
    expect(model.disagreements).toEqual([]);
    expect(faces.alt).not.toContain('April and May 2023');
  });

  it('give exact months, with empty cells not stated and zero as none', () => {
    expect(faces.table).toEqual([
      'IS-K attacks, a month | January 2022 | 16',
      'IS-K attacks, a month | February 2022 | not stated',
      'IS-K attacks, a month | March 2022 | none',
      'IS-K attacks, a month | April 2022 | 9',
      'Counter-terrorism operations, a month | January 2022 | 2',
      'Counter-terrorism operations, a month | February 2022 | 3',
      'Counter-terrorism operations, a month | March 2022 | 1',
      'Counter-terrorism operations, a month | April 2022 | not stated',
    ]);
    expect(model.data.every(({ value, basis }) => value === null || basis.length > 0)).toBe(true);
    expect(faces.marks.filter(({ mark }) => mark !== 'not-stated')).toHaveLength(6);
  });

  it('stop with the line of a cell that is no number', () => {
    writeFileSync(path.join(folder, 'graph-1.csv'), 'Month,IS-K attacks\n2022-01,many\n');
    expect(() => readFigure(file)).toThrow(
      /graph-1\.csv:2: IS-K attacks: expected a number, 3-6, 12\+, >10 or nothing; found "many"/,
    );
  });
});

describe('the picture to pass on', () => {
  const draw = (address: string) => drawPoster(modelOf(graph1), [address]);
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it('has the same bytes for the same figure, and its credit in it', () => {
    const [first, second, other] = ['https://a.example/', 'https://a.example/', 'https://b.example/'].map(
      draw,
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });

  it('is as high as its title, chart and credit need, and its card as other sites show it', () => {
    const [width = 0, height = 0] = sizeOf(draw('https://a.example/'));
    expect(width).toBe(1920);
    expect(height).toBeGreaterThan(1700);
    expect(sizeOf(drawCard(modelOf(graph1), 'A site'))).toEqual([1200, 630]);
  });
});

describe('the schema', () => {
  const { file } = readFigure(graph1);
  const problemsOf = (change: (figure: typeof file) => void) => {
    const figure = structuredClone(file);
    change(figure);
    return (figureSchema.safeParse(figure).error?.issues ?? []).map(
      ({ path: at, message }) => `${at.join('.')}: ${message}`,
    );
  };

  it('takes the paper’s figure as it is', () => {
    expect(problemsOf(() => undefined)).toEqual([]);
  });

  it('refuses a datum without a basis, and one whose source is not listed', () => {
    expect(problemsOf(({ series }) => series[0]?.data[0]?.basis.splice(0))).toEqual([
      'series.0.data.0.basis: expected a basis, at least one',
    ]);
    expect(problemsOf(({ series }) => series[0]?.data[0]?.basis.push({ source: 'hearsay' }))).toEqual([
      expect.stringMatching(/^series\.0\.data\.0\.basis\.1\.source: expected one of `sources`: /),
    ]);
  });

  it('refuses a span off the axis and a range the wrong way round', () => {
    expect(
      problemsOf(({ series }) => {
        const datum = series[1]?.data[0];
        if (datum) Object.assign(datum, { when: '2024-01', value: { between: [10, 5] } });
      }),
    ).toEqual([
      'series.1.data.0.when: expected a span within 2022-01 and 2023-12',
      'series.1.data.0.value: expected the lower number first',
    ]);
  });

  it('refuses a sum that the values do not make', () => {
    const interviews = readFigure(path.join(path.dirname(graph1), 'interviews.yaml')).file;
    const [datum] = interviews.series[0]?.data ?? [];
    if (datum) datum.value = 11;
    expect(figureSchema.safeParse(interviews).error?.issues.map(({ message }) => message)).toEqual([
      'expected 56, which the values add up to',
    ]);
  });
});

describe('what is spoken', () => {
  const model = modelOf(graph1);
  const spoken = (series: string, where: string) =>
    model.data.find((one) => one.series === series && one.where === where);

  it('has name, value, note and basis', () => {
    expect(spoken('guerrilla', 'January to June 2022')).toMatchObject({
      name: 'Guerrilla attacks, January to June 2022',
      says: '5 to 10 attacks a month',
      status: 'between',
      note: 'Called the peak.',
      basis: [{ text: 'Original §2 ¶3' }],
    });
  });

  it('names the passage itself where the full text stands here', () => {
    const own = modelOf(graph1, 'manuscript');
    const bases = own.data.flatMap(({ basis }) => basis.map(({ text }) => text));
    expect(bases).toContain('Section 2, passage 7');
    expect(bases.join()).not.toMatch(/Original|paragraph/);
  });

  it('counts one as one, says none in words, and nothing of what is not stated', () => {
    expect(spoken('claimed', 'November 2023')?.says).toBe('at least 1 attack');
    expect(spoken('any', 'April 2023')?.says).toBe('no attacks');
    expect(spoken('operations', '16 March to 16 April 2023')?.says).toBe('15 operations in all');
    expect(spoken('claimed', 'June to September 2023')?.says).toBe('1 or 2 attacks a month');
    expect(spoken('claimed', 'February 2023')?.says).toBe('not stated');
  });
});

describe('the CSV', () => {
  const lines = toCsv(modelOf(graph1), (address) => new URL(address, 'https://site.example').href).split(
    '\r\n',
  );

  it('names the basis of every stated row', () => {
    const stated = lines.slice(1, -1).filter((line) => !line.includes(',not-stated,'));
    expect(stated.length).toBeGreaterThan(30);
    expect(stated.filter((line) => !/https?:\/\//.test(line))).toEqual([]);
  });

  it('has a dictionary with every column', () => {
    const columns = toDictionaryCsv()
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    expect(columns).toEqual(lines[0]?.split(','));
  });
});

import papaparse from 'papaparse';
import { slugOf } from '../schemas/fill-figure.ts';
import type { FigureFile, SeriesFile, Value } from '../schemas/figure.ts';
import { figures } from '#words/figures.ts';
import { show } from '../schemas/problems.ts';
import { readMonth } from './time.ts';

const words = figures.original;

/**
 * Puts the table beside a figure's file in the place of its series: first column months or kinds, a column a series, empty
 * cells not stated. The basis of each number is the figure's source, or whoever made the original.
 *
 *     Month,Attacks,Operations          Kind;Interviews
 *     2022-01,16,3                      Taliban officials;10
 *
 * @param text CSV with commas, semicolons or tabs, quoted where need be
 * @param name of the file, for errors
 * @throws with file, line and column of every cell that cannot be read
 */
export function readExport(text: string, figure: FigureFile, name: string): FigureFile {
  const problems = findExportProblems(text, figure, name);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const [[corner = '', ...titles] = [], ...rows] = readCells(text);
  const { axis, panels, original } = figure;
  const source = original ?? figure.source;
  if (!source) throw new Error(`${name}: the figure needs its source.`);
  const id = original ? 'original' : 'source';
  const months = monthsOf(rows, figure);
  const keys = rows.map(([at = ''], row) => (months ? { when: months[row] ?? '' } : { at }));
  /** The panel whose unit the column’s title names: “Counter-terrorism operations” goes to operations. */
  const panelOf = (title: string) =>
    panels.find(({ unit }) => title.toLowerCase().includes(unit[0].toLowerCase())) ?? panels[0];
  const [from = '', to = from] = [months?.toSorted()[0], months?.toSorted().at(-1)];
  return {
    ...figure,
    axis: months
      ? { from, to }
      : { name: ('name' in axis && axis.name) || corner, categories: rows.map(([first = '']) => first) },
    accounts: [{ id, name: source.publisher, short: source.publisher }],
    sources: { [id]: source },
    series: titles.map((title, column): SeriesFile => ({
      id: slugOf(title),
      name: title,
      short: title.toLowerCase(),
      panel: panelOf(title)?.id ?? '',
      account: id,
      counts: original && words.column(title),
      data: rows.flatMap((row, index) => {
        const value = readValue(row[column + 1] ?? '');
        return value === undefined ? [] : [{ ...keys[index], value, basis: [{ source: id }] }];
      }),
    })),
    // All were about the reconstruction.
    ...(original && {
      title: figure.subject ?? figure.title,
      subject: undefined,
      standing: words.standing(original.publisher),
      gist: undefined,
      note: undefined,
      sum: undefined,
      changes: [],
      events: [],
      disagreements: [],
    }),
  };
}

/** All that is wrong with such a table: file, line, column, what was expected and what was found. */
export function findExportProblems(text: string, figure: FigureFile, name: string): string[] {
  const [header = [], ...rows] = readCells(text);
  const [corner = '', ...titles] = header;
  if (titles.length === 0 || rows.length === 0) {
    const found = header.length === 0 ? 'nothing' : show(header.join(','));
    return [`${name}:1: (the file): expected a header of two columns or more, and a row; found ${found}`];
  }
  const months = monthsOf(rows, figure);
  return rows.flatMap((row, index) => {
    const say = (column: string, expected: string, found: string) =>
      `${name}:${index + 2}: ${column || '(the first column)'}: expected ${expected}; found ${show(found)}`;
    const [first = '', ...cells] = row;
    return [
      ...(months && months[index] === undefined
        ? [say(corner, 'a month as 2022-03, Mar 2022 or 3/2022', first)]
        : []),
      ...titles.flatMap((title, column) => {
        const cell = cells[column] ?? '';
        if (cell === '' || readValue(cell) !== undefined) return [];
        return [say(title, 'a number, 3-6, 12+, >10 or nothing', cell)];
      }),
      ...(row.length > header.length ? [say('(the row)', `${header.length} cells`, row.join(','))] : []),
    ];
  });
}

const number = /[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.source;
const shapes = new RegExp(`^(>)?(${number})(?:[-–](${number})|(\\+))?$`);

/**
 * A cell’s number: `6`, `-1.5`, `1,200`, `£6.50` and `3%`, `3-6` or `3–6` for a range, `12+` for a lower limit, `>10`.
 * What money or share it is, the figure’s unit says.
 */
function readValue(cell: string): Value | undefined {
  const [, over, first, second, more] = shapes.exec(cell.replace(/[\s$€£¥%]/g, '')) ?? [];
  if (first === undefined) return undefined;
  const [low = NaN, high = NaN] = [first, second].map((one) =>
    Number(one?.replaceAll(',', '').replace('−', '-')),
  );
  if (second !== undefined) return { between: [low, high] };
  if (over !== undefined) return { over: low };
  return more === undefined ? low : { atLeast: low };
}

/** The month of each row, where the figure’s axis is one of months, or it names none and all rows are months. */
function monthsOf(rows: string[][], { axis }: FigureFile): (string | undefined)[] | undefined {
  const months = rows.map(([first = '']) => readMonth(first));
  const open = 'categories' in axis && axis.categories.length === 0;
  return 'from' in axis || (open && !months.includes(undefined)) ? months : undefined;
}

/** Rows of cells. */
const readCells = (text: string): string[][] =>
  papaparse
    .parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] })
    .data.map((row) => row.map((cell) => cell.trim()));

import { slugOf } from '../schemas/fill-figure.ts';
import type { FigureFile, SeriesFile, Value } from '../schemas/figure.ts';
import { figures } from '#words/figures.ts';
import { show } from '../schemas/problems.ts';
import { readMonth } from './time.ts';

const words = figures.original;

/**
 * Puts the table that the tool of the original exports in the place of a reconstruction:
 * first column months or kinds, a column a series, empty cells not stated. The basis of each number is
 * whoever made the original.
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
  const [header, ...rows] = readCells(text);
  const titles = header?.slice(1) ?? [];
  const keys = rows.flatMap(([first = '']) => keyOf(first, figure) ?? []);
  const firstPanel = figure.panels[0];
  const source = figure.original ?? figure.source;
  if (!firstPanel || !source) throw new Error(`${name}: the figure needs a panel and its source.`);
  const id = figure.original ? 'original' : 'source';
  const series = titles.map((title, column): SeriesFile => ({
    id: slugOf(title),
    name: title,
    short: title.toLowerCase(),
    panel: panelOf(title, figure) ?? firstPanel.id,
    account: id,
    counts: figure.original && words.column(title),
    data: rows.flatMap((row, index) => {
      const cell = (row[column + 1] ?? '').trim();
      const value = readValue(cell);
      return value === undefined ? [] : [{ ...keys[index], value, basis: [{ source: id }] }];
    }),
  }));
  return {
    ...figure,
    axis: axisOf(figure, keys),
    accounts: [{ id, name: source.publisher, short: source.publisher }],
    sources: { [id]: source },
    series,
    // All were about the reconstruction.
    ...(figure.original && {
      title: figure.subject ?? figure.title,
      subject: undefined,
      note: undefined,
      changes: [],
      events: [],
      disagreements: [],
    }),
  };
}

/** All that is wrong with such a table: file, line, column, what was expected and what was found. */
export function findExportProblems(text: string, figure: FigureFile, name: string): string[] {
  const [header, ...rows] = readCells(text);
  const titles = header?.slice(1) ?? [];
  if (titles.length === 0 || rows.length === 0) {
    const found = header === undefined ? 'nothing' : show(header.join(','));
    return [`${name}:1: (the file): expected a header of two columns or more, and a row; found ${found}`];
  }
  return rows.flatMap((row, index) => {
    const say = (column: string, expected: string, cell: string) =>
      `${name}:${index + 2}: ${column || '(the first column)'}: expected ${expected}; found ${show(cell)}`;
    const [first = '', ...cells] = row;
    return [
      ...(keyOf(first, figure) === undefined
        ? [say(header?.[0] ?? '', 'a month as 2022-03, Mar 2022 or 3/2022', first)]
        : []),
      ...titles.flatMap((title, column) => {
        const cell = (cells[column] ?? '').trim();
        if (cell === '' || readValue(cell) !== undefined) return [];
        return [say(title, 'a number, 3-6, 12+, >10 or nothing', cell)];
      }),
      ...(row.length > titles.length + 1
        ? [say('(the row)', `${titles.length + 1} cells`, row.join(','))]
        : []),
    ];
  });
}

/** A cell’s number: `6` and `6.5`, `3-6` or `3–6` for a range, `12+` for a lower limit, `>10`. */
function readValue(cell: string): Value | undefined {
  const [, over, first, second, more] =
    /^(>)?(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?)|(\+))?$/.exec(cell) ?? [];
  if (first === undefined) return undefined;
  if (second !== undefined) return { between: [Number(first), Number(second)] };
  if (over !== undefined) return { over: Number(first) };
  return more === undefined ? Number(first) : { atLeast: Number(first) };
}

type Key = { when: string } | { at: string };

function keyOf(text: string, { axis }: FigureFile): Key | undefined {
  // An axis that the file leaves out is of what the table has.
  if ('categories' in axis && axis.categories.length > 0) return { at: text.trim() };
  const when = readMonth(text.trim());
  if (when === undefined && 'categories' in axis) return { at: text.trim() };
  return when === undefined ? undefined : { when };
}

/** The table decides how far the axis goes. */
function axisOf({ axis }: FigureFile, keys: Key[]): FigureFile['axis'] {
  const months = keys.flatMap((key) => ('when' in key ? [key.when] : [])).sort();
  const [from, to] = [months[0], months.at(-1)];
  if (from !== undefined && to !== undefined) return { from, to };
  const name = 'name' in axis ? axis.name : '';
  return { name, categories: keys.map((key) => ('at' in key ? key.at : '')) };
}

/** The panel whose unit the column’s title names: “Counter-terrorism operations” goes to operations. */
function panelOf(title: string, { panels }: FigureFile): string | undefined {
  return panels.find(({ unit }) => title.toLowerCase().includes(unit[0].toLowerCase()))?.id;
}

/** Rows of cells; a quoted cell may hold separators, line ends and doubled quotes. */
function readCells(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const [head = ''] = body.split('\n', 1);
  const [separator = ','] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of body.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((one) => one.trim() !== ''));
}

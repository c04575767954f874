import type { FigureFile, SeriesFile } from '../schemas/figure.ts';
import { show } from '../schemas/problems.ts';
import { readMonth } from './time.ts';

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
  const { original } = figure;
  if (!firstPanel || !original) throw new Error(`${name}: the figure needs a panel and its original.`);
  const series = titles.map((title, column): SeriesFile => ({
    id: slugOf(title),
    name: title,
    short: title.toLowerCase(),
    panel: panelOf(title, figure) ?? firstPanel.id,
    account: 'original',
    counts: `The column “${title}” of the data behind the original.`,
    data: rows.flatMap((row, index) => {
      const cell = (row[column + 1] ?? '').trim();
      if (cell === '') return [];
      return [{ ...keys[index], value: Number(cell), basis: [{ source: 'original' }] }];
    }),
  }));
  return {
    ...figure,
    axis: axisOf(figure, keys),
    accounts: [{ id: 'original', name: original.publisher, short: 'data' }],
    sources: { original },
    series,
    // Both were about the reconstruction.
    events: [],
    disagreements: [],
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
        return /^\d*$/.test(cell) ? [] : [say(title, 'a whole number, or nothing', cell)];
      }),
      ...(row.length > titles.length + 1
        ? [say('(the row)', `${titles.length + 1} cells`, row.join(','))]
        : []),
    ];
  });
}

type Key = { when: string } | { at: string };

function keyOf(text: string, { axis }: FigureFile): Key | undefined {
  if ('categories' in axis) return { at: text.trim() };
  const when = readMonth(text.trim());
  return when === undefined ? undefined : { when };
}

/** The table decides how far the axis goes. */
function axisOf({ axis }: FigureFile, keys: Key[]): FigureFile['axis'] {
  if ('categories' in axis) return { ...axis, categories: keys.map((key) => ('at' in key ? key.at : '')) };
  const months = keys.map((key) => ('when' in key ? key.when : '')).sort();
  return { from: months[0] ?? axis.from, to: months.at(-1) ?? axis.to };
}

/** The panel whose unit the column’s title names: “Counter-terrorism operations” goes to operations. */
function panelOf(title: string, { panels }: FigureFile): string | undefined {
  return panels.find(({ unit }) => title.toLowerCase().includes(unit[0].toLowerCase()))?.id;
}

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function readCells(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const separator = [',', ';', '\t'].reduce((best, one) =>
    countIn(body, one) > countIn(body, best) ? one : best,
  );
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') cell += body[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one.trim() !== ''));
}

const countIn = (text: string, sign: string) => (text.split('\n', 1)[0] ?? '').split(sign).length;

import type { FigureFile, SeriesFile } from '../schemas/figure.ts';
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
 * @throws with the line of a cell that is no whole number, or of a first cell that is no month
 */
export function readExport(text: string, figure: FigureFile, name: string): FigureFile {
  const [header, ...rows] = readCells(text);
  const titles = header?.slice(1) ?? [];
  if (titles.length === 0 || rows.length === 0)
    throw new Error(`${name}: expected a header and at least one row.`);
  const keys = rows.map(([first = ''], index) => keyOf(first, figure, `${name}:${index + 2}`));
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
      const value = Number(cell);
      if (!Number.isInteger(value) || value < 0) {
        throw new Error(`${name}:${index + 2}: “${title}” is “${cell}”, expected a whole number or nothing.`);
      }
      return [{ ...keys[index], value, basis: [{ source: 'original' }] }];
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

type Key = { when: string } | { at: string };

function keyOf(text: string, { axis }: FigureFile, place: string): Key {
  if ('categories' in axis) return { at: text.trim() };
  const when = readMonth(text.trim());
  if (when === undefined)
    throw new Error(`${place}: “${text}” is no month; expected 2022-03, Mar 2022 or 3/2022.`);
  return { when };
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

import type { Event } from '../schemas/event.ts';
import { dates } from '#words/dates.ts';
import { timeline as words } from '#words/timeline.ts';
import { type Axis, chooseAxis } from './axis.ts';
import { joinPoints, type Point, spanOf } from './dates.ts';

type Dated = Pick<Event, 'date'>;

/** What a cell of a strip has: an event dated to it; one whose date is longer than it; none. */
export type Cell = 'exact' | 'within' | 'none';

/** A paper’s time in a row of cells, and which of them some of its events touch. */
export interface Strip {
  cells: Cell[];
  /** Where years begin that have room for their number: index of the cell, and the year. */
  years: { at: number; label: string }[];
  /** The same in words, for those who cannot see it. */
  sentence: string;
}

/** So many cells can be told apart on a card, and so many years can have their numbers. */
const mostCells = 32;
const mostLabels = 4;

/** How many months a cell is long: one, a quarter’s, or those of some years, the fewest that a strip has room for. */
function chooseUnit({ firstYear, lastYear }: Axis): number {
  const years = lastYear - firstYear + 1;
  if (years * 12 <= mostCells) return 1;
  if (years * 4 <= mostCells) return 3;
  return 12 * Math.ceil(years / mostCells);
}

/**
 * The strip of a part of a paper, computed from no more than its events say. All parts of a paper have the same axis,
 * which follows the dates of all its events.
 *
 * @param events those of the part
 * @param all those of the whole paper
 * @returns nothing where no event of the part falls into the paper’s time
 */
export function drawStrip(events: readonly Dated[], all: readonly Dated[]): Strip | undefined {
  const axis = chooseAxis(all);
  const months = chooseUnit(axis);
  const count = Math.ceil(((axis.lastYear - axis.firstYear + 1) * 12) / months);
  const cellOf = (day: string) =>
    Math.floor(((Number(day.slice(0, 4)) - axis.firstYear) * 12 + Number(day.slice(5, 7)) - 1) / months);
  const touched = events.map(({ date }) => {
    const { from, to } = spanOf(date);
    return { first: cellOf(from), last: cellOf(to) };
  });
  const cells = Array.from({ length: count }, (_, at): Cell => {
    const here = touched.filter(({ first, last }) => first <= at && last >= at);
    if (here.some(({ first, last }) => first === last)) return 'exact';
    return here.length > 0 ? 'within' : 'none';
  });
  if (cells.every((cell) => cell === 'none')) return undefined;
  const say = (kind: Cell) => dates.list(listRuns(cells, kind).map((run) => sayRun(run, axis, months)));
  return {
    cells,
    years: labelYears(axis, months),
    sentence: words.strip.sentence(say('exact'), say('within')),
  };
}

function labelYears({ firstYear, lastYear }: Axis, months: number): Strip['years'] {
  const step = Math.max(Math.ceil((lastYear - firstYear + 1) / mostLabels), months / 12);
  const whole = Math.ceil((step * 12) / months) * (months / 12);
  const years: Strip['years'] = [];
  for (let year = firstYear; year <= lastYear; year += whole) {
    years.push({ at: ((year - firstYear) * 12) / months, label: String(year) });
  }
  return years;
}

/** First and last index of each unbroken run of one kind of cell. */
function listRuns(cells: readonly Cell[], kind: Cell): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell !== kind) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** A run of cells in words: `January to March 2022`, `2011 to 2015`. */
function sayRun([first, last]: [number, number], { firstYear, lastYear }: Axis, months: number): string {
  const point = (month: number): Point => {
    const year = String(firstYear + Math.floor(month / 12)).padStart(4, '0');
    return months < 12 ? `${year}-${String((month % 12) + 1).padStart(2, '0')}` : year;
  };
  const end = Math.min((last + 1) * months, (lastYear - firstYear + 1) * 12) - 1;
  return joinPoints(point(first * months), point(end));
}

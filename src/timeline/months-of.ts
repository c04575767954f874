import type { Event } from '../schemas/event.ts';
import { nameMonth, spanOf } from './dates.ts';

/** The two years most of the events fall in, and the strip on a card stands for. */
const firstYear = 2022;
const count = 24;

/** Which months of 2022-23 some events touch. */
export interface Months {
  /** 24 values, January 2022 to December 2023. */
  touched: boolean[];
  /** The same in words, for those who cannot see the strip. */
  sentence: string;
}

/** Months since January 2022 of a day `2023-03-09`: 14. */
function monthIndex(day: string): number {
  return (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * The months of 2022-23 that dated events fall in, computed from no more than the events say: one known only by
 * its year touches all of that year's months.
 */
export function monthsOf(events: readonly Pick<Event, 'date'>[]): Months {
  const touched = Array.from({ length: count }, () => false);
  for (const { date } of events) {
    const { from, to } = spanOf(date);
    for (let month = Math.max(0, monthIndex(from)); month <= Math.min(count - 1, monthIndex(to)); month++) {
      touched[month] = true;
    }
  }
  const runs = listRuns(touched).map(([first, last]) => nameRun(first, last));
  return {
    touched,
    sentence: runs.length === 0 ? 'No dated event in 2022–23' : `Dated events: ${joinWords(runs)}`,
  };
}

/** First and last index of each unbroken run of months. */
function listRuns(touched: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, on] of touched.entries()) {
    if (!on) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function nameRun(first: number, last: number): string {
  const [one, other] = [first, last].map((index) =>
    nameMonth(firstYear + Math.floor(index / 12), (index % 12) + 1),
  );
  if (one === undefined || other === undefined || one === other) return one ?? '';
  const year = other.slice(-5);
  return `${one.endsWith(year) ? one.slice(0, -5) : one} to ${other}`;
}

function joinWords(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

import type { Event } from '../schemas/event.ts';
import { spanOf } from './dates.ts';

type Dated = Pick<Event, 'date'>;

/** Whole years shown. */
export interface Axis {
  firstYear: number;
  lastYear: number;
}

/** The part of the events that an axis is made for; a few that lie far off would press all others together. */
const share = 0.8;

/** The shortest run of whole years, two at least, in which four fifths of the events begin. */
export function chooseAxis(events: readonly Dated[]): Axis {
  const years = events.map(({ date }) => Number(spanOf(date).from.slice(0, 4))).sort((a, b) => a - b);
  const held = Math.ceil(years.length * share);
  const [shortest] = years
    .slice(0, years.length - held + 1)
    .map((firstYear, index) => ({ firstYear, lastYear: years[index + held - 1] ?? firstYear }))
    .sort((a, b) => a.lastYear - a.firstYear - (b.lastYear - b.firstYear));
  const { firstYear = 0, lastYear = firstYear } = shortest ?? {};
  if (lastYear > firstYear) return { firstYear, lastYear };
  // The neighbouring year that more of the others fall in.
  const near = (year: number) => years.filter((one) => one === year).length;
  return near(firstYear - 1) > near(firstYear + 1)
    ? { firstYear: firstYear - 1, lastYear }
    : { firstYear, lastYear: firstYear + 1 };
}

/** Which events lie wholly before and after an axis, in their order. */
export function findOutside<E extends Dated>(
  events: readonly E[],
  { firstYear, lastYear }: Axis,
): { before: E[]; after: E[] } {
  return {
    before: events.filter(({ date }) => Number(spanOf(date).to.slice(0, 4)) < firstYear),
    after: events.filter(({ date }) => Number(spanOf(date).from.slice(0, 4)) > lastYear),
  };
}

/** A stretch of an axis between two of its upright lines. */
export interface Column {
  /** Its first day. */
  day: string;
  kind: 'year' | 'quarter' | 'month';
  /** The year, where there is room for its number. */
  label?: string;
  /** The month, 1 for January, where months have room for their names. */
  month?: number;
}

/** Labels that stand side by side on a phone, and lines that can still be told apart. */
const mostLabels = 8;
const mostYears = 40;
/** Years whose months are drawn, and those whose months are named. */
const drawn = 4;
const named = 2;

/** The columns of an axis: months where it is short, years where it is long, never more than can be told apart. */
export function listColumns({ firstYear, lastYear }: Axis): Column[] {
  const count = lastYear - firstYear + 1;
  const step = Math.ceil(count / mostYears);
  const labelled = Math.ceil(count / mostLabels / step) * step;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step).flatMap((offset) => {
    const year = String(firstYear + offset).padStart(4, '0');
    const label = offset % labelled === 0 ? { label: year } : {};
    const months = count <= drawn ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1];
    return months.map((month): Column => ({
      day: `${year}-${String(month).padStart(2, '0')}-01`,
      kind: month === 1 ? 'year' : month % 3 === 1 ? 'quarter' : 'month',
      ...(month === 1 && label),
      ...(count <= named && { month }),
    }));
  });
}

import type { Event } from '../schemas/event.ts';
import { spanOf } from './dates.ts';
import type { Axis } from './plot.ts';

type Dated = Pick<Event, 'date'>;

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

/** Which events the plot leaves out, since they lie wholly before or after its axis; nothing where there are none. */
export function sayOutside(events: readonly Dated[], { firstYear, lastYear }: Axis): string {
  const spans = events.map(({ date }) => spanOf(date));
  const before = spans.filter(({ to }) => Number(to.slice(0, 4)) < firstYear).length;
  const after = spans.filter(({ from }) => Number(from.slice(0, 4)) > lastYear).length;
  const left = [before > 0 && `${before} before`, after > 0 && `${after} after`].filter(Boolean);
  return left.length === 0 ? '' : `In the list only: ${left.join(' and ')}.`;
}

/** An upright line of the plot. */
export interface Column {
  day: string;
  kind: 'year' | 'quarter' | 'month';
  /** The year, where there is room for its number. */
  label?: string;
}

/** Labels that stand side by side on a phone, and lines that can still be told apart. */
const mostLabels = 8;
const mostYears = 40;

/** The lines of an axis: months where it is short, years where it is long, and never more than can be told apart. */
export function listColumns({ firstYear, lastYear }: Axis): Column[] {
  const count = lastYear - firstYear + 1;
  const step = Math.ceil(count / mostYears);
  const labelled = Math.ceil(count / mostLabels / step) * step;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step).flatMap((offset) => {
    const year = String(firstYear + offset).padStart(4, '0');
    const months = count <= 4 ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [];
    return [
      { day: `${year}-01-01`, kind: 'year' as const, ...(offset % labelled === 0 && { label: year }) },
      ...months.map((month): Column => ({
        day: `${year}-${String(month).padStart(2, '0')}-01`,
        kind: month % 3 === 1 ? 'quarter' : 'month',
      })),
    ];
  });
}

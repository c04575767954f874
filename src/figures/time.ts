import type { When } from '../schemas/figure.ts';

/** As exports of charts write them. */
const monthNames =
  'January February March April May June July August September October November December'.split(' ');

interface Moment {
  year: number;
  month: number;
  day: number | undefined;
}

/** A span of the axis in months since its start: April 2022 is `[3, 4]` on an axis from January 2022. */
export function spanOf(when: When, start: string): [number, number] {
  const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
  const origin = read(start);
  const at = (moment: Moment) => (moment.year - origin.year) * 12 + moment.month - origin.month;
  const [first, last] = [read(from), read(to)];
  return [
    at(first) + (first.day === undefined ? 0 : (first.day - 1) / daysIn(first)),
    at(last) + (last.day === undefined ? 1 : last.day / daysIn(last)),
  ];
}

/** How many months an axis has. */
export function monthsOf({ from, to }: { from: string; to: string }): number {
  return spanOf({ from, to }, from)[1];
}

/** The month a number of months after another: `addMonths('2022-01', 13)` is `2023-02`. */
export function addMonths(start: string, months: number): string {
  const { year, month } = read(start);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The month an export’s first column names (`2022-03`, `2022-03-01`, `Mar 2022`, `March 2022`, `3/2022`). */
export function readMonth(text: string): string | undefined {
  const month = (year: string, number: number) =>
    number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?(?:T.*)?$/.exec(text);
  if (iso?.[1] && iso[2]) return month(iso[1], Number(iso[2]));
  const slash = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (slash?.[1] && slash[2]) return month(slash[2], Number(slash[1]));
  const word = /^([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (!word?.[1] || !word[2]) return undefined;
  const start = word[1].toLowerCase();
  return month(word[2], monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1);
}

function read(moment: string): Moment {
  const [year = NaN, month = NaN, day] = moment.split('-').map(Number);
  return { year, month, day };
}

const daysIn = ({ year, month }: Moment) => new Date(Date.UTC(year, month, 0)).getUTCDate();

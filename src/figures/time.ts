import type { When } from '../schemas/figure.ts';
import { calendarIn } from '../words/intl.ts';
import { dates } from '#words/dates.ts';

const english = calendarIn('en');

/** A span of the axis in months since its start: April 2022 is `[3, 4]` on an axis from January 2022. */
export function spanOf(when: When, start: string): [number, number] {
  const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
  const [origin, first, last] = [read(start), read(from), read(to)];
  return [
    first.months - origin.months + (first.day === undefined ? 0 : (first.day - 1) / first.days),
    last.months - origin.months + (last.day === undefined ? 1 : last.day / last.days),
  ];
}

/** The month a number of months after another: `addMonths('2022-01', 13)` is `2023-02`. */
export function addMonths(start: string, months: number): string {
  const [year = NaN, month = NaN] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** The month an export’s first column names (`2022-03`, `2022-03-01`, `Mar 2022`, `March 2022`, `3/2022`). */
export function readMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{1,2})(?!\d)/.exec(text) ?? [];
  const [, word = '', its = year] = /^(\d{1,2}|\p{L}{3,9})\.?,?[/ ](\d{4})$/iu.exec(text) ?? [];
  const isNamed = (one: number) =>
    [english.month(one), dates.month(one)].some((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  const number = Array.from({ length: 12 }, (_, index) => index + 1).find(
    (one) => one === Number(month ?? word) || (word.length > 2 && isNamed(one)),
  );
  return number && its ? `${its}-${String(number).padStart(2, '0')}` : undefined;
}

/** A moment in months since the year 0, its day, and how many days its month has. */
function read(moment: string): { months: number; day: number | undefined; days: number } {
  const [year = NaN, month = NaN, day] = moment.split('-').map(Number);
  return { months: year * 12 + month - 1, day, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

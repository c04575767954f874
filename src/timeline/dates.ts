import type { EventDate } from '../schemas/event.ts';

/** First and last day that a date may mean, as `2023-03-09`. */
export interface Span {
  from: string;
  to: string;
}

type Point = Exclude<EventDate, { from: string }>;

/**
 * Months a word covers, counted from January of its year. Seasons are the northern hemisphere's; a winter ends in
 * the next year. Early, mid and late are thirds of a year: wide, since the words are.
 */
const words: Record<string, readonly [first: number, last: number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
};

const pad = (number: number) => String(number).padStart(2, '0');

function lastDay(year: number, month: number): string {
  const end = new Date(Date.UTC(year, month, 0));
  return `${end.getUTCFullYear()}-${pad(end.getUTCMonth() + 1)}-${pad(end.getUTCDate())}`;
}

function pointSpan(point: Point): Span {
  const [year = '', rest, day] = point.split('-');
  if (day !== undefined) return { from: point, to: point };
  const [first, last] = rest === undefined ? [1, 12] : (words[rest] ?? [Number(rest), Number(rest)]);
  return { from: `${year}-${pad(first)}-01`, to: lastDay(Number(year), last) };
}

/** All the days that a date may mean. */
export function spanOf(date: EventDate): Span {
  if (typeof date === 'string') return pointSpan(date);
  return { from: pointSpan(date.from).from, to: pointSpan(date.to).to };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `March 2023` of year 2023, month 3. */
export function nameMonth(year: number, month: number): string {
  return `${months[month - 1]} ${year}`;
}

function namePoint(point: Point): string {
  const [year = '', rest, day] = point.split('-');
  if (rest === undefined) return year;
  if (rest === 'winter') return `winter ${year}–${pad((Number(year) + 1) % 100)}`;
  if (rest === 'mid') return `mid-${year}`;
  if (rest in words) return `${rest} ${year}`;
  return `${day === undefined ? '' : `${Number(day)} `}${nameMonth(Number(year), Number(rest))}`;
}

/** A date in words, no more precise than it is: `9 March 2023`, `winter 2022–23`, `April to May 2023`. */
export function formatDate(date: EventDate): string {
  if (typeof date === 'string') return namePoint(date);
  const from = namePoint(date.from);
  const to = namePoint(date.to);
  const year = ` ${date.to.slice(0, 4)}`;
  return `${from.endsWith(year) && to.endsWith(year) ? from.slice(0, -year.length) : from} to ${to}`;
}

/** The value of `<time datetime>`; HTML has none for seasons, parts of years and ranges. */
export function machineDate(date: EventDate): string | undefined {
  return typeof date === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(date) ? date : undefined;
}

/** Earliest possible day first; of two such, the more precise one. */
export function compareDates(a: EventDate, b: EventDate): number {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.from.localeCompare(other.from) || one.to.localeCompare(other.to);
}

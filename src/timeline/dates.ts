import type { EventDate } from '../schemas/event.ts';
import { dates as said } from '#words/dates.ts';

/** First and last day that a date may mean, as `2023-03-09`. */
export interface Span {
  from: string;
  to: string;
}

/** One of the two ends of a date, or a date that has no two. */
export type Point = Exclude<EventDate, { from: string }>;

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

type Part = Parameters<typeof said.partOf>[1];

const isPart = (rest: string): rest is Part => rest in words;

function namePoint(point: Point): string {
  const [year = '', rest, day] = point.split('-');
  if (rest === undefined) return year;
  if (rest === 'winter') return said.winter(year, pad(Number(year) + 1));
  if (rest === 'mid') return said.mid(year);
  if (isPart(rest)) return said.partOf(year, rest);
  return day === undefined ? said.monthOf(year, Number(rest)) : said.dayOf(year, Number(rest), Number(day));
}

/** A date in words, no more precise than it is: `9 March 2023`, `winter 2022–23`, `April to May 2023`; `n.d.` of none. */
export function formatDate(date: EventDate | undefined): string {
  if (date === undefined) return said.none;
  return typeof date === 'string' ? namePoint(date) : joinPoints(date.from, date.to);
}

/** Two points of time in words, their year once where it can be: `January to June 2022`. */
export function joinPoints(from: Point, to: Point): string {
  if (from === to) return namePoint(from);
  const [one, other] = [namePoint(from), namePoint(to)];
  const year = said.year(to.slice(0, 4));
  return said.range(one.endsWith(year) && other.endsWith(year) ? one.slice(0, -year.length) : one, other);
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

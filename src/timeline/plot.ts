import { type Event, type EventDate, type EventKind, eventKinds } from '../schemas/event.ts';
import type { Axis } from './axis.ts';
import { spanOf } from './dates.ts';

/**
 * How exactly a date is known, each with a mark of its own: a day; a month; about then, a season, a year or a part of
 * one; or a span, from one date to another.
 */
export type Precision = 'day' | 'month' | 'about' | 'span';

/** Where an event stands on an axis of days; lengths along it are percent of the axis. */
export interface Mark {
  id: string;
  precision: Precision;
  /** Left end of the mark; a day’s mark has its day in its middle. */
  start: number;
  length: number;
  /** It goes on beyond the axis. */
  cut: 'before' | 'after' | 'both' | undefined;
  /** Row of its lane, 0 for the first. */
  row: number;
}

/** The events of one kind, laid out so that no two marks of a row touch. */
export interface Lane {
  /** `other` for those that have none. */
  kind: EventKind | 'other';
  marks: Mark[];
  rows: number;
}

/** Room a dot takes, and the least distance of two marks, in percent. */
const dot = 1.6;
const apart = 0.5;
/** Length of what is shorter than can be seen. */
const least = 0.9;

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const january = (year: number) => dayNumber(`${String(year).padStart(4, '0')}-01-01`);

/** How exactly a date is known. */
export function precisionOf(date: EventDate): Precision {
  if (typeof date !== 'string') return 'span';
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'day';
  return /^\d{4}-\d{2}$/.test(date) ? 'month' : 'about';
}

/** Percent along the axis at which a day begins; below 0 or above 100 outside it. */
export function positionOf(day: string, axis: Axis): number {
  return place(dayNumber(day), axis);
}

function place(day: number, { firstYear, lastYear }: Axis): number {
  const [first, end] = [january(firstYear), january(lastYear + 1)];
  return ((day - first) / (end - first)) * 100;
}

/** Lays out the events that touch the axis, a lane for each of their kinds; what reaches beyond it is cut at its ends. */
export function plotEvents(events: readonly Pick<Event, 'id' | 'date' | 'kind'>[], axis: Axis): Lane[] {
  const byKind = Map.groupBy(events, ({ kind }) => kind ?? 'other');
  return [...eventKinds, 'other' as const].flatMap((kind) => {
    const marks = layOut((byKind.get(kind) ?? []).flatMap((event) => placeMark(event, axis)));
    return marks.length === 0 ? [] : [{ kind, marks, rows: Math.max(...marks.map(({ row }) => row)) + 1 }];
  });
}

type Placed = Omit<Mark, 'row'>;

function placeMark({ id, date }: Pick<Event, 'id' | 'date'>, axis: Axis): Placed[] {
  const { from, to } = spanOf(date);
  const [begin, end] = [place(dayNumber(from), axis), place(dayNumber(to) + 1, axis)];
  if (end <= 0 || begin >= 100) return [];
  const precision = precisionOf(date);
  const cut =
    begin < 0
      ? end > 100
        ? ('both' as const)
        : ('before' as const)
      : end > 100
        ? ('after' as const)
        : undefined;
  if (precision === 'day') {
    const start = Math.min(100 - dot, Math.max(0, (begin + end - dot) / 2));
    return [{ id, precision, start, length: dot, cut }];
  }
  const start = Math.max(0, begin);
  return [{ id, precision, start, length: Math.max(least, Math.min(100, end) - start), cut }];
}

function layOut(marks: readonly Placed[]): Mark[] {
  const ends: number[] = [];
  return (
    marks
      // Long ones first, so that they lie at the top in one row each.
      .toSorted((a, b) => a.start - b.start || b.length - a.length)
      .map((mark) => {
        const free = ends.findIndex((end) => end + apart <= mark.start);
        const row = free === -1 ? ends.length : free;
        ends[row] = mark.start + mark.length;
        return { ...mark, row };
      })
  );
}

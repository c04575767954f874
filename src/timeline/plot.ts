import type { Event, EventDate } from '../schemas/event.ts';
import { spanOf } from './dates.ts';

/** Where an event stands on an axis of days; lengths along it are percent of the axis. */
export interface Mark {
  id: string;
  /** A day is a dot; a month a bar; what is known less exactly a thin line. */
  kind: 'day' | 'month' | 'span';
  start: number;
  length: number;
  /** Row of its kind's part of the plot, 0 for the first. */
  row: number;
}

/** Events laid out on an axis so that no two marks of a row touch. */
export interface Plot {
  /** Spans in one part, days and months in the other. */
  spans: Mark[];
  points: Mark[];
  /** How many rows each part needs. */
  spanRows: number;
  pointRows: number;
}

/** Whole years shown. */
export interface Axis {
  firstYear: number;
  lastYear: number;
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** Room a dot takes, and the least distance of two marks, in percent. */
const dot = 1.3;
const apart = 0.5;
/** Length of what is shorter than can be seen. */
const least = 0.6;

function kindOf(date: EventDate): Mark['kind'] {
  if (typeof date !== 'string') return 'span';
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'day';
  return /^\d{4}-\d{2}$/.test(date) ? 'month' : 'span';
}

/** The day after one, where what lasted until then ends. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Percent along the axis at which a day begins; below 0 or above 100 outside it. */
export function positionOf(day: string, { firstYear, lastYear }: Axis): number {
  const january = (year: number) => dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  const first = january(firstYear);
  const end = january(lastYear + 1);
  return ((dayNumber(day) - first) / (end - first)) * 100;
}

/** Lays out the events that touch the axis; what reaches beyond it is cut at its ends. */
export function plotEvents(events: readonly Pick<Event, 'id' | 'date'>[], axis: Axis): Plot {
  const parts: Record<'spans' | 'points', Mark[]> = { spans: [], points: [] };
  const ends: Record<'spans' | 'points', number[]> = { spans: [], points: [] };
  const placed = events
    .map(({ id, date }) => ({ id, kind: kindOf(date), ...clip(date, axis) }))
    .filter(({ length }) => length > 0)
    // Long spans first, so that they lie at the top in one row each.
    .sort((a, b) => a.start - b.start || b.length - a.length);
  for (const { id, kind, start, length } of placed) {
    const part = kind === 'span' ? 'spans' : 'points';
    const rows = ends[part];
    const free = rows.findIndex((end) => end + apart <= start);
    const row = free === -1 ? rows.length : free;
    const seen = Math.max(length, least);
    rows[row] = start + (kind === 'day' ? dot : seen);
    parts[part].push({ id, kind, start, length: seen, row });
  }
  return { ...parts, spanRows: ends.spans.length, pointRows: ends.points.length };
}

function clip(date: EventDate, axis: Axis): { start: number; length: number } {
  const { from, to } = spanOf(date);
  const start = Math.max(0, positionOf(from, axis));
  const end = Math.min(100, positionOf(nextDay(to), axis));
  return { start, length: Math.max(0, end - start) };
}

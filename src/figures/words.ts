import type { Value } from '../schemas/figure.ts';
import { dates } from '#words/dates.ts';
import { figures } from '#words/figures.ts';

/** How a number was stated. */
export type Status = keyof typeof figures.statuses;

/** How a value was stated; `null` is “not stated”. */
export function statusOf(value: Value | null): Status {
  if (value === null) return 'not-stated';
  if (typeof value === 'number') return value === 0 ? 'none' : 'exact';
  if ('between' in value) return 'between';
  if ('atLeast' in value) return 'at-least';
  return 'over' in value ? 'over' : 'total';
}

/** The lowest and highest number a statement allows; `null` where it sets no bound. */
export function boundsOf(value: Value | null): { low: number | null; high: number | null } {
  if (value === null) return { low: null, high: null };
  if (typeof value === 'number') return { low: value, high: value };
  if ('between' in value) return { low: value.between[0], high: value.between[1] };
  if ('atLeast' in value) return { low: value.atLeast, high: null };
  if ('over' in value) return { low: value.over + 1, high: null };
  return { low: value.total, high: value.total };
}

/** A value as the table says it: `6`, `none`, `5 to 10`, `1 or 2`, `at least 2`, `over 10`, `15 in all`. */
export function valueWords(value: Value | null): string {
  const words = figures.value;
  if (value === null) return words.notStated;
  if (typeof value === 'number') return value === 0 ? words.none : String(value);
  if ('between' in value) return words.between(...value.between);
  if ('atLeast' in value) return words.atLeast(value.atLeast);
  return 'over' in value ? words.over(value.over) : words.total(value.total);
}

/**
 * A value as its mark carries it: `6`, `5–10`, `2+`, `over 10`.
 *
 * @param where the span that a total is for, in words; left out where the mark itself shows it
 */
export function valueMark(value: Value | null, where?: string): string {
  const words = figures.mark;
  if (value === null) return words.notStated;
  if (typeof value === 'number') return String(value);
  if ('between' in value) return words.between(...value.between);
  if ('atLeast' in value) return words.atLeast(value.atLeast);
  return 'over' in value ? words.over(value.over) : words.total(value.total, where);
}

/** `the paper`, `the paper and Afghan Witness`, `one, two and three`. */
export const listWords = (items: readonly string[]): string => dates.list(items);

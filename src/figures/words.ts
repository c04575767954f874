import type { Value } from '../schemas/figure.ts';

/** How a number was stated. */
export type Status = 'exact' | 'none' | 'between' | 'at-least' | 'over' | 'total' | 'not-stated';

/** What each status means, for the dictionary of the data and for the reader who asks. */
export const statusWords = {
  exact: 'stated exactly',
  none: 'stated as none',
  between: 'stated as a range',
  'at-least': 'a lower bound, no count',
  over: 'stated without an upper end',
  total: 'one number for the whole span, not split by month',
  'not-stated': 'no source states a number; this is not zero',
} as const satisfies Record<Status, string>;

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
  if (value === null) return 'not stated';
  if (typeof value === 'number') return value === 0 ? 'none' : String(value);
  if ('between' in value) {
    const [low, high] = value.between;
    return `${low} ${high === low + 1 ? 'or' : 'to'} ${high}`;
  }
  if ('atLeast' in value) return `at least ${value.atLeast}`;
  return 'over' in value ? `over ${value.over}` : `${value.total} in all`;
}

/** A value as a mark carries it, in as few characters as can be. */
export function valueMark(value: Value): string {
  if (typeof value === 'number') return String(value);
  if ('between' in value) return value.between.join('–');
  return 'atLeast' in value ? `≥${value.atLeast}` : valueWords(value).replace(' in all', '');
}

/** `the paper`, `the paper and Afghan Witness`, `one, two and three`. */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

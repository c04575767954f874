import type { Value } from '../schemas/figure.ts';
import { figures } from '#words/figures.ts';

/** How something was stated. */
export type Status = keyof typeof figures.statuses;

/** What a value says. */
export interface Stated {
  status: Status;
  /** The lowest and the highest number it allows; `null` where it sets no bound. */
  low: number | null;
  high: number | null;
  /** As the table says it: `6`, `none`, `5 to 10`, `1 or 2`, `at least 2`, `over 10`, `15 in all`. */
  words: string;
  /** As its mark carries it: `6`, `5–10`, `2+`, `over 10`. */
  label: string;
}

/** A value in numbers and words; `null` is “not stated”. */
export function readValue(value: Value | null): Stated {
  const { value: said, mark, number } = figures;
  if (value === null) {
    return { status: 'not-stated', low: null, high: null, words: said.notStated, label: said.notStated };
  }
  if (typeof value === 'number') {
    const label = number(value);
    const [status, words] = value === 0 ? (['none', said.none] as const) : (['exact', label] as const);
    return { status, low: value, high: value, words, label };
  }
  if ('between' in value) {
    const [low, high] = value.between;
    return { status: 'between', low, high, words: said.between(low, high), label: mark.between(low, high) };
  }
  if ('atLeast' in value) {
    const low = value.atLeast;
    return { status: 'at-least', low, high: null, words: said.atLeast(low), label: mark.atLeast(low) };
  }
  if ('over' in value) {
    const words = said.over(value.over);
    return { status: 'over', low: value.over + 1, high: null, words, label: words };
  }
  const { total } = value;
  return { status: 'total', low: total, high: total, words: said.total(total), label: said.total(total) };
}

import type { Tone } from '../schemas/figure.ts';
import { figures as words } from '#words/figures.ts';
import { type Mark, markOf } from './marks.ts';
import { textWidth } from './wrap.ts';
import type { FigureModel } from './model.ts';

/** A small mark and what it means, at its place below the rows. */
export interface Key {
  mark: Mark | 'bar';
  tone: Tone;
  text: string;
  x: number;
  y: number;
}

/**
 * What the marks of a figure mean, one key each, and none that a bar from zero needs. Series that share a row have keys of
 * their own, unless their names stand on their marks.
 */
export function keysOf(
  { data, events, changes, kind, series, panels }: FigureModel,
  turned: boolean,
): Omit<Key, 'x' | 'y'>[] {
  const used = new Set<Mark>(data.map(markOf));
  // A turned picture has no room for the words at a change, nor for a row of events.
  if (events.length > 0 && !turned) used.add('event');
  if (changes.length > 0 && turned) used.add('change');
  const order = Object.keys(words.key) as (keyof typeof words.key)[];
  const marks = order.filter((mark) => used.has(mark));
  const named = kind !== 'range' && series.length > panels.length;
  const own = series.map(
    ({ name, tone }) => ({ mark: kind === 'bar' ? 'bar' : 'exact', tone, text: name }) as const,
  );
  const plain = kind !== 'range' && marks.every((mark) => mark === 'exact' || mark === 'none');
  const others = plain ? [] : marks.filter((mark) => !(named && mark === 'exact'));
  return [
    ...(named ? own : []),
    ...others.map((mark) => ({ mark, tone: 'ink', text: words.key[mark] }) as const),
  ];
}

/** Keys from left to right, as many a line as there is room for; places are below the rows. */
export function placeKeys(keys: Omit<Key, 'x' | 'y'>[], width: number, size: number): Key[] {
  let [x, y] = [0, 14];
  return keys.map((key) => {
    const room = 26 + textWidth(key.text, size) + 20;
    if (x > 0 && x + room - 20 > width) [x, y] = [0, y + 24];
    const placed = { ...key, x, y };
    x += room;
    return placed;
  });
}

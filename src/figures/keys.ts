import { drawPoint } from 'chart.js/helpers';
import type { Tone } from '../schemas/figure.ts';
import { figures as words } from '#words/figures.ts';
import { fade, lookOf, type Mark, markOf } from './marks.ts';
import { textWidth } from './wrap.ts';
import type { FigureModel } from './model.ts';
import { type Pen, write } from './pen.ts';
import { type FigurePlugin, hatch } from './plugins.ts';

/** A small mark and what it means, at its place below the rows. */
export interface Key {
  mark: Mark;
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
  const used = new Set<Mark>(data.map((datum) => markOf(datum, kind)));
  // A turned picture has no room for the words at a change, nor for a row of events.
  if (events.length > 0 && !turned) used.add('event');
  if (changes.length > 0 && turned) used.add('change');
  const named = kind !== 'range' && series.length > panels.length;
  const marks = (Object.keys(words.key) as (keyof typeof words.key)[])
    .filter((mark) => used.has(mark) && !(named && mark === 'exact'))
    .map((mark) => ({ mark, tone: 'ink' as const, text: words.key[mark] }));
  const plain = kind !== 'range' && marks.every(({ mark }) => mark === 'exact' || mark === 'none');
  const its = series.map(({ name, tone }) => ({ mark: markOf({ status: 'exact' }, kind), tone, text: name }));
  return [...(named ? its : []), ...(plain ? [] : marks)];
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

/** One small mark of each kind with its meaning, below the rows. */
export const drawKeys = (pen: Pen): FigurePlugin => ({
  id: 'drawKeys',
  afterDraw({ ctx, height }) {
    for (const { mark, tone, text, x, y: below } of pen.keys) {
      const y = height - pen.below + 8 + below;
      const { own, fill, outline, form } = lookOf(mark, tone, pen.theme);
      ctx.save();
      ctx.strokeStyle = own;
      ctx.fillStyle = mark === 'open' ? fade(ctx, own, y + 7, y - 7, false) : fill;
      ctx.lineWidth = outline;
      if (mark === 'exact' || mark === 'none' || mark === 'event') {
        drawPoint(ctx, { pointStyle: form, radius: 5, borderWidth: outline }, x + 10, y);
      } else if (mark === 'not-stated') {
        hatch(ctx, { left: x, right: x + 20, top: y - 7, bottom: y + 7 }, pen.theme);
      } else if (mark === 'open' || mark === 'change') {
        ctx.fillRect(x, y - 7, 20, 14);
        ctx.beginPath();
        if (mark === 'change') ctx.setLineDash([2, 3]);
        ctx.moveTo(x, mark === 'open' ? y + 7 : y);
        ctx.lineTo(x + 20, mark === 'open' ? y + 7 : y);
        ctx.stroke();
      } else {
        ctx.fillRect(x + 1, y - 6, 18, 12);
        if (outline > 0) ctx.strokeRect(x + 1, y - 6, 18, 12);
      }
      write(ctx, text, x + 26, y + 4.5, { pen });
      ctx.restore();
    }
  },
});

import type { Tone } from '../schemas/figure.ts';
import type { Mark } from './frame.ts';
import { arrow, type Box, circle, diamond, rect, round, type Shape, triangle } from './scene.ts';

/**
 * The shapes of one mark in its box. A range is a bar between its ends, an exact number a dot on a stem, a
 * lower bound a triangle, none a ring, an open top fades under arrows, a total is a bracket, an event a diamond.
 */
export function drawMark(
  mark: Pick<Mark, 'status' | 'tone' | 'wide' | 'shift'>,
  box: Box,
  counts: 'up' | 'right',
): Shape[] {
  const { tone, status } = mark;
  if (status === 'event') return [drawEvent(mark, box)];
  if (counts === 'right') return drawBar(mark, box);
  const { left, right, top, bottom } = box;
  const middle = (left + right) / 2 + mark.shift;
  switch (status) {
    case 'total':
      return [{ kind: 'tip', tone, d: `M${round(left + 1)} ${round(top - 1)}v-5H${round(right - 1)}v5` }];
    case 'over': {
      const fade = top + (bottom - top) * 0.45;
      const width = right - left - 2;
      const arrows = [0.2, 0.5, 0.8].map((part) => arrow(left + part * (right - left), top + 16)).join('');
      return [
        {
          kind: 'open',
          tone,
          d: rect(left + 1, fade, width, bottom - fade) + rect(left + 1, top, width, bottom - top),
        },
        { kind: 'line', tone, d: `M${round(left + 1)} ${round(bottom)}h${round(width)}` },
        { kind: 'tip', tone, d: arrows },
      ];
    }
    case 'not-stated':
      return [{ kind: 'gap', d: rect(middle - 5, bottom - 14, 10, 13) }];
    case 'none':
      return [{ kind: 'ring', tone, d: circle(middle, bottom, 5) }];
    case 'at-least':
      return [{ kind: 'dot', tone, d: triangle(middle, bottom) }];
    case 'between':
      if (mark.wide) return [{ kind: 'band', tone, d: rect(left + 1, top, right - left - 2, bottom - top) }];
      return [{ kind: 'band', tone, d: rect(middle - 5, top - 4, 10, bottom - top + 8) }];
    default:
      if (mark.wide) {
        return [{ kind: 'line', tone, d: `M${round(left + 1)} ${round(top)}h${round(right - left - 2)}` }];
      }
      return [
        { kind: 'tip', tone, d: `M${round(middle)} ${round(bottom)}V${round(top)}` },
        { kind: 'dot', tone, d: head(tone, middle, top) },
      ];
  }
}

/** Tones differ in form too, where colours are not seen. */
const head = (tone: Tone, x: number, y: number) =>
  tone === 'warm' ? rect(x - 4.5, y - 4.5, 9, 9) : circle(x, y, 5);

function drawEvent({ wide }: Pick<Mark, 'wide'>, { left, right, bottom }: Box): Shape {
  const y = bottom + 9;
  const d = wide
    ? `${diamond((left + right) / 2, y)}M${round(left + 2)} ${round(y)}H${round(right - 2)}`
    : diamond((left + right) / 2, y);
  return { kind: 'event', d };
}

function drawBar(
  { status, tone }: Pick<Mark, 'status' | 'tone'>,
  { left, right, top, bottom }: Box,
): Shape[] {
  const bar = rect(left, top, right - left, bottom - top);
  if (status === 'none') return [{ kind: 'ring', tone, d: circle(left + 6, (top + bottom) / 2, 5) }];
  if (status === 'at-least' || status === 'over') {
    const tip = `M${round(right + 4)} ${round(top + 1)}l6 5-6 5`;
    return [
      { kind: 'band', tone, d: bar },
      { kind: 'tip', tone, d: tip },
    ];
  }
  return [{ kind: status === 'between' || tone === 'warm' ? 'band' : 'dot', tone, d: bar }];
}

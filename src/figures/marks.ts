import { color } from 'chart.js/helpers';
import type { Tone } from '../schemas/figure.ts';
import type { Theme } from './theme.ts';
import type { Status } from './words.ts';

/** The kinds of marks, each with one key. */
export type Mark =
  'exact' | 'bar' | 'between' | 'open' | 'none' | 'not-stated' | 'event' | 'total' | 'change';

/** How what was stated is drawn. */
export function markOf({ status }: { status: Status }, kind: string): Mark {
  if (status === 'exact' && kind === 'bar') return 'bar';
  return status === 'at-least' || status === 'over' ? 'open' : status;
}

/** Series that share a row differ in form, too. */
const forms = { accent: 'circle', warm: 'rect', ink: 'circle', quiet: 'triangle' } as const;

/** Fill, width of the outline, and form of a mark: tones differ in lightness, too, for paper and for eyes that see few colours. */
export function lookOf(mark: Mark, tone: Tone, theme: Theme) {
  const own = theme[tone];
  const pale = { warm: 0.4, quiet: 0.15, accent: 1, ink: 1 }[tone];
  const fills: Partial<Record<Mark, string>> = {
    exact: own,
    total: own,
    bar: tint(own, pale),
    between: tint(own, tone === 'warm' ? 0.1 : 0.2),
    none: theme.paper,
    event: theme.paper,
  };
  const outlines: Partial<Record<Mark, number>> = {
    bar: pale < 1 ? 1.5 : 0,
    total: 0,
    none: 2.5,
    'not-stated': 0,
  };
  return {
    own,
    fill: fills[mark] ?? 'transparent',
    outline: outlines[mark] ?? 1.5,
    form: mark === 'event' ? ('rectRot' as const) : forms[tone],
  };
}

/** From a number on without an end: a colour that fades from one place to another. */
export function fade(ctx: CanvasRenderingContext2D, own: string, from: number, to: number, turned: boolean) {
  const gradient = turned
    ? ctx.createLinearGradient(from, 0, to, 0)
    : ctx.createLinearGradient(0, from, 0, to);
  gradient.addColorStop(0, tint(own, 0.34));
  gradient.addColorStop(1, tint(own, 0));
  return gradient;
}

/** A colour that lets through what is behind it. */
const tint = (one: string, alpha: number): string => color(one).alpha(alpha).rgbString();

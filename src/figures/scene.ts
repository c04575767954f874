import type { Tone } from '../schemas/figure.ts';

/** A box in the picture’s units, `top` above `bottom`. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What a path is: how it is filled and drawn is the painter’s and the style sheet’s business. */
export type Stroke = 'grid' | 'axis' | 'gap' | 'band' | 'open' | 'line' | 'tip' | 'dot' | 'ring' | 'event';

export interface PathShape {
  kind: Stroke;
  tone?: Tone;
  /** SVG path data. */
  d: string;
}

export interface TextShape {
  kind: 'text';
  /** `strong` heads a plot or a picture; `mark` stands on a mark in its colour. */
  rank: 'plain' | 'strong' | 'mark';
  tone?: Tone;
  anchor?: 'middle' | 'end';
  x: number;
  y: number;
  text: string;
  /** One place for each character, instead of `x`. */
  xs?: number[];
}

/** A picture is a list of these; SVG, PNG and the interactive chart paint the same list. */
export type Shape = PathShape | TextShape;

/** Size of all words in the picture, in its units; the picture is about as wide as a phone. */
export const fontSize = 13;

/** Width a text will take, on the safe side for most sans serifs. */
export const textWidth = (text: string) => text.length * 7.1;

/** A number as short as a path needs it. */
export const round = (value: number) => Math.round(value * 10) / 10;

const n = round;

/** Path of a rectangle. */
export const rect = (x: number, y: number, width: number, height: number) =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;

/** Path of a circle. */
export const circle = (x: number, y: number, r: number) =>
  `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Path of a triangle that points up, its base on `y`: at least this. */
export const triangle = (x: number, y: number) => `M${n(x - 6)} ${n(y + 4)}h12l-6-11z`;

/** Path of a small diamond: an event. */
export const diamond = (x: number, y: number) => `M${n(x)} ${n(y - 5)}l5 5-5 5-5-5z`;

/** Path of an arrow that points up from `y`: no end stated. */
export const arrow = (x: number, y: number) => `M${n(x)} ${n(y)}v-14m-5 6l5-6 5 6`;

import type { Tone } from '../schemas/figure.ts';
import type { Box, Shape } from './scene.ts';
import type { Status } from './words.ts';

/** Width of a frame in the picture’s units. */
export const frameWidth = 336;

/** One statement or event as it stands in a plot. */
export interface Mark {
  /** Of the datum (`d4`) or the event (`e2`). */
  id: string;
  /** Of the series; events have none. */
  series: string | undefined;
  tone: Tone;
  status: Status | 'event';
  /** Extent in the plot’s own units. */
  x: [number, number];
  y: [number, number];
  /** Whether it stands for a stretch of the axis, not for one place on it. */
  wide: boolean;
  /** Shift in the picture’s units where several marks share a place. */
  shift: number;
  /** What is written beside it. */
  label?: Shape;
}

/** A plot with its scales. */
export interface Plot {
  panel: string;
  box: Box;
  x: [number, number];
  y: [number, number];
  /** Numbers on the scale of counts. */
  ticks: number[];
  /** Which way counts run. */
  counts: 'up' | 'right';
  marks: Mark[];
}

/** A part of the picture: a year, or a column of kinds. Frames stand side by side where there is room. */
export interface Frame {
  title: string;
  height: number;
  plots: Plot[];
  /** Words, axes and the stretches for which nothing is stated. */
  decor: Shape[];
}

/** Place of a mark in the picture. */
export function markBox(mark: Pick<Mark, 'x' | 'y'>, plot: Pick<Plot, 'box' | 'x' | 'y'>): Box {
  const { box } = plot;
  const along = (value: number) =>
    box.left + ((value - plot.x[0]) / (plot.x[1] - plot.x[0])) * (box.right - box.left);
  const up = (value: number) =>
    box.bottom - ((value - plot.y[0]) / (plot.y[1] - plot.y[0])) * (box.bottom - box.top);
  return { left: along(mark.x[0]), right: along(mark.x[1]), top: up(mark.y[1]), bottom: up(mark.y[0]) };
}

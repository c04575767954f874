import type { Chart } from 'chart.js';
import type { MarkPoint } from './datasets.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';
import { type Pen, write } from './pen.ts';
import { type Box, boxesOf, type FigurePlugin } from './plugins.ts';

/** The value on each mark, where it covers no hatching and no other words. */
export const drawLabels = (pen: Pen): FigurePlugin => ({
  id: 'drawLabels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    for (const { lines, upright, box, point } of placeLabels(chart, pen)) {
      const ink = point.mark === 'not-stated' ? pen.theme.quiet : pen.theme[point.tone];
      ctx.save();
      ctx.translate((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (upright) ctx.rotate(-Math.PI / 2);
      const first = pen.size - 0.5 - (lines.length * pen.line) / 2;
      lines.forEach((text, at) =>
        write(ctx, text, 0, first + at * pen.line, { pen, align: 'center', weight: 600, ink }),
      );
      ctx.restore();
    }
  },
});

interface PlacedLabel {
  point: MarkPoint;
  lines: string[];
  /** Written from below upwards, along a line that runs down. */
  upright: boolean;
  box: Box;
}

/** Finds each label a place by its mark: the first that is free, else the least crowded. */
export function placeLabels(chart: Chart<'bar' | 'line', unknown[]>, layout: Layout): PlacedLabel[] {
  const { ctx, scales, chartArea } = chart;
  ctx.font = `600 ${layout.size}px ${chart.options.font?.family}`;
  const widthOf = (text: string) => ctx.measureText(text).width;
  const marks = boxesOf(chart);
  const placed: PlacedLabel[] = [];
  for (const { point, box, row } of marks) {
    if (point.label === '') continue;
    const { left, right, top, bottom } = scales[row] ?? chartArea;
    const area = { ...chartArea, ...(layout.turned ? { left, right } : { top, bottom }) };
    const costOf = (own: Box) =>
      10 * (overlap(own, own) - overlap(own, area)) +
      20 * sum(placed.map((one) => overlap(own, one.box))) +
      sum(
        marks.map((one) =>
          one.point === point ? 0 : overlap(own, one.box) * (one.point.mark === 'not-stated' ? 50 : 2),
        ),
      );
    const [best] = candidates(point, box, layout, widthOf)
      .map((candidate, index) => ({ candidate, cost: costOf(candidate.box) + index * 30 }))
      .sort((one, other) => one.cost - other.cost);
    if (best) placed.push({ ...best.candidate, point });
  }
  return placed;
}

/** Beyond the end of a mark, before its beginning and in it; in one line and in two. */
function candidates(
  point: MarkPoint,
  box: Box,
  { turned, line }: Layout,
  widthOf: (text: string) => number,
): Omit<PlacedLabel, 'point'>[] {
  const { mark, label } = point;
  // The total of a turned picture is written along its line.
  const upright = turned && mark === 'total';
  const two = label.includes(' ') && mark !== 'total';
  const shapes = [[label], ...(two ? [wrap(label, widthOf(label) * 0.6, widthOf)] : [])];
  return shapes.flatMap((lines) => {
    const long = Math.max(...lines.map(widthOf)) + 4;
    const [width, height] = upright ? [line, long] : [long, lines.length * line];
    const own = (turned ? width : height) / 2;
    const half = (turned ? box.right - box.left : box.bottom - box.top) / 2;
    const [beyond, before, start] = [half + own + 3, -half - own - 3, own + 3 - half];
    const within = turned && mark === 'between' && half > own / 2;
    const ends = isBelow(point, turned) ? [before, beyond, 0] : [beyond, before, 0];
    const values = mark === 'open' ? [start, beyond] : within ? [0, beyond, before] : ends;
    const steps = turned && !upright ? [0, 1, -1] : [0];
    return values.flatMap((value) =>
      steps.map((step) => {
        const x = (box.left + box.right) / 2 + (turned ? value : 0);
        const y = (box.top + box.bottom) / 2 + (turned ? step * (height + 4) : -value);
        const [left, top] = [x - width / 2, y - height / 2];
        return { lines, upright, box: { left, top, right: left + width, bottom: top + height } };
      }),
    );
  });
}

/** Whether a number lies below zero. */
function isBelow({ x, y }: MarkPoint, turned: boolean): boolean {
  const value = turned ? x : y;
  return typeof value === 'number' && value < 0;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

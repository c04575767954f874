import type { Chart } from 'chart.js';
import type { MarkPoint } from './datasets.ts';
import { type Layout } from './layout.ts';
import { wrap } from './wrap.ts';
import { type Pen, write } from './pen.ts';
import { type Box, boxesOf, type FigurePlugin, type Kinds } from './plugins.ts';

/** The value on each mark, where it covers no hatching and no other words. */
export const drawLabels = (pen: Pen): FigurePlugin => ({
  id: 'drawLabels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    for (const { lines, x, y, point, upright } of placeLabels(chart as Chart<Kinds, MarkPoint[]>, pen)) {
      const ink = point.mark === 'not-stated' ? pen.theme.quiet : pen.theme[point.tone];
      ctx.save();
      ctx.translate(x, y);
      if (upright) ctx.rotate(-Math.PI / 2);
      lines.forEach((text, at) =>
        write(ctx, text, 0, at * pen.line, { pen, align: 'center', weight: 600, ink }),
      );
      ctx.restore();
    }
  },
});

export interface PlacedLabel {
  point: MarkPoint;
  lines: string[];
  /** Middle of the words, and the line that the first of them stand on. */
  x: number;
  y: number;
  /** Written from below upwards, along a line that runs down. */
  upright: boolean;
  box: Box;
}

/** Finds each label a place by its mark: the first that is free, else the least crowded. */
export function placeLabels(chart: Chart<Kinds, MarkPoint[]>, layout: Layout): PlacedLabel[] {
  const { turned } = layout;
  const { ctx } = chart;
  const marks = boxesOf(chart);
  ctx.font = `600 ${layout.size}px ${chart.options.font?.family}`;
  const widthOf = (text: string) => ctx.measureText(text).width;
  const placed: PlacedLabel[] = [];
  for (const { point, box, row } of marks) {
    if (point.label === '') continue;
    const { left, right, top, bottom } = chart.scales[row] ?? chart.chartArea;
    const area = { ...chart.chartArea, ...(turned ? { left, right } : { top, bottom }) };
    const others = marks.filter((one) => one.point !== point);
    const best = candidates(point, box, layout, widthOf)
      .map((candidate, index) => ({
        candidate,
        cost: costOf(candidate.box, area, others, placed) + index * 30,
      }))
      .reduce((one, two) => (two.cost < one.cost ? two : one));
    placed.push({ ...best.candidate, point });
  }
  return placed;
}

function costOf(
  box: Box,
  area: Box,
  others: { point: MarkPoint; box: Box }[],
  placed: PlacedLabel[],
): number {
  const outside = overlap(box, box) - overlap(box, area);
  const crossed = others.map((one) => overlap(box, one.box) * (one.point.mark === 'not-stated' ? 50 : 2));
  return outside * 10 + total(crossed) + total(placed.map((one) => overlap(box, one.box))) * 20;
}

/** Beyond the end of a mark, before its beginning and in it; in one line and in two. */
function candidates(
  point: MarkPoint,
  box: Box,
  { turned, size, line }: Layout,
  widthOf: (text: string) => number,
): Omit<PlacedLabel, 'point'>[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // The total of a turned picture is written along its line.
  const upright = turned && point.mark === 'total';
  const two = point.label.includes(' ') && point.mark !== 'total';
  const shapes = [[point.label], ...(two ? [wrap(point.label, widthOf(point.label) * 0.6, size)] : [])];
  return shapes.flatMap((lines) => {
    const long = Math.max(...lines.map(widthOf)) + 4;
    const [width, height] = upright ? [line, long] : [long, lines.length * line];
    const [own, half] = turned
      ? [width / 2, (box.right - box.left) / 2]
      : [height / 2, (box.bottom - box.top) / 2];
    const [beyond, before, start] = [half + own + 3, -half - own - 3, own + 3 - half];
    const within = turned && point.mark === 'between' && half > own / 2;
    const values =
      point.mark === 'open' ? [start, beyond] : within ? [0, beyond, before] : [beyond, before, 0];
    const steps = turned && !upright ? [0, 1, -1] : [0];
    return values.flatMap((value) =>
      steps.map((step) => {
        const [cx, cy] = turned ? [x + value, y + step * (height + 4)] : [x, y - value];
        const place = upright ? { x: cx + size / 3, y: cy } : { x: cx, y: cy - height / 2 + size - 0.5 };
        const [left, top] = [cx - width / 2, cy - height / 2];
        return { lines, upright, ...place, box: { left, top, right: left + width, bottom: top + height } };
      }),
    );
  });
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);

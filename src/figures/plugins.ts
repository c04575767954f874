import { type BarElement, type Chart, type Element, type Plugin } from 'chart.js';
import type { MarkPoint } from './chart.ts';
import { type Key, type Layout, textWidth, wrap } from './layout.ts';
import type { FigureModel } from './model.ts';
import { solid, type Theme, tint } from './theme.ts';

type Kinds = 'bar' | 'line';
/** A plugin of a figure’s chart. */
export type FigurePlugin = Plugin<Kinds>;

/** What a picture is drawn with. */
interface Pen extends Layout {
  theme: Theme;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every mark of a chart that is shown, with its place in pixels. */
export function boxesOf(chart: Chart<Kinds, MarkPoint[]>): { point: MarkPoint; box: Box; row: string }[] {
  return chart.getSortedVisibleDatasetMetas().flatMap((meta) => {
    const data = chart.data.datasets[meta.index]?.data ?? [];
    const row = meta.vScale?.id ?? '';
    return meta.data.flatMap((element, index) => {
      const point = data[index];
      return point ? [{ point, box: boxOf(element), row }] : [];
    });
  });
}

function boxOf(element: Element): Box {
  const { x, y, base, width, height, horizontal } = (element as BarElement).getProps(
    ['x', 'y', 'base', 'width', 'height', 'horizontal'],
    true,
  ) as Record<'x' | 'y' | 'base' | 'width' | 'height', number> & { horizontal: boolean };
  if (!Number.isFinite(base)) return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
  const [across, along] = horizontal
    ? [
        [base, x],
        [y - height / 2, y + height / 2],
      ]
    : [
        [y, base],
        [x - width / 2, x + width / 2],
      ];
  const [first, last] = [Math.min(...across), Math.max(...across)];
  return horizontal
    ? { left: first, right: last, top: along[0] ?? 0, bottom: along[1] ?? 0 }
    : { left: along[0] ?? 0, right: along[1] ?? 0, top: first, bottom: last };
}

/**
 * Stock bars are all of one width: this gives each the width of its span, be it a month or half a year.
 *
 * @param most pixels that a bar may be wide
 */
export const stretchBars = (most: number): FigurePlugin => ({
  id: 'stretchBars',
  afterDatasetUpdate(chart, { meta }) {
    const along = chart.scales['along'];
    if (meta.type !== 'bar' || !along) return;
    meta.data.forEach((element, index) => {
      const points = chart.data.datasets[meta.index]?.data as MarkPoint[] | undefined;
      const span = points?.[index]?.span;
      if (!span) return;
      const [from, to] = span.map((value) => along.getPixelForValue(value)) as [number, number];
      const [middle, extent] = [(from + to) / 2, Math.min(Math.abs(to - from) - 1, most)];
      Object.assign(
        element,
        along.isHorizontal() ? { x: middle, width: extent } : { y: middle, height: extent },
      );
    });
  },
});

/** Diagonals where no source states a number. */
export const hatchGaps = (theme: Theme): FigurePlugin => ({
  id: 'hatchGaps',
  beforeDatasetsDraw(chart) {
    const { ctx } = chart;
    for (const { point, box } of boxesOf(chart as Chart<Kinds, MarkPoint[]>)) {
      if (point.mark === 'not-stated') hatch(ctx, box, theme);
    }
  },
});

function hatch(ctx: CanvasRenderingContext2D, { left, right, top, bottom }: Box, theme: Theme): void {
  ctx.save();
  ctx.strokeStyle = theme.rule;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  ctx.beginPath();
  for (let x = left - (bottom - top) - ((left - bottom) % 7); x < right; x += 7) {
    ctx.moveTo(x, bottom);
    ctx.lineTo(x + bottom - top, top);
  }
  ctx.stroke();
  ctx.restore();
}

/** A line across all rows where what is counted changes. */
export const markChanges = (changes: FigureModel['changes'], pen: Pen): FigurePlugin => ({
  id: 'markChanges',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const along = scales['along'];
    for (const { at, before, after } of changes) {
      if (!along) continue;
      const place = Math.round(along.getPixelForValue(at)) + 0.5;
      const events = scales['events'];
      const end = events ? events.top : chartArea.bottom;
      ctx.save();
      ctx.strokeStyle = pen.theme.ink;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      ctx.moveTo(...(pen.turned ? ([0, place] as const) : ([place, chartArea.top - 4] as const)));
      ctx.lineTo(...(pen.turned ? ([chartArea.right, place] as const) : ([place, end] as const)));
      ctx.stroke();
      ctx.restore();
      if (pen.turned) continue;
      write(ctx, `${before} ◂`, place - 8, chartArea.top - 9, { pen, align: 'right', ink: pen.theme.quiet });
      write(ctx, `▸ ${after}`, place + 8, chartArea.top - 9, { pen, ink: pen.theme.quiet });
    }
  },
});

/** What each row is, at its head; in a turned picture above its column. */
export const drawTitles = (pen: Pen): FigurePlugin => ({
  id: 'drawTitles',
  afterDatasetsDraw({ ctx, scales, chartArea }) {
    const { rows, heads, turned, line } = pen;
    if (rows.length < 2) return;
    rows.forEach(({ id, title }, index) => {
      const scale = scales[id];
      if (!scale) return;
      const lines = turned ? (heads[index] ?? []) : [title];
      const [x, y] = turned
        ? [scale.left, chartArea.top - 8 - (lines.length - 1) * line]
        : [chartArea.left, scale.top + (id === 'events' ? 22 : 24)];
      lines.forEach((text, at) => write(ctx, text, x, y + at * line, { pen, weight: 600 }));
    });
  },
});

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
  upright?: boolean;
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
    const scale = chart.scales[row];
    const area: Box = {
      ...chart.chartArea,
      ...(scale && !turned ? { top: scale.top, bottom: scale.bottom } : {}),
      ...(scale && turned ? { left: scale.left, right: scale.right } : {}),
    };
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

function candidates(
  point: MarkPoint,
  box: Box,
  { turned, size, line }: Layout,
  widthOf: (text: string) => number,
): Omit<PlacedLabel, 'point'>[] {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const shapes = [
    [point.label],
    ...(point.label.includes(' ') && point.mark !== 'total'
      ? [wrap(point.label, textWidth(point.label, size) * 0.6, size)]
      : []),
  ];
  return shapes.flatMap((lines) => {
    const width = Math.max(...lines.map(widthOf)) + 4;
    const height = lines.length * line;
    const at = (x: number, y: number) => ({
      lines,
      x,
      y: y - height / 2 + size - 0.5,
      box: { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
    });
    const open = point.mark === 'open';
    if (turned && point.mark === 'total') {
      const [x, half] = [box.right + 12, width / 2];
      return {
        lines,
        x: x + 4,
        y: middle.y,
        upright: true,
        box: { left: x - 8, right: x + 8, top: middle.y - half, bottom: middle.y + half },
      };
    }
    if (turned) {
      const inside = [0, 1, -1].map((step) =>
        at(open ? box.left + 3 + width / 2 : middle.x, middle.y + step * (height + 4)),
      );
      const beyond = [0, 1, -1].map((step) => at(box.right + 3 + width / 2, middle.y + step * line));
      const before = at(box.left - 3 - width / 2, middle.y);
      return open
        ? [...inside, ...beyond]
        : point.mark === 'between' && box.right - box.left > width / 2
          ? [...inside, ...beyond, before]
          : [...beyond, before, ...inside];
    }
    const inside = at(middle.x, open ? box.bottom - 4 - height / 2 : middle.y);
    const beyond = [0, 1].map((step) => at(middle.x, box.top - 2 - height / 2 - step * line));
    const before = at(middle.x, box.bottom + 2 + height / 2);
    return open ? [inside, ...beyond] : [...beyond, before, inside];
  });
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** One small mark of each kind with its meaning, below the rows. */
export const drawKeys = (pen: Pen): FigurePlugin => ({
  id: 'drawKeys',
  afterDraw({ ctx, height }) {
    const top = height - pen.below + 8;
    for (const key of pen.keys) {
      drawKey(ctx, { ...key, y: top + key.y }, pen.theme);
      write(ctx, key.text, key.x + 26, top + key.y + 4.5, { pen });
    }
  },
});

function drawKey(ctx: CanvasRenderingContext2D, { mark, tone, x, y }: Key, theme: Theme): void {
  const own = theme[tone];
  const box = { left: x, right: x + 20, top: y - 7, bottom: y + 7 };
  if (mark === 'not-stated') {
    hatch(ctx, box, theme);
    return;
  }
  ctx.save();
  ctx.strokeStyle = own;
  ctx.fillStyle = own;
  ctx.lineWidth = mark === 'none' ? 2.5 : 1.5;
  ctx.beginPath();
  if (mark === 'bar') ctx.rect(x + 1, y - 6, 18, 12);
  else if (mark === 'exact' && tone === 'warm') ctx.rect(x + 5.5, y - 4.5, 9, 9);
  else if (mark === 'exact' || mark === 'none') ctx.arc(x + 10, y, 5, 0, 7);
  if (mark === 'event')
    [
      [5, 0],
      [10, -5],
      [15, 0],
      [10, 5],
    ].forEach(([right = 0, down = 0]) => ctx.lineTo(x + right, y + down));
  if (mark === 'between') ctx.rect(x + 1, y - 6, 18, 12);
  if (mark === 'change') {
    ctx.setLineDash([2, 3]);
    ctx.moveTo(x, y);
    ctx.lineTo(x + 20, y);
    ctx.lineWidth = 1;
  }
  if (mark === 'open') {
    const gradient = ctx.createLinearGradient(0, box.bottom, 0, box.top);
    gradient.addColorStop(0, tint(theme.ink, 0.4));
    gradient.addColorStop(1, tint(theme.ink, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(x, box.top, 20, 14);
    ctx.moveTo(x, box.bottom);
    ctx.lineTo(x + 20, box.bottom);
  }
  ctx.closePath();
  if (mark === 'bar') ctx.fillStyle = solid(own, tone);
  if (mark === 'exact' || mark === 'bar') ctx.fill();
  if (mark !== 'exact' && mark !== 'bar') {
    ctx.fillStyle = mark === 'between' ? tint(theme.ink, 0.2) : theme.paper;
    if (mark !== 'open' && mark !== 'change') ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

interface Style {
  pen: Pen;
  align?: CanvasTextAlign;
  weight?: 400 | 600;
  ink?: string;
}

/** Words with a rim of paper, so that lines behind them do not meet them. */
function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { pen: { theme, size }, align = 'left', weight = 400, ink = theme.ink }: Style,
): void {
  ctx.save();
  ctx.font = `${weight} ${size}px ${theme.font}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = ink;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
  ctx.restore();
}

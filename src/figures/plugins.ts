import type { BarElement, Chart, Element, Plugin } from 'chart.js';
import type { MarkPoint } from './datasets.ts';
import type { FigureModel } from './model.ts';
import { type Pen, write } from './pen.ts';
import type { Theme } from './theme.ts';

export type FigureChart = Chart<'bar' | 'line', MarkPoint[]>;
/** A plugin of a figure’s chart. */
export type FigurePlugin = Plugin<'bar' | 'line'>;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every mark of a chart that is shown, with its place in pixels and the scale it is on. */
export function boxesOf(
  chart: Chart<'bar' | 'line', unknown[]>,
): { point: MarkPoint; box: Box; row: string }[] {
  return chart.getSortedVisibleDatasetMetas().flatMap(({ data, index, vScale }) =>
    data.map((element, at) => ({
      point: chart.data.datasets[index]?.data[at] as MarkPoint,
      box: boxOf(element),
      row: vScale?.id ?? '',
    })),
  );
}

function boxOf(element: Element): Box {
  const props = ['x', 'y', 'base', 'width', 'height', 'horizontal'] as const;
  const bar = (element as BarElement).getProps([...props], true);
  // Points have no base, and are as large as they are drawn.
  const [x, y, { width = 12, height = 12 }] = [bar.x ?? NaN, bar.y ?? NaN, bar];
  const across = { left: x - width / 2, right: x + width / 2 };
  const down = { top: y - height / 2, bottom: y + height / 2 };
  if (!Number.isFinite(bar.base)) return { ...across, ...down };
  return bar.horizontal
    ? { ...down, left: Math.min(bar.base, x), right: Math.max(bar.base, x) }
    : { ...across, top: Math.min(bar.base, y), bottom: Math.max(bar.base, y) };
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
      const point = chart.data.datasets[meta.index]?.data[index] as MarkPoint | undefined;
      const [from = 0, to = 0] = (point?.span ?? []).map((value) => along.getPixelForValue(value));
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
    for (const { point, box } of boxesOf(chart))
      if (point.mark === 'not-stated') hatch(chart.ctx, box, theme);
  },
});

export function hatch(ctx: CanvasRenderingContext2D, { left, right, top, bottom }: Box, theme: Theme): void {
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
  beforeDatasetsDraw({ ctx, chartArea: { top, right, bottom }, scales: { along, events } }) {
    for (const { at, before, after } of changes) {
      const place = Math.round(along?.getPixelForValue(at) ?? 0) + 0.5;
      ctx.save();
      ctx.strokeStyle = pen.theme.ink;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      if (pen.turned) {
        ctx.moveTo(0, place);
        ctx.lineTo(right, place);
      } else {
        ctx.moveTo(place, top - 4);
        ctx.lineTo(place, events?.top ?? bottom);
      }
      ctx.stroke();
      ctx.restore();
      if (pen.turned) continue;
      write(ctx, `${before} ◂`, place - 8, top - 9, { pen, align: 'right', ink: pen.theme.quiet });
      write(ctx, `▸ ${after}`, place + 8, top - 9, { pen, ink: pen.theme.quiet });
    }
  },
});

/** What each row is, at its head; in a turned picture above its column. */
export const drawTitles = (pen: Pen): FigurePlugin => ({
  id: 'drawTitles',
  afterDatasetsDraw({ ctx, scales, chartArea }) {
    for (const { id, title } of pen.rows) {
      const { left = 0, top = 0 } = scales[id] ?? {};
      const [x, y] = pen.turned
        ? [left, chartArea.top - 8 - (title.length - 1) * pen.line]
        : [chartArea.left, top + 30];
      title.forEach((text, at) => write(ctx, text, x, y + at * pen.line, { pen, weight: 600 }));
    }
  },
});

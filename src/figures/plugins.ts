import { type BarElement, type Chart, type Element, type Plugin } from 'chart.js';
import type { MarkPoint } from './datasets.ts';
import type { FigureModel } from './model.ts';
import { type Pen, write } from './pen.ts';
import type { Theme } from './theme.ts';

export type Kinds = 'bar' | 'line';
/** A plugin of a figure’s chart. */
export type FigurePlugin = Plugin<Kinds>;

export interface Box {
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

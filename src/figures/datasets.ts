import type { ChartConfiguration, ScriptableContext } from 'chart.js';
import type { Tone } from '../schemas/figure.ts';
import type { Layout, Row } from './layout.ts';
import { fade, lookOf, type Mark, markOf } from './marks.ts';
import { type FigureModel, groupOf, type Statement } from './model.ts';
import type { Theme } from './theme.ts';
import { figures as words } from '#words/figures.ts';

/** A mark as Chart.js holds it: a number, or both ends of a bar, on each scale. */
export interface MarkPoint {
  x: number | [number, number];
  y: number | [number, number];
  /** The datum, event or gap that it stands for. */
  id: string;
  mark: Mark;
  tone: Tone;
  /** Its series; of an event and a gap, its panel. */
  series: string;
  /** Sources or series of which one must be shown for it to be. */
  groups: string[];
  /** Extent along the axis of time or kinds. */
  span: [number, number];
  label: string;
}

type Dataset = ChartConfiguration<'bar' | 'line', MarkPoint[]>['data']['datasets'][number];

/** One dataset for each series and kind of mark in a row. */
export function datasetsOf(model: FigureModel, layout: Layout, row: Row, theme: Theme): Dataset[] {
  const { turned } = layout;
  const isLine = model.kind === 'line';
  const axes = turned ? { xAxisID: row.id, yAxisID: 'along' } : { xAxisID: 'along', yAxisID: row.id };
  // A zero lies on the line that goes through the other numbers.
  const groups = Map.groupBy(
    pointsOf(model, layout, row),
    ({ series, mark }) => `${series} ${isLine && mark === 'none' ? 'exact' : mark}`,
  );
  return [...groups].map(([label, points]): Dataset => {
    const [{ mark, tone } = { mark: 'exact', tone: 'ink' } as const] = points;
    const { own, fill, outline, form } = lookOf(mark, tone, theme);
    const data = points.map((point) => (turned ? { ...point, x: point.y, y: point.x } : point));
    const common = { label, data, ...axes, borderColor: own, clip: false as const };
    if (mark === 'exact' || mark === 'none' || mark === 'event') {
      return {
        ...common,
        type: 'line',
        borderWidth: 2,
        pointBorderColor: own,
        pointBackgroundColor: points.map((point) => lookOf(point.mark, tone, theme).fill),
        pointBorderWidth: outline,
        pointStyle: form,
        pointRadius: 5,
        pointHitRadius: 12,
        showLine: isLine && mark !== 'event',
        // A line has a gap where no number is stated: nothing is filled in.
        segment: {
          borderColor: ({ p0DataIndex: from, p1DataIndex: to }) =>
            (points[from]?.span[1] ?? 0) < (points[to]?.span[0] ?? 0) ? 'transparent' : undefined,
        },
      };
    }
    const open = { left: 0, right: 0, top: 0, bottom: 0, [turned ? 'left' : 'bottom']: 2 };
    return {
      ...common,
      type: 'bar',
      grouped: false,
      backgroundColor:
        mark === 'open'
          ? ({ chart, raw }: ScriptableContext<'bar'>) => {
              const { x, y } = raw as MarkPoint;
              const [from = 0, to = 0] = [turned ? x : y]
                .flat()
                .map((end) => chart.scales[row.id]?.getPixelForValue(end) ?? 0);
              return fade(chart.ctx, own, from, to, turned);
            }
          : fill,
      borderWidth: mark === 'open' ? open : outline,
      borderSkipped: false,
    };
  });
}

function pointsOf(model: FigureModel, layout: Layout, row: Row): MarkPoint[] {
  const { kind, events, gaps, series } = model;
  const groupsIn = (panel: string) =>
    series.filter((one) => one.panel === panel).map((one) => groupOf(model, one));
  const plain = (one: Extract<Statement, { panel: string }>, y: MarkPoint['y']): MarkPoint => {
    const { id, span, panel } = one;
    const mark = markOf(one, kind);
    const x = (span[0] + span[1]) / 2;
    return { x, y, id, mark, tone: 'ink', series: panel, groups: groupsIn(panel), span, label: '' };
  };
  if (row.id === 'events') return events.map((event) => plain(event, 0.5));
  const points = series
    .filter(({ panel }) => panel === row.id)
    .flatMap((one, at, all) =>
      model.data.flatMap((datum): MarkPoint[] => {
        // Bars lie side by side and each has a gap of its own; other marks share their row, and its gaps.
        if (datum.series !== one.id || (datum.value === null && kind !== 'bar')) return [];
        const span = kind === 'bar' ? beside(datum.span, at, all.length) : datum.span;
        const wide = span[1] - span[0] > 3 && all.length > 1 && layout.length > 5;
        const label =
          datum.status === 'total' && !layout.turned
            ? words.mark.total(datum.label, datum.where)
            : datum.label;
        return [
          {
            x: (span[0] + span[1]) / 2,
            y: extentOf(datum, row),
            id: datum.id,
            mark: markOf(datum, kind),
            tone: one.tone,
            series: one.id,
            groups: [groupOf(model, one)],
            span,
            label: wide ? `${one.short} ${label}` : label,
          },
        ];
      }),
    );
  const shared = kind === 'bar' ? [] : gaps.filter(({ panel }) => panel === row.id);
  return [...shared.map((gap) => plain(gap, [row.bottom, row.top])), ...points];
}

/** Where a datum lies on the scale of values: a number, or both its ends. */
function extentOf({ value, status, low, high }: FigureModel['data'][number], row: Row): MarkPoint['y'] {
  const { bottom, top, size } = row;
  if (low === null) return [bottom, top];
  if (status === 'between') return [low, high ?? low];
  if (high === null) return [typeof value === 'object' && value && 'over' in value ? value.over : low, top];
  // Totals lie beyond the scale: they are not on it.
  const beyond = top + ((top - bottom) * 16) / size;
  return status === 'total' ? [beyond, beyond + ((top - bottom) * 2.5) / size] : low;
}

/** The part of a month’s or kind’s place that is one of several bars’. */
function beside([from, to]: [number, number], at: number, bars: number): [number, number] {
  const width = ((to - from) * 0.76) / bars;
  const start = from + (to - from) * 0.12 + at * width;
  return [start, start + width];
}

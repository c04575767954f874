import type { ChartConfiguration, ScriptableContext } from 'chart.js';
import type { Tone } from '../schemas/figure.ts';
import { type Layout, type Row } from './layout.ts';
import { type Mark, markOf } from './marks.ts';
import type { DatumModel, FigureModel } from './model.ts';
import { solid, type Theme, tint } from './theme.ts';
import { valueMark } from './words.ts';

/** A mark as Chart.js holds it: a number, or both ends of a bar, on each scale. */
export interface MarkPoint {
  x: number | [number, number];
  y: number | [number, number];
  /** The datum, event or gap that it stands for. */
  id: string;
  mark: Mark;
  tone: Tone;
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
  const groups = Map.groupBy(pointsOf(model, layout, row), ({ id, mark }) => {
    const series = model.data.find((datum) => datum.id === id)?.series ?? '';
    // A zero lies on the line that goes through the other numbers.
    return `${series} ${isLine && mark === 'none' ? 'exact' : mark}`;
  });
  return [...groups].map(([label, points]): Dataset => {
    const data = points.map((point) => (turned ? { ...point, x: point.y, y: point.x } : point));
    const [{ mark, tone } = { mark: 'exact', tone: 'ink' } as const] = points;
    if (mark !== 'none' && mark !== 'event' && (mark !== 'exact' || model.kind === 'bar'))
      return { type: 'bar', label, data, ...axes, ...barStyle(mark, tone, theme, turned) };
    return {
      type: 'line',
      label,
      data,
      ...axes,
      ...dotStyle(points, theme),
      showLine: isLine && mark !== 'event',
      // A line has a gap where no number is stated: nothing is filled in.
      segment: {
        borderColor: ({ p0DataIndex: from, p1DataIndex: to }) =>
          (points[from]?.span[1] ?? 0) < (points[to]?.span[0] ?? 0) ? 'transparent' : undefined,
      },
    };
  });
}

function pointsOf(model: FigureModel, layout: Layout, row: Row): MarkPoint[] {
  const { kind, events, gaps } = model;
  const plain = (mark: Mark, y: MarkPoint['y']) => {
    return ({ id, span }: { id: string; span: [number, number] }): MarkPoint => {
      return { x: (span[0] + span[1]) / 2, y, id, mark, tone: 'ink', span, label: '' };
    };
  };
  if (row.id === 'events') return events.map(plain('event', 0.5));
  const data = model.data.filter(({ series }) => row.series.includes(series));
  // Bars lie side by side and each has a gap of its own; other marks share their row, and its gaps.
  if (kind === 'bar') return data.map((datum) => pointOf(model, layout, row, datum));
  return [
    ...gaps.filter(({ panel }) => panel === row.id).map(plain('not-stated', [0, row.top])),
    ...data.filter(({ value }) => value !== null).map((datum) => pointOf(model, layout, row, datum)),
  ];
}

function pointOf(model: FigureModel, layout: Layout, row: Row, datum: DatumModel): MarkPoint {
  const { id, value, high, where } = datum;
  const mark = markOf(datum);
  const series = model.series.find((one) => one.id === datum.series);
  const span = placeOf(model, row, datum);
  const low = typeof value === 'object' && value !== null && 'over' in value ? value.over : (datum.low ?? 0);
  // Totals lie beyond the scale: they are not on it.
  const beyond = row.top * (1 + 16 / row.size);
  const extents: Partial<Record<Mark, [number, number]>> = {
    between: [low, high ?? low],
    open: [low, row.top],
    'not-stated': [0, row.top],
    total: [beyond, beyond + (row.top * 2.5) / row.size],
  };
  const wide = span[1] - span[0] > 3 && row.series.length > 1 && layout.length > 5;
  const name = wide && series ? `${series.short} ` : '';
  return {
    x: (span[0] + span[1]) / 2,
    y: extents[mark] ?? low,
    id,
    mark,
    tone: series?.tone ?? 'ink',
    span,
    label: name + valueMark(value, layout.turned ? undefined : where),
  };
}

/** Where a datum lies along the axis; bars of several series lie side by side. */
function placeOf(
  { kind }: FigureModel,
  row: Row,
  { series, span: [from, to] }: DatumModel,
): [number, number] {
  if (kind !== 'bar') return [from, to];
  const width = ((to - from) * 0.76) / row.series.length;
  const start = from + (to - from) * 0.12 + row.series.indexOf(series) * width;
  return [start, start + width];
}

function barStyle(mark: Mark, tone: Tone, theme: Theme, turned: boolean) {
  const own = theme[tone];
  const fills: Partial<Record<Mark, string>> = {
    total: own,
    between: tint(own, tone === 'warm' ? 0.1 : 0.2),
    exact: solid(own, tone),
  };
  const open = { left: 0, right: 0, top: 0, bottom: 0, [turned ? 'left' : 'bottom']: 2 };
  const edged = mark === 'between' || (mark === 'exact' && (tone === 'warm' || tone === 'quiet'));
  return {
    grouped: false,
    backgroundColor:
      mark === 'open'
        ? (context: ScriptableContext<'bar'>) => fade(context, own, turned)
        : (fills[mark] ?? 'transparent'),
    borderColor: own,
    borderWidth: mark === 'open' ? open : edged ? 1.5 : 0,
    borderSkipped: false as const,
  };
}

/** From a number up without an end: the bar fades. */
function fade({ chart, raw, dataset }: ScriptableContext<'bar'>, own: string, turned: boolean) {
  const { x, y } = raw as MarkPoint;
  const scale = chart.scales[(turned ? dataset.xAxisID : dataset.yAxisID) ?? ''];
  const ends = turned ? x : y;
  if (!scale || typeof ends === 'number') return own;
  const [start, end] = [scale.getPixelForValue(ends[0]), scale.getPixelForValue(ends[1])];
  const { ctx } = chart;
  const gradient = turned
    ? ctx.createLinearGradient(start, 0, end, 0)
    : ctx.createLinearGradient(0, start, 0, end);
  gradient.addColorStop(0, tint(own, 0.34));
  gradient.addColorStop(1, tint(own, 0));
  return gradient;
}

/** Series that share a row differ in form, too. */
const forms = { accent: 'circle', warm: 'rect', ink: 'circle', quiet: 'triangle' } as const;

function dotStyle(points: MarkPoint[], theme: Theme) {
  const [{ mark, tone } = { mark: 'exact', tone: 'ink' } as const] = points;
  const own = theme[tone];
  return {
    borderColor: own,
    borderWidth: 2,
    pointBorderColor: own,
    pointBackgroundColor: points.map((point) => (point.mark === 'exact' ? own : theme.paper)),
    pointBorderWidth: mark === 'none' ? 2.5 : 1.5,
    pointStyle: mark === 'event' ? ('rectRot' as const) : forms[tone],
    pointRadius: 5,
    clip: false as const,
  };
}

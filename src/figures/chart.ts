import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScriptableContext,
} from 'chart.js';
import { type Layout, type Mark, markOf, type Row } from './layout.ts';
import type { DatumModel, FigureModel } from './model.ts';
import { drawKeys, drawLabels, drawTitles, hatchGaps, markChanges, stretchBars } from './plugins.ts';
import { solid, type Theme, tint } from './theme.ts';
import { valueMark } from './words.ts';
import type { Tone } from '../schemas/figure.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

/** A mark as Chart.js holds it: a number, or both ends of a bar, on each scale. */
export interface MarkPoint {
  x: number | [number, number];
  y: number | [number, number];
  /** The datum or event it stands for. */
  id: string;
  mark: Mark;
  tone: Tone;
  /** Extent along the axis of time or kinds. */
  span: [number, number];
  label: string;
}

export type FigureChart = Chart<'bar' | 'line', MarkPoint[]>;
type Configuration = ChartConfiguration<'bar' | 'line', MarkPoint[]>;
type Dataset = Configuration['data']['datasets'][number];

/** The configuration of a figure’s chart: the same for the browser, for print and for the pictures to pass on. */
export function chartConfig(model: FigureModel, layout: Layout, theme: Theme): Configuration {
  const { turned, above, below } = layout;
  const pen = { ...layout, theme };
  return {
    type: 'bar',
    data: { datasets: layout.rows.flatMap((row) => datasetsOf(model, layout, row, theme)) },
    options: {
      indexAxis: turned ? 'y' : 'x',
      animation: false,
      font: { family: theme.font, size: layout.size },
      maintainAspectRatio: false,
      layout: { padding: { top: above, right: 1, bottom: below, left: 0 } },
      scales: scalesOf(layout, theme, model),
      interaction: { mode: 'point', intersect: true, axis: 'xy' },
    },
    plugins: [
      stretchBars(model.kind === 'bar' && turned ? 26 : Infinity),
      hatchGaps(theme),
      markChanges(model.changes, pen),
      drawTitles(pen),
      drawLabels(pen),
      drawKeys(pen),
    ],
  };
}

/** One dataset for each series and kind of mark in a row. */
function datasetsOf(model: FigureModel, layout: Layout, row: Row, theme: Theme): Dataset[] {
  const axes = layout.turned ? { xAxisID: row.id, yAxisID: 'along' } : { xAxisID: 'along', yAxisID: row.id };
  const data = model.data.filter(({ series }) => row.series.includes(series));
  // Bars lie side by side and each has a gap of its own; other marks share their row, and its gaps.
  const shown = model.kind === 'bar' ? data : data.filter(({ value }) => value !== null);
  const points =
    row.id === 'events'
      ? eventPoints(model)
      : [...gapPoints(model, row), ...shown.map((datum) => pointOf(model, row, datum, layout))];
  const groups = Map.groupBy(points, ({ id, mark }) => {
    const series = data.find((datum) => datum.id === id)?.series ?? '';
    return `${series} ${joins(model, mark) ? 'exact' : mark}`;
  });
  return [...groups].map(([label, marks]): Dataset => {
    const placed = marks.map((mark) => (layout.turned ? { ...mark, x: mark.y, y: mark.x } : mark));
    const [first] = marks;
    const dotted = first !== undefined && isDot(model, first.mark);
    const common = { label, data: placed, ...axes };
    return dotted
      ? {
          type: 'line',
          showLine: model.kind === 'line' && label.endsWith('exact'),
          // A line has a gap where no number is stated: nothing is filled in.
          segment: {
            borderColor: ({ p0DataIndex, p1DataIndex }) =>
              (marks[p0DataIndex]?.span[1] ?? 0) < (marks[p1DataIndex]?.span[0] ?? 0)
                ? 'transparent'
                : undefined,
          },
          ...common,
          ...dotStyle(first.tone, theme),
        }
      : { type: 'bar', grouped: false, ...common, ...barStyle(theme, layout.turned) };
  });
}

/** A zero lies on the line that goes through the other numbers. */
const joins = ({ kind }: FigureModel, mark: Mark) => kind === 'line' && (mark === 'exact' || mark === 'none');

const isDot = ({ kind }: FigureModel, mark: Mark) =>
  mark === 'none' || mark === 'event' || (mark === 'exact' && kind !== 'bar');

function pointOf(model: FigureModel, row: Row, datum: DatumModel, layout: Layout): MarkPoint {
  const mark = markOf(datum);
  const series = model.series.find(({ id }) => id === datum.series);
  const [from, to] = placeOf(model, row, datum);
  const low =
    typeof datum.value === 'object' && datum.value !== null && 'over' in datum.value
      ? datum.value.over
      : (datum.low ?? 0);
  // Totals lie beyond the scale: they are not on it.
  const beyond = row.top * (1 + 16 / row.size);
  const extent: Record<Mark, number | [number, number]> = {
    exact: low,
    none: low,
    between: [low, datum.high ?? low],
    open: [low, row.top],
    'not-stated': [0, row.top],
    total: [beyond, beyond + (row.top * 2.5) / row.size],
    event: 0,
    change: 0,
  };
  const wide = to - from > 3 && row.series.length > 1 && layout.length > 5;
  const name = wide && series ? `${series.short} ` : '';
  return {
    x: (from + to) / 2,
    y: extent[mark],
    id: datum.id,
    mark,
    tone: series?.tone ?? 'ink',
    span: [from, to],
    label:
      mark === 'not-stated' && model.kind !== 'bar'
        ? ''
        : name + valueMark(datum.value, layout.turned ? undefined : datum.where),
  };
}

/** Where a datum lies along the axis; bars of several series lie side by side. */
function placeOf({ kind, series }: FigureModel, row: Row, datum: DatumModel): [number, number] {
  const [from, to] = datum.span;
  if (kind !== 'bar') return [from, to];
  const its = series.filter(({ id }) => row.series.includes(id));
  const at = its.findIndex(({ id }) => id === datum.series);
  const [start, width] = [from + (to - from) * 0.12, ((to - from) * 0.76) / its.length];
  return [start + at * width, start + (at + 1) * width];
}

function gapPoints({ kind, gaps }: FigureModel, row: Row): MarkPoint[] {
  if (kind === 'bar') return [];
  return gaps
    .filter(({ panel }) => panel === row.id)
    .map(({ id, span }) => ({
      x: (span[0] + span[1]) / 2,
      y: [0, row.top],
      id,
      mark: 'not-stated',
      tone: 'quiet',
      span,
      label: '',
    }));
}

function eventPoints({ events }: FigureModel): MarkPoint[] {
  return events.map(({ id, span }) => ({
    x: (span[0] + span[1]) / 2,
    y: 0.5,
    id,
    mark: 'event',
    tone: 'ink',
    span,
    label: '',
  }));
}

type BarContext = ScriptableContext<'bar'>;
const rawOf = ({ raw }: { raw: unknown }) => raw as MarkPoint;

function barStyle(theme: Theme, turned: boolean) {
  const fill = (context: BarContext) => {
    const { mark, tone } = rawOf(context);
    const own = theme[tone];
    if (mark === 'not-stated') return 'transparent';
    if (mark === 'total') return own;
    if (mark === 'open') return fade(context, own, turned);
    if (mark === 'between') return tint(own, tone === 'warm' ? 0.1 : 0.2);
    return solid(own, tone);
  };
  const border = (context: BarContext) => {
    const { mark, tone } = rawOf(context);
    if (mark === 'open')
      return turned ? { left: 2, right: 0, top: 0, bottom: 0 } : { bottom: 2, top: 0, left: 0, right: 0 };
    const whole = mark === 'exact' && (tone === 'accent' || tone === 'ink');
    return whole || mark === 'not-stated' || mark === 'total' ? 0 : 1.5;
  };
  return {
    backgroundColor: fill,
    borderColor: (context: BarContext) => theme[rawOf(context).tone],
    borderWidth: border,
    borderSkipped: false as const,
  };
}

/** From a number up without an end: the bar fades. */
function fade({ chart, raw, dataset }: BarContext, own: string, turned: boolean): CanvasGradient | string {
  const point = raw as MarkPoint;
  const scale = chart.scales[(turned ? dataset.xAxisID : dataset.yAxisID) ?? ''];
  const ends = turned ? point.x : point.y;
  if (!scale || typeof ends === 'number') return own;
  const [start, end] = ends.map((value) => scale.getPixelForValue(value)) as [number, number];
  const gradient = turned
    ? chart.ctx.createLinearGradient(start, 0, end, 0)
    : chart.ctx.createLinearGradient(0, start, 0, end);
  gradient.addColorStop(0, tint(own, 0.34));
  gradient.addColorStop(1, tint(own, 0));
  return gradient;
}

function dotStyle(tone: Tone, theme: Theme) {
  const own = theme[tone];
  const styles = { accent: 'circle', warm: 'rect', ink: 'circle', quiet: 'triangle' } as const;
  const point = (context: ScriptableContext<'line'>) => rawOf(context).mark;
  return {
    borderColor: own,
    borderWidth: 2,
    backgroundColor: own,
    pointBorderColor: (context: ScriptableContext<'line'>) => (point(context) === 'event' ? theme.ink : own),
    pointBackgroundColor: (context: ScriptableContext<'line'>) =>
      point(context) === 'exact' ? own : theme.paper,
    pointBorderWidth: (context: ScriptableContext<'line'>) => (point(context) === 'none' ? 2.5 : 1.5),
    pointStyle: (context: ScriptableContext<'line'>) =>
      point(context) === 'event' ? 'rectRot' : styles[tone],
    pointRadius: 5,
    pointHoverRadius: 6,
    pointHitRadius: 6,
    clip: false as const,
  };
}

type Scales = NonNullable<ChartOptions<'bar' | 'line'>['scales']>;

/** One axis of time or kinds for all rows, and a scale of values a row. */
function scalesOf(
  { rows, turned, length, names, size }: Layout,
  theme: Theme,
  { axis, kind }: FigureModel,
): Scales {
  const bare = { type: 'linear', border: { display: false } } as const;
  const font = { family: theme.font, size: size - 1 };
  const starts = (index: number) =>
    axis.kind === 'months' && (Number(axis.from.slice(5)) - 1 + index) % 12 === 0;
  const along: Scales[string] = {
    ...bare,
    axis: turned ? 'y' : 'x',
    position: turned ? 'left' : 'bottom',
    min: 0,
    max: length,
    offset: false,
    reverse: turned,
    afterBuildTicks: (scale) => {
      scale.ticks = names.map((_, index) => ({ value: index + 0.5 }));
    },
    grid: { display: false },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      color: ({ index }) => (turned && starts(index) ? theme.ink : theme.quiet),
      font: ({ index }) => ({
        ...font,
        weight: turned && starts(index) ? 600 : 400,
        size: axis.kind === 'kinds' ? size : size - 1,
      }),
      padding: 4,
      callback: (_, index) => names[index],
      ...(turned ? { crossAlign: 'far' as const } : {}),
    },
  };
  // Bars that carry their numbers need no scale.
  const scaled = kind !== 'bar' || axis.kind === 'months';
  const scales: Scales = { along };
  // Stacked scales are placed from the bottom up.
  for (const row of turned ? rows : rows.toReversed()) {
    scales[row.id] = {
      ...bare,
      axis: turned ? 'x' : 'y',
      position: turned ? 'bottom' : 'left',
      stack: 'rows',
      stackWeight: row.size + row.head,
      min: 0,
      max: (row.top * (row.size + row.head)) / row.size,
      afterBuildTicks: (scale) => {
        scale.ticks = (row.ticks.length > 0 ? row.ticks : [0]).map((value) => ({ value }));
      },
      ...(turned
        ? {}
        : {
            afterFit: (scale) => {
              scale.width = 28;
            },
          }),
      grid: {
        display: scaled,
        drawTicks: false,
        color: ({ tick }) => (tick?.value === 0 ? theme.line : theme.rule),
        lineWidth: 1,
      },
      ticks: {
        display: scaled && row.ticks.length > 0,
        autoSkip: false,
        color: theme.quiet,
        font,
        padding: 6,
        maxRotation: 0,
        callback: String,
      },
    };
  }
  return scales;
}

export { Chart };

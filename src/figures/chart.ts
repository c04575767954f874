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
} from 'chart.js';
import { datasetsOf, type MarkPoint } from './datasets.ts';
import type { Layout } from './layout.ts';
import type { FigureModel } from './model.ts';
import { drawKeys } from './keys.ts';
import { drawLabels } from './labels.ts';
import { drawTitles, hatchGaps, markChanges, stretchBars } from './plugins.ts';
import type { Theme } from './theme.ts';
import { figures as words } from '#words/figures.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

export { Chart };

/** The configuration of a figure’s chart: the same for the browser, for print and for the pictures to pass on. */
export function chartConfig(
  model: FigureModel,
  layout: Layout,
  theme: Theme,
): ChartConfiguration<'bar' | 'line', MarkPoint[]> {
  const { turned, above, below, rows, size } = layout;
  const pen = { ...layout, theme };
  return {
    type: 'bar',
    data: { datasets: rows.flatMap((row) => datasetsOf(model, layout, row, theme)) },
    options: {
      indexAxis: turned ? 'y' : 'x',
      animation: false,
      font: { family: theme.font, size },
      maintainAspectRatio: false,
      layout: { padding: { top: above, right: 1, bottom: below, left: 0 } },
      scales: scalesOf(layout, theme, model),
      events: [],
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

type Scales = NonNullable<ChartOptions<'bar' | 'line'>['scales']>;

/** One axis of time or kinds for all rows, and a scale of values a row. */
function scalesOf(
  { rows, turned, length, names, size }: Layout,
  theme: Theme,
  { axis, kind }: FigureModel,
): Scales {
  const bare = { type: 'linear', border: { display: false } } as const;
  const ticks = { autoSkip: false, maxRotation: 0, color: theme.quiet };
  const font = { family: theme.font, size: size - 1 };
  const starts = (index: number) =>
    turned && axis.kind === 'months' && (Number(axis.from.slice(5)) - 1 + index) % 12 === 0;
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
      ...ticks,
      color: ({ index }) => (starts(index) ? theme.ink : theme.quiet),
      font: ({ index }) => ({
        ...font,
        weight: starts(index) ? 600 : 400,
        size: axis.kind === 'kinds' ? size : size - 1,
      }),
      padding: 4,
      callback: (_, index) => names[index],
      ...(turned ? { crossAlign: 'far' as const } : {}),
    },
  };
  // Bars that carry their numbers need no scale.
  const scaled = kind !== 'bar' || axis.kind === 'months';
  const values = rows.map((row): [string, Scales[string]] => {
    const { id, bottom, top, size: long, head, foot } = row;
    const pixel = (top - bottom) / long;
    return [
      id,
      {
        ...bare,
        axis: turned ? 'x' : 'y',
        position: turned ? 'bottom' : 'left',
        stack: 'rows',
        stackWeight: long + head + foot,
        min: bottom - foot * pixel,
        max: top + head * pixel,
        afterBuildTicks: (scale) => {
          scale.ticks = id === 'events' ? [{ value: 0 }] : ticksOf(bottom, top, turned ? 2 : 3);
        },
        grid: {
          display: scaled || bottom < 0,
          drawTicks: false,
          color: ({ tick }) => (tick?.value === 0 ? theme.line : theme.rule),
        },
        ticks: {
          ...ticks,
          display: scaled && id !== 'events',
          font,
          padding: 6,
          callback: (value) => words.number(Number(value)),
        },
      },
    ];
  });
  // Stacked scales are placed from the bottom up.
  return { along, ...Object.fromEntries(turned ? values : values.toReversed()) };
}

/** Round numbers from one end of a scale to the other, about as many as are wanted; Chart.js would count those beyond, too. */
function ticksOf(bottom: number, top: number, wanted: number): { value: number }[] {
  const rough = (top - bottom) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
  const step = top - bottom < 1 ? round : Math.max(1, round);
  const first = Math.ceil(bottom / step);
  return Array.from({ length: Math.floor(top / step) - first + 1 }, (_, at) => ({
    value: (first + at) * step,
  }));
}

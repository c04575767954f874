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
import { drawKeys } from './draw-keys.ts';
import { drawLabels } from './labels.ts';
import { drawTitles, hatchGaps, markChanges, stretchBars } from './plugins.ts';
import type { Theme } from './theme.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

export type FigureChart = Chart<'bar' | 'line', MarkPoint[]>;

/** The configuration of a figure’s chart: the same for the browser, for print and for the pictures to pass on. */
export function chartConfig(
  model: FigureModel,
  layout: Layout,
  theme: Theme,
): ChartConfiguration<'bar' | 'line', MarkPoint[]> {
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
  { rows, turned, length, names, size, gutter }: Layout,
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
        scale.ticks = row.ticks.map((value) => ({ value }));
      },
      ...(turned
        ? {}
        : {
            afterFit: (scale) => {
              // The same for all rows, which share an axis.
              scale.width = gutter;
            },
          }),
      grid: {
        display: scaled,
        drawTicks: false,
        color: ({ tick }) => (tick?.value === 0 ? theme.line : theme.rule),
        lineWidth: 1,
      },
      ticks: {
        display: scaled && row.id !== 'events',
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

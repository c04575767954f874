import type { ChartConfiguration, ChartOptions, Plugin, Scale } from 'chart.js';
import { type Frame, frameWidth } from './frame.ts';
import type { MarkDataset } from './mark-chart.ts';
import type { FigureModel } from './model.ts';
import { paint, type Theme } from './paint.ts';
import { fontSize, type Shape } from './scene.ts';

/** What a chart is made of, nothing of it missing: it is drawn in steps. */
type MarkConfiguration = ChartConfiguration<'mark'> & {
  options: ChartOptions<'mark'>;
  plugins: Plugin<'mark'>[];
};

/**
 * The Chart.js configuration of one frame. Its plots lie exactly where the static picture has them, so that
 * the one can take the other’s place.
 *
 * @param theme colours of the moment, asked anew at each drawing
 */
export function chartConfig(model: FigureModel, frame: Frame, theme: () => Theme): MarkConfiguration {
  return {
    type: 'mark',
    data: { datasets: datasetsOf(model, frame, theme) },
    options: {
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: ({ chart }) => paddingOf(frame, chart.width / frameWidth) },
      scales: scalesOf(frame, theme),
    },
    plugins: [picturePlugin(frame, theme)],
  };
}

function datasetsOf(model: FigureModel, frame: Frame, theme: () => Theme): MarkDataset[] {
  return frame.plots.flatMap((plot, at) => {
    const groups = Map.groupBy(plot.marks, ({ series }) => series);
    return [...groups].map(([series, marks]): MarkDataset => {
      const label = model.series.find(({ id }) => id === series)?.name ?? 'Dated events';
      const data = marks.map((mark) => ({ x: mark.x[0], y: mark.y[0], mark, counts: plot.counts }));
      return { type: 'mark', label, xAxisID: `x${at}`, yAxisID: `y${at}`, data, series, theme };
    });
  });
}

/** What lies around the plots, in pixels. */
function paddingOf({ plots, height }: Frame, unit: number) {
  const [first] = plots;
  const last = plots.at(-1);
  if (!first || !last) return 0;
  return {
    top: first.box.top * unit,
    bottom: (height - last.box.bottom) * unit,
    left: 0,
    right: (frameWidth - first.box.right) * unit,
  };
}

/** A pair of scales a plot; the plots share the height as in the picture, with empty scales between them. */
function scalesOf({ plots }: Frame, theme: () => Theme): NonNullable<ChartOptions<'mark'>['scales']> {
  const scales: NonNullable<ChartOptions<'mark'>['scales']> = {};
  const width = (scale: Scale) => {
    scale.width = ((plots[0]?.box.left ?? 0) * scale.chart.width) / frameWidth;
  };
  // Chart.js would start the browser's number formats for them, which takes a phone 60 ms, and measure type to see
  // how many have room, though none is left out.
  const own = (range: number) => ({ callback: String, autoSkip: false, stepSize: range, maxRotation: 0 });
  const bare = { type: 'linear', grid: { display: false }, border: { display: false } } as const;
  // Stacked scales are placed from the bottom up.
  for (const [at, plot] of [...plots.entries()].toReversed()) {
    const { box, ticks } = plot;
    scales[`x${at}`] = {
      ...bare,
      display: false,
      axis: 'x',
      min: plot.x[0],
      max: plot.x[1],
      ticks: { ...own(plot.x[1] - plot.x[0]), display: false },
    };
    scales[`y${at}`] = {
      ...bare,
      axis: 'y',
      position: 'left',
      stack: 'plots',
      stackWeight: box.bottom - box.top,
      min: plot.y[0],
      max: plot.y[1],
      afterFit: width,
      afterBuildTicks: (scale) => {
        scale.ticks = ticks.map((value) => ({ value }));
      },
      grid: {
        display: ticks.length > 0,
        drawTicks: false,
        color: ({ tick }) => (tick?.value === 0 ? theme().line : theme().rule),
        lineWidth: 1.5,
      },
      ticks: {
        ...own(plot.y[1] - plot.y[0]),
        color: () => theme().quiet,
        padding: 5,
        font: ({ chart }) => ({ family: theme().font, size: (fontSize * chart.width) / frameWidth }),
      },
    };
    const above = plots[at - 1];
    if (above) {
      scales[`gap${at}`] = {
        ...bare,
        axis: 'y',
        position: 'left',
        stack: 'plots',
        stackWeight: box.top - above.box.bottom,
        afterFit: width,
        ticks: { ...own(1), display: false },
      };
    }
  }
  return scales;
}

/** Words and hatching of the picture, beneath and above what Chart.js draws. */
function picturePlugin(frame: Frame, theme: () => Theme): Plugin<'mark'> {
  const draw = (context: CanvasRenderingContext2D, width: number, shapes: Shape[]) => {
    context.save();
    context.scale(width / frameWidth, width / frameWidth);
    paint(context, shapes, theme(), (d) => new Path2D(d));
    context.restore();
  };
  return {
    id: 'picture',
    beforeDatasetsDraw: ({ ctx, width }) => draw(ctx, width, frame.decor),
    afterDatasetsDraw: (chart) => {
      const shown = new Set(
        chart.data.datasets.filter((_, index) => chart.isDatasetVisible(index)).map(({ series }) => series),
      );
      const marks = frame.plots.flatMap((plot) => plot.marks.filter(({ series }) => shown.has(series)));
      const labels = marks.flatMap(({ label }) => (label ? [label] : []));
      draw(chart.ctx, chart.width, labels);
    },
  };
}

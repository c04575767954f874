import type { Mark, Plot } from './frame.ts';
import { type DatumModel, type FigureModel, seriesOf } from './model.ts';
import { placeLabel } from './place-label.ts';
import { type Box, round } from './scene.ts';

/** The marks of a plot with their places and words; wide ones first, so that small ones lie on them. */
export function monthMarks(model: FigureModel, plot: Plot, data: DatumModel[]): Mark[] {
  const inFrame = data.filter(({ span }) => overlaps(span, plot.x));
  const stated = inFrame.filter(({ value }) => value !== null).map((datum) => markOf(model, plot, datum));
  const marks = [...stated, ...missingAmong(stated, model, plot, inFrame)];
  shareMonths(marks, model);
  const taken: Box[] = [];
  // Small marks first: a band has more room for its words than a dot.
  for (const mark of marks.toSorted((a, b) => Number(a.wide) - Number(b.wide))) {
    const datum = inFrame.find(({ id }) => id === mark.id);
    if (datum?.value == null) continue;
    mark.label = placeLabel({ mark, datum, short: seriesOf(model, datum.series).short, plot, marks, taken });
  }
  return [...marks.toSorted((a, b) => Number(b.wide) - Number(a.wide)), ...eventMarks(model, plot)];
}

const overlaps = (a: [number, number], b: [number, number]) => a[0] < b[1] && a[1] > b[0];

function markOf(model: FigureModel, plot: Plot, { id, series, status, low, high, span }: DatumModel): Mark {
  const top = plot.y[1];
  const heights: Partial<Record<typeof status, [number, number]>> = {
    total: [top, top],
    over: [(low ?? 1) - 1, top],
    exact: [0, low ?? 0],
    'not-stated': [0, 0],
  };
  return {
    id,
    series,
    tone: seriesOf(model, series).tone,
    status,
    x: [Math.max(span[0], plot.x[0]), Math.min(span[1], plot.x[1])],
    y: heights[status] ?? [low ?? 0, high ?? low ?? 0],
    wide: status === 'total' || span[1] - span[0] > 1,
    shift: 0,
  };
}

/**
 * Months that a series says nothing about while others of its account have their dots there: each gets a mark
 * of its own. Where a whole account is silent, the strip below the plot says so.
 */
function missingAmong(stated: Mark[], model: FigureModel, plot: Plot, data: DatumModel[]): Mark[] {
  const dotted = stated.filter(({ wide }) => !wide);
  const accountOf = (series: string | undefined) => series && seriesOf(model, series).account;
  return data
    .filter(({ value, series }) => value === null && dotted.some((mark) => mark.series === series))
    .flatMap((datum) => {
      const months = new Set(
        dotted
          .filter(({ x, series }) => overlaps(x, datum.span) && accountOf(series) === accountOf(datum.series))
          .map(({ x }) => x[0]),
      );
      return [...months].map((month) => markOf(model, plot, { ...datum, span: [month, month + 1] }));
    });
}

/** Marks of several series in one month stand side by side, in the order of the series. */
function shareMonths(marks: Mark[], model: FigureModel): void {
  const order = new Map(model.series.map(({ id }, index) => [id, index]));
  const place = ({ series }: Mark) => order.get(series ?? '') ?? 0;
  const months = Map.groupBy(
    marks.filter(({ wide }) => !wide),
    ({ x }) => x[0],
  );
  for (const group of months.values()) {
    const step = Math.min(13, 24 / group.length);
    group
      .sort((a, b) => place(a) - place(b))
      .forEach((mark, index) => {
        mark.shift = round((index - (group.length - 1) / 2) * step);
      });
  }
}

function eventMarks(model: FigureModel, plot: Plot): Mark[] {
  return model.events
    .filter(({ panel, span }) => panel === plot.panel && overlaps(span, plot.x))
    .map(({ id, span }) => ({
      id,
      series: undefined,
      tone: 'quiet',
      status: 'event',
      x: span,
      y: [0, 0],
      wide: span[1] - span[0] > 0.5,
      shift: 0,
    }));
}

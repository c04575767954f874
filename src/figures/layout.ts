import { figures as words } from '#words/figures.ts';
import { type Key, keysOf, placeKeys } from './keys.ts';
import { textWidth, wrap } from './wrap.ts';
import type { DatumModel, FigureModel } from './model.ts';
import { dates } from '#words/dates.ts';

/** Widths at which a page’s pictures are drawn: a phone’s, a column’s, a page’s. */
export const views = { narrow: 328, medium: 560, wide: 900 } as const;
export type View = keyof typeof views;

/** Sizes of type; all lengths are pixels at a view’s width. */
const sizes = { narrow: 13, medium: 14, wide: 14 } as const satisfies Record<View, number>;

/** One scale of values and what is drawn on it: a row, or a column where the picture is turned. */
export interface Row {
  id: string;
  title: string;
  series: string[];
  /** End of the scale. */
  top: number;
  ticks: number[];
  /** Length of the scale, and of the room beyond its end for its title, totals and labels. */
  size: number;
  head: number;
}

/** How a figure is laid out at a width. */
export interface Layout {
  view: View;
  width: number;
  height: number;
  /** Size of type, and from one line of it to the next. */
  size: number;
  line: number;
  /** Whether time, or the list of kinds, runs down the page and values from left to right. */
  turned: boolean;
  /** How many months or kinds there are, and what each is called. */
  length: number;
  names: string[][];
  rows: Row[];
  /** Heads of the columns of a turned picture. */
  heads: string[][];
  keys: Key[];
  /** Room for the numbers of the scales, beside the rows. */
  gutter: number;
  /** Room above the rows and below them. */
  above: number;
  below: number;
}

/**
 * Lays a figure out for one of the views.
 *
 * @param width of the chart where it is not the view’s own
 */
export function layOut(model: FigureModel, view: View, width: number = views[view]): Layout {
  const { axis, kind } = model;
  const size = sizes[view];
  const line = size + 3;
  const length = axis.kind === 'months' ? axis.months : axis.kinds.length;
  const turned = kind !== 'line' && (axis.kind === 'kinds' || (view === 'narrow' && length > 12));
  const names = namesOf(model, turned, view, size);
  const rows = rowsOf(model, view, turned, width - widest(names, size) - 20);
  const several = rows.length > 1;
  const heads =
    turned && several
      ? rows.map(({ id, size: row, head }) => wrap(shortOf(model, id), row + head - 6, size))
      : [];
  const gutter =
    14 + Math.max(...rows.flatMap(({ ticks }) => ticks.map((tick) => textWidth(String(tick), size))));
  const keys = placeKeys(keysOf(model, turned), width, size);
  const below = keys.length === 0 ? 0 : Math.max(...keys.map(({ y }) => y)) + 26;
  const changes = model.changes.length > 0 && !turned ? 22 : 0;
  const above = turned
    ? Math.max(0, ...heads.map((lines) => lines.length)) * line + (several ? 8 : 0)
    : changes;
  const slot = axis.kind === 'months' ? 22 : slotOf(model, names);
  const scale = axis.kind === 'kinds' && kind !== 'bar' ? 26 : 6;
  const along = turned ? length * slot + scale : sum(rows.map(({ size: row, head }) => row + head)) + 46;
  return {
    view,
    width,
    height: Math.ceil(above + along + below),
    size,
    line,
    turned,
    length,
    names,
    rows,
    heads,
    keys,
    gutter,
    above,
    below,
  };
}

const shortOf = ({ panels }: FigureModel, id: string): string => {
  const panel = panels.find((one) => one.id === id);
  return panel?.short ?? panel?.title ?? '';
};

function rowsOf(model: FigureModel, view: View, turned: boolean, room: number): Row[] {
  const rows = model.panels.map((panel) => {
    const series = model.series.filter((one) => one.panel === panel.id).map(({ id }) => id);
    const data = model.data.filter((datum) => series.includes(datum.series));
    const top = topOf(data);
    const totals = data.some(({ status }) => status === 'total');
    const beyond = model.axis.kind === 'kinds' ? 36 : totals ? 44 : 16;
    const head = turned ? beyond : (model.panels.length > 1 ? 32 : 10) + 18 + (totals ? 24 : 0);
    return {
      id: panel.id,
      title: words.panel(panel.title, panel.monthly),
      series,
      top,
      head,
      ticks: ticksOf(top, turned),
    };
  });
  const length = turned
    ? room - sum(rows.map(({ head }) => head)) - (model.axis.kind === 'kinds' ? 12 : 0)
    : rows.length > 1
      ? 350
      : view === 'narrow'
        ? 200
        : 260;
  // Rows of like size share their scale; one far smaller than the others is not lost beside them.
  const tops = rows.map(({ top }) => top);
  const parts = tops.map((top) => Math.max(top / Math.max(...tops), 0.3));
  const sized = rows.map((row, at): Row => ({ ...row, size: (length * (parts[at] ?? 0)) / sum(parts) }));
  if (model.events.length === 0 || turned) return sized;
  return [
    ...sized,
    { id: 'events', title: words.events, series: [], top: 1, ticks: [0], size: 16, head: 36 },
  ];
}

function topOf(data: DatumModel[]): number {
  const ends = data.map((datum) => {
    const { status, low, high } = datum;
    if (status === 'total' || low === null) return 0;
    // An open end fades over some way.
    return high ?? Math.max(low * 1.35, low + 1.2);
  });
  return Math.max(1, ...ends);
}

/** Round numbers up to the end of a scale, three or four of them. */
function ticksOf(top: number, turned: boolean): number[] {
  const rough = top / (turned ? 2 : 3);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const whole = Math.max(step, top < 20 ? Math.ceil(step) : step);
  return Array.from({ length: Math.floor(top / whole) + 1 }, (_, index) => index * whole);
}

function namesOf({ axis }: FigureModel, turned: boolean, view: View, size: number): string[][] {
  if (axis.kind === 'kinds') {
    return axis.kinds.map((kind) =>
      wrap(kind, turned ? views[view] * (view === 'narrow' ? 0.42 : 0.36) : 90, size),
    );
  }
  const [year = 0, month = 1] = axis.from.split('-').map(Number);
  return Array.from({ length: axis.months }, (_, index) => {
    const at = month - 1 + index;
    const [letter, rest] = dates.short(dates.month((at % 12) + 1));
    const starts = at % 12 === 0 || index === 0;
    const its = String(year + Math.floor(at / 12));
    if (turned) return [starts ? its : letter + rest];
    return [letter, ...(starts ? [its] : [])];
  });
}

const slotOf = ({ kind, series }: FigureModel, names: string[][]): number =>
  Math.max(
    kind === 'bar' ? series.length * 17 + 12 : 30,
    Math.max(...names.map((lines) => lines.length)) * 16 + 10,
  );

const widest = (names: string[][], size: number): number =>
  Math.max(...names.flat().map((name) => textWidth(name, size)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

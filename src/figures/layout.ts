import { dates } from '#words/dates.ts';
import { figures as words } from '#words/figures.ts';
import { type Key, keysOf, placeKeys } from './keys.ts';
import { textWidth, wrap } from './wrap.ts';
import type { FigureModel } from './model.ts';

/** Widths at which a page’s pictures are drawn: a phone’s, a column’s, a page’s. */
export const views = { narrow: 328, medium: 560, wide: 900 } as const;
export type View = keyof typeof views;

/** When a page shows which view of a figure, the first that holds; wider pages show the wide one. */
export const viewQueries = { narrow: '(width < 34rem)', medium: '(width < 68rem)' } as const;

/** One scale of values and what is drawn on it: a row, or a column where the picture is turned. */
export interface Row {
  id: string;
  title: string[];
  /** Ends of what is stated on the scale. */
  bottom: number;
  top: number;
  /** Pixels from one end to the other, of the room beyond the top for title, totals and labels, and below the bottom. */
  size: number;
  head: number;
  foot: number;
}

/** How a figure is laid out at a width; all lengths are pixels. */
export interface Layout {
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
  keys: Key[];
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
  const { axis, kind, series } = model;
  const size = view === 'narrow' ? 13 : 14;
  const line = size + 3;
  const length = axis.kind === 'months' ? axis.months : axis.kinds.length;
  const turned = kind !== 'line' && (axis.kind === 'kinds' || (view === 'narrow' && length > 12));
  const widthOf = (text: string) => textWidth(text, size);
  const names = namesOf(model, turned, width * (view === 'narrow' ? 0.42 : 0.36), widthOf);
  const widest = Math.max(...names.flat().map(widthOf));
  const rows = rowsOf(model, turned, turned ? width - widest - 20 : view === 'narrow' ? 200 : 260, widthOf);
  const keys = placeKeys(keysOf(model, turned), width, size);
  const below = Math.max(0, ...keys.map(({ y }) => y + 26));
  const heads = Math.max(0, ...rows.map(({ title }) => title.length));
  const above = turned ? heads * line + (heads > 0 ? 8 : 0) : model.changes.length > 0 ? 22 : 0;
  const lines = Math.max(...names.map((name) => name.length));
  // Marks that share a row have their labels above and below it, where they are close together.
  const shared = series.length - model.panels.length;
  const kindSlot = Math.max(kind === 'bar' ? series.length * 17 + 12 : 30 + 22 * shared, lines * 16 + 10);
  const scale = axis.kind === 'kinds' && kind !== 'bar' ? 26 : 6;
  const along = turned
    ? length * (axis.kind === 'months' ? 22 : kindSlot) + scale
    : sum(rows.map((row) => row.size + row.head + row.foot)) + 46;
  const height = Math.ceil(above + along + below);
  return { width, height, size, line, turned, length, names, rows, keys, above, below };
}

type Measure = (text: string) => number;

/** @param room for all scales together: in a turned picture with what is beyond them */
function rowsOf({ panels, ...model }: FigureModel, turned: boolean, room: number, widthOf: Measure): Row[] {
  const several = panels.length > 1;
  const kinds = model.axis.kind === 'kinds';
  const rows = panels.map(({ id, title, short = title, monthly }) => {
    const its = new Set(model.series.filter(({ panel }) => panel === id).map((series) => series.id));
    const data = model.data.filter(({ series }) => its.has(series));
    const totals = data.some(({ status }) => status === 'total');
    const numbers = data.flatMap(({ status, low, high }) =>
      // An open end fades over some way.
      status === 'total' || low === null ? [] : [low, high ?? Math.max(low * 1.35, low + 1.2)],
    );
    const [bottom, top] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
    const head = turned ? (kinds ? 36 : totals ? 44 : 16) : (several ? 40 : 10) + 18 + (totals ? 24 : 0);
    return {
      id,
      title: !several ? [] : turned ? [short] : [words.panel(title, monthly)],
      bottom,
      top: top > bottom ? top : 1,
      head,
      foot: bottom === 0 ? 0 : turned ? 44 : 26,
    };
  });
  const length = turned
    ? room - sum(rows.map(({ head, foot }) => head + foot)) - (kinds ? 12 : 0)
    : several
      ? 350
      : room;
  // Rows of like size share their scale; one far smaller than the others is not lost beside them.
  const ranges = rows.map(({ bottom, top }) => top - bottom);
  const parts = ranges.map((range) => Math.max(range / Math.max(...ranges), 0.3));
  const sized = rows.map((row, at): Row => {
    const long = (length * (parts[at] ?? 0)) / sum(parts);
    const title = row.title.flatMap((text) => (turned ? wrap(text, long + row.head - 6, widthOf) : [text]));
    return { ...row, title, size: long };
  });
  if (model.events.length === 0 || turned) return sized;
  return [...sized, { id: 'events', title: [words.events], bottom: 0, top: 1, size: 16, head: 44, foot: 0 }];
}

/** @param room for a kind’s name where the list of them runs down the page */
function namesOf({ axis }: FigureModel, turned: boolean, room: number, widthOf: Measure): string[][] {
  if (axis.kind === 'kinds') return axis.kinds.map((kind) => wrap(kind, turned ? room : 90, widthOf));
  const [year = 0, month = 1] = axis.from.split('-').map(Number);
  return Array.from({ length: axis.months }, (_, index) => {
    const at = month - 1 + index;
    const name = dates.month((at % 12) + 1);
    const starts = at % 12 === 0 || index === 0;
    const its = String(year + Math.floor(at / 12));
    if (turned) return [starts ? its : dates.brief(name)];
    return [dates.short(name)[0], ...(starts ? [its] : [])];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

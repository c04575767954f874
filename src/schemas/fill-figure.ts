import type { DatumFile, FigureFile, WrittenFigure } from './figure.ts';

const moment = /^\d{4}-\d{2}(-\d{2})?$/;

/**
 * What a figure's file leaves out, from what it says: a panel of its one unit, an account of its one source, an axis
 * as long as its data. A file that leaves nothing out stays as it is.
 *
 *     unit: [boat, boats]                       panels: [{ id: values, title: Boats, unit: [boat, boats] }]
 *     source: { publisher: Harbour Board … }  → accounts: [{ id: source, name: Harbour Board … }]
 *     series: [{ name: In spring,               series: [{ id: in-spring, panel: values, account: source,
 *       values: { Ferry: 7 } }]                   data: [{ at: Ferry, value: 7, basis: [{ source: source }] }] …
 */
export function fillFigure(written: WrittenFigure): FigureFile {
  const { unit = ['', ''], source, subject, title } = written;
  const sources = source ? { source, ...written.sources } : written.sources;
  const panels = written.panels ?? [
    { id: 'values', title: subject ?? capital(unit[1] || title), unit, monthly: false },
  ];
  const publisher = source?.publisher ?? '';
  const accounts = written.accounts ?? [{ id: 'source', name: publisher, short: publisher }];
  const own = source ? [{ source: 'source' }] : [];
  const series = written.series.map(({ values = {}, data, ...one }) => ({
    ...one,
    id: one.id ?? slugOf(one.name),
    short: one.short ?? one.name,
    panel: one.panel ?? panels[0]?.id ?? '',
    account: one.account ?? accounts[0]?.id ?? '',
    data: [...data, ...Object.entries(values).map(([key, value]) => ({ ...keyOf(key), value }))].map(
      (datum): DatumFile => ({ ...datum, basis: ('basis' in datum ? datum.basis : undefined) ?? own }),
    ),
  }));
  return { ...written, sources, panels, accounts, series, axis: written.axis ?? axisOf(series) };
}

/** A name as an id: `Answered in 2019` is `answered-in-2019`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** As far as the data go, or their kinds in the order in which they come. */
export function axisOf(series: readonly { data: readonly DatumFile[] }[]): FigureFile['axis'] {
  const data = series.flatMap((one) => one.data);
  const months = data
    .flatMap(({ when }) =>
      when === undefined ? [] : typeof when === 'string' ? [when] : [when.from, when.to],
    )
    .map((one) => one.slice(0, 7))
    .sort();
  const [from, to] = [months[0], months.at(-1)];
  if (from !== undefined && to !== undefined) return { from, to };
  return { name: '', categories: [...new Set(data.flatMap(({ at }) => at ?? []))] };
}

const keyOf = (key: string) => (moment.test(key) ? { when: key } : { at: key });

/** A name as it begins a line. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

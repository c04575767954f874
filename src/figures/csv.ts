import { figures as words } from '#words/figures.ts';
import type { BasisModel, FigureModel } from './model.ts';

const { dictionary } = words;

type Row = Record<keyof typeof dictionary, string | number | null | undefined>;

/** The figure as a table for spreadsheets (RFC 4180, UTF-8): a row a statement, a gap or an event. */
export function toCsv(model: FigureModel, absolute: (address: string) => string): string {
  const columns = Object.keys(dictionary) as (keyof Row)[];
  const rows = rowsOf(model, absolute).map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...rows, ''].join('\r\n');
}

/** The dictionary of the columns as a table of its own. */
export function toDictionaryCsv(): string {
  return [
    'column,meaning',
    ...Object.entries(dictionary).map(([column, meaning]) => `${column},${cell(meaning)}`),
    '',
  ].join('\r\n');
}

function rowsOf(model: FigureModel, absolute: (address: string) => string): Row[] {
  const foundation = (basis: BasisModel[]) => ({
    basis: basis.map(({ text }) => text).join('; '),
    passages: basis.flatMap(({ passage }) => passage ?? []).join('; '),
    addresses: basis.flatMap(({ href }) => (href === undefined ? [] : absolute(href))).join('; '),
  });
  const data = model.data.map((datum): Row => {
    const series = model.series.find(({ id }) => id === datum.series);
    const panel = model.panels.find(({ id }) => id === series?.panel);
    return {
      series: series?.name,
      account: model.accounts.find(({ id }) => id === series?.account)?.name,
      where: datum.where,
      from: datum.from,
      to: datum.to,
      value: datum.words,
      low: datum.low,
      high: datum.high,
      unit:
        panel && `${panel.unit[1]}${panel.monthly && datum.status !== 'total' ? words.spoken.monthly : ''}`,
      status: datum.status,
      note: datum.note,
      ...foundation(datum.basis),
    };
  });
  const events = model.events.map(({ where, date, what, basis }): Row => ({
    series: words.events,
    account: undefined,
    where,
    from: date,
    to: date,
    value: what,
    low: null,
    high: null,
    unit: undefined,
    status: 'event',
    note: undefined,
    ...foundation(basis),
  }));
  return [...data, ...events];
}

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

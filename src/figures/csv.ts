import papaparse from 'papaparse';
import { figures as words } from '#words/figures.ts';
import type { FigureModel } from './model.ts';

const { dictionary } = words;

/** The figure as a table for spreadsheets (RFC 4180, UTF-8): a row a statement, a gap or an event. */
export function toCsv(model: FigureModel, absolute: (address: string) => string): string {
  const rows = [...model.data, ...model.events].map(({ basis, ...one }) => {
    const series = 'series' in one ? model.series.find(({ id }) => id === one.series) : undefined;
    const monthly = series?.monthly && one.status !== 'total' ? words.spoken.monthly : '';
    return {
      ...one,
      series: series?.name ?? words.events,
      account: series?.by,
      value: one.words,
      unit: series && series.unit[1] + monthly,
      basis: basis.map(({ text }) => text).join('; '),
      passages: basis.flatMap(({ passage }) => passage ?? []).join('; '),
      addresses: basis.flatMap(({ href }) => (href === undefined ? [] : absolute(href))).join('; '),
    } satisfies Partial<Record<keyof typeof dictionary, unknown>>;
  });
  return `${papaparse.unparse(rows, { columns: Object.keys(dictionary) })}\r\n`;
}

/** The dictionary of the columns as a table of its own. */
export const toDictionaryCsv = (): string =>
  `${papaparse.unparse({ fields: ['column', 'meaning'], data: Object.entries(dictionary) })}\r\n`;

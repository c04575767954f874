import { figures } from '#words/figures.ts';
import type { BasisModel, FigureModel } from './model.ts';

const words = figures.table;

/** One row: where on the axis, what was stated, and by whom. */
export interface TableRow {
  where: string;
  value: string;
  note?: string;
  basis: BasisModel[];
}

/** The rows of one series, or the dated events. */
export interface TableGroup {
  id: string;
  name: string;
  /** What is counted, and what is not. */
  counts?: string | undefined;
  rows: TableRow[];
}

/** Every statement, every stretch without one, and every event, in the order of the figure. */
export function toTable(model: FigureModel): TableGroup[] {
  const groups = model.series.map((series): TableGroup => {
    const account = model.accounts.find(({ id }) => id === series.account)?.name ?? '';
    const monthly = model.panels.find(({ id }) => id === series.panel)?.monthly === true;
    return {
      id: series.id,
      name: [
        series.name,
        ...(monthly ? [words.monthly] : []),
        ...(model.accounts.length > 1 ? [words.by(account)] : []),
      ].join(', '),
      counts: series.counts,
      rows: model.data
        .filter((datum) => datum.series === series.id)
        .map(({ where, words: value, note, basis }) => ({
          where,
          value,
          ...(note === undefined ? {} : { note }),
          basis,
        })),
    };
  });
  if (model.sum !== undefined) {
    groups
      .at(-1)
      ?.rows.push({ where: words.together, value: String(model.sum.value), basis: model.sum.basis });
  }
  if (model.events.length === 0) return groups;
  const rows = model.events.map(({ where, what, basis }) => ({ where, value: what, basis }));
  return [...groups, { id: 'events', name: figures.events, rows }];
}

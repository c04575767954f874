import { figures } from '#words/figures.ts';
import type { FigureModel } from './model.ts';

const words = figures.table;

/** The rows of each series and the dated events: every statement, and every stretch without one, in the figure’s order. */
export function toTable(model: FigureModel) {
  const groups = model.series.map(({ id, name, by, monthly, counts }) => ({
    id,
    name: [
      name,
      ...(monthly ? [words.monthly] : []),
      ...(model.accounts.length > 1 ? [words.by(by)] : []),
    ].join(', '),
    /** What is counted, and what is not. */
    counts,
    rows: model.data
      .filter(({ series }) => series === id)
      .map(({ where, words: value, note, basis }) => ({ where, value, note, basis })),
  }));
  const { sum, events } = model;
  if (sum !== undefined) {
    const value = figures.number(sum.value);
    groups.at(-1)?.rows.push({ where: words.together, value, note: undefined, basis: sum.basis });
  }
  if (events.length === 0) return groups;
  const rows = events.map(({ where, words: value, basis }) => ({ where, value, note: undefined, basis }));
  return [...groups, { id: 'events', name: figures.events, counts: undefined, rows }];
}

import type { FigureModel } from './model.ts';
import { dates } from '#words/dates.ts';
import { figures } from '#words/figures.ts';

const words = figures.description;

/** What stands in for the picture in a sentence: its name, and what one sees at once. */
export function shortAlt(model: FigureModel): string {
  return [`${figureName(model)}.`, model.gist ?? summary(model)].join(' ');
}

/** `Graph 1. IS-K attacks …`, or the title alone. */
export function figureName({ label, title }: Pick<FigureModel, 'label' | 'title'>): string {
  return label === undefined ? title : `${label}. ${title}`;
}

/** The whole figure in sentences, one a series, made from the data alone. */
export function longDescription(model: FigureModel): string[] {
  const sentences = model.series.map(({ id, name, by }) => {
    const data = model.data.filter(({ series }) => series === id);
    const stated = data
      .filter(({ value }) => value !== null)
      .map(({ where, words: said, rate }) => `${where}: ${said}${rate}`);
    const missing = data.filter(({ value }) => value === null).map(({ where }) => where);
    return [
      words.by(name, by),
      ...(stated.length > 0 ? [`${stated.join('; ')}.`] : []),
      ...(missing.length > 0 ? [words.missing(dates.list(missing))] : []),
    ].join(' ');
  });
  const { length } = model.events;
  return [summary(model), ...sentences, ...(length > 0 ? [words.events(length)] : [])];
}

/** What kind of statements there are, and how many. */
function summary({ data, series, sum }: FigureModel): string {
  const stated = data.filter(({ value }) => value !== null);
  const exact = stated.filter(({ status }) => status === 'exact' || status === 'none').length;
  const count = words.summary(series.length, stated.length, exact);
  return sum === undefined ? `${count}.` : `${count}; ${words.together(sum.value)}.`;
}

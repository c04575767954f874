import type { DatumModel, FigureModel } from './model.ts';
import { figures } from '#words/figures.ts';
import { listWords } from './words.ts';

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
  const sentences = model.series.map((series) => {
    const data = model.data.filter((datum) => datum.series === series.id);
    const monthly = model.panels.find(({ id }) => id === series.panel)?.monthly === true;
    const stated = data
      .filter(({ value }) => value !== null)
      .map(
        (datum) => `${datum.where}: ${datum.words}${monthly && isMany(datum) ? figures.spoken.monthly : ''}`,
      );
    const missing = data.filter(({ value }) => value === null).map(({ where }) => where);
    const account = model.accounts.find(({ id }) => id === series.account)?.name ?? series.account;
    return [
      words.by(series.name, account),
      ...(stated.length > 0 ? [`${stated.join('; ')}.`] : []),
      ...(missing.length > 0 ? [words.missing(listWords(missing))] : []),
    ].join(' ');
  });
  if (model.events.length > 0) {
    sentences.push(words.events(model.events.length));
  }
  return [summary(model), ...sentences];
}

const isMany = ({ span, status }: DatumModel) => status !== 'total' && span[1] - span[0] > 1;

/** What kind of statements there are, and how many. */
function summary({ data, series, sum }: FigureModel): string {
  const stated = data.filter(({ value }) => value !== null);
  const exact = stated.filter(({ status }) => status === 'exact' || status === 'none').length;
  const count = words.summary(series.length, stated.length, exact);
  return sum === undefined ? `${count}.` : `${count}; ${words.together(sum.value)}.`;
}

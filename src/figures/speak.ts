import type { BasisModel, DatumModel, FigureModel } from './model.ts';
import { figures as words } from '#words/figures.ts';
import { listWords } from './words.ts';

/** A mark in words: for the name of its button, the popover and the live region. */
export interface SpokenMark {
  /** `Guerrilla attacks, January to June 2022`. */
  name: string;
  /** `5 to 10 attacks a month`. */
  value: string;
  /** `stated as a range`. */
  status: string;
  note?: string;
  basis: BasisModel[];
}

/**
 * What a mark says.
 *
 * @param id of a datum (`d4`), an event (`e2`) or a gap (`g1`)
 */
export function speakMark(model: FigureModel, id: string): SpokenMark {
  const event = model.events.find((one) => one.id === id);
  if (event) return { name: event.where, value: event.what, status: words.spoken.event, basis: event.basis };
  const gap = model.gaps.find((one) => one.id === id);
  const place = model.panels.find((one) => one.id === gap?.panel);
  if (gap && place) {
    const [value, status] = [words.value.notStated, words.statuses['not-stated']];
    return { name: `${place.title}, ${gap.where}`, value, status, basis: [] };
  }
  const datum = model.data.find((one) => one.id === id);
  const series = model.series.find((one) => one.id === datum?.series);
  const panel = model.panels.find((one) => one.id === series?.panel);
  if (!datum || !series || !panel) throw new Error(`The figure has no mark ${id}.`);
  const unit = panel.unit[datum.high === 1 || (datum.high === null && datum.low === 1) ? 0 : 1];
  const rate =
    panel.monthly && datum.status !== 'total' && datum.span[1] - datum.span[0] > 1
      ? words.spoken.monthly
      : '';
  return {
    name: `${series.name}, ${datum.where}`,
    value:
      datum.status === 'total'
        ? words.spoken.total(datum.low ?? 0, unit)
        : `${counted(datum)} ${unit}${rate}`,
    status: words.statuses[datum.status],
    ...(datum.note === undefined ? {} : { note: datum.note }),
    basis: datum.basis,
  };
}

const counted = ({ status, words: said }: DatumModel) => (status === 'none' ? words.spoken.no : said);

/** The same in one breath, for the live region: the name is spoken with the focus. */
export function speakValue({ value, status, note, basis }: SpokenMark): string {
  const by = basis.length > 0 ? words.spoken.basis(listWords(basis.map(({ text }) => text))) : '';
  return `${value}; ${status}.${note === undefined ? '' : ` ${note}`}${by}`;
}

import type { BasisModel, FigureModel } from './model.ts';
import { listWords, statusWords } from './words.ts';

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
 * @param id of a datum (`d4`) or an event (`e2`)
 */
export function speakMark(model: FigureModel, id: string): SpokenMark {
  const event = model.events.find((one) => one.id === id);
  if (event) return { name: event.where, value: event.what, status: 'a dated event', basis: event.basis };
  const datum = model.data.find((one) => one.id === id);
  const series = model.series.find((one) => one.id === datum?.series);
  const panel = model.panels.find((one) => one.id === series?.panel);
  if (!datum || !series || !panel) throw new Error(`The figure has no mark ${id}.`);
  const unit = panel.unit[/(^|\D)1( in all)?$/.test(datum.words) ? 0 : 1];
  const rate =
    panel.monthly && datum.status !== 'total' && datum.span[1] - datum.span[0] > 1 ? ' a month' : '';
  return {
    name: `${series.name}, ${datum.where}`,
    value:
      datum.status === 'total'
        ? `${datum.low} ${unit} in all`
        : `${datum.words === 'none' ? 'no' : datum.words} ${unit}${rate}`,
    status: statusWords[datum.status],
    ...(datum.note === undefined ? {} : { note: datum.note }),
    basis: datum.basis,
  };
}

/** The same in one breath, for the live region: the name is spoken with the focus. */
export function speakValue({ value, status, note, basis }: SpokenMark): string {
  const by = basis.length > 0 ? ` Basis: ${listWords(basis.map(({ text }) => text))}.` : '';
  return `${value}; ${status}.${note === undefined ? '' : ` ${note}`}${by}`;
}

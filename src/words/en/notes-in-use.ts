import { count } from './count.ts';

/** Name of a note that opens beside its reference. */
export const opened = (note: string) => `Note ${note}`;

/** What the bar says that stands at a page's foot while one voice is shown. Apart from `notes`: fetched when asked for. */
export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, 'note')} in ${count(passages, 'passage')}`,
  next: 'Next passage',
  end: 'Stop marking',
};

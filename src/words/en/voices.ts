const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What the bar says that stands at a page's foot while one voice is shown. Apart from `notes`: loaded when asked for. */
export const voices = {
  /** The editor's notes are told as such; all other voices speak. */
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, 'note')} in ${count(passages, 'passage')}`,
  next: 'Next passage',
  end: 'Show all alike',
};

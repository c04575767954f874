import { count } from './count.ts';

/** What the pages say about notes, who speaks in them, and a section's points. */
export const notes = {
  /** Heading of the notes of section 4. */
  heading: (section: number) => `Notes to section ${section}`,
  /** Said once at each list of notes that names its voices. */
  unnoted: (authors: number) =>
    `What has no note is the ${authors === 1 ? 'author’s' : 'authors’'} own statement. ` +
    'Where a note gives no date, the original gives none.',
  /** Stands before an editor's words, in the place of a voice. */
  editorsNote: 'Editor’s note',
  /** What they are called in the list of voices. */
  editorsNotes: 'Editor’s notes',
  /** `4.12` in the original. */
  original: (at: string) => `Original §${at.replace('.', ' ¶')}.`,
  /** Opens the list of notes where each stands beside the text already. */
  all: (number: number) => (number === 1 ? 'Show the note as a list' : `Show all ${number} notes as a list`),
  /** Name of the list of voices. */
  voices: 'Who speaks in these notes',
  /** Name of the way back from a note; `place` where it was called from more than once. */
  back: (note: number, place?: string) =>
    `Back to reference ${note}${place === undefined ? '' : `, place ${place}`}`,
  /** Name of the points at a section's top. */
  points: 'In short',
  /** At a section's head, where the voices are listed. */
  whoSpeaks: (voices: number) => `Who speaks: ${count(voices, 'voice')}`,
};

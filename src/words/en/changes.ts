import { listsIn } from '../intl.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

/**
 * What a reader is told whose citation knows the words it cites, and the list of a paper’s changes. Read where a page
 * is made and where it is read.
 */
export const changes = {
  /** Beside a passage that was arrived at. */
  cited: {
    unchanged: 'Unchanged since you cited it.',
    unknown:
      'These are not the words you cited, or the address was mistyped: no published words have its mark.',
    unread: 'Changed since you cited it. What was changed cannot be shown now.',
    changed: (day: string) => `Changed on ${day}.`,
    stops: (day: string) => `Changed on ${day}, in punctuation alone.`,
    added: (day: string) => `Changed on ${day}: the words you cited stand here as they were, among others.`,
    /** Where the words stand that were cited, whole. */
    stand: (day: string, places: readonly string[]) =>
      `Changed on ${day}: the words you cited stand as they were, in ${list(places)}.`,
    place: (section: number, passage: number) => `section ${section}, passage ${passage}`,
    before: 'The words you cited',
    after: 'The words now',
    all: 'All changes of this paper',
    compare: 'Compare the words',
    close: 'Close',
  },

  /** The page of all changes of a paper. */
  page: {
    eyebrow: 'Changes',
    title: (paper: string) => `Changes · ${paper}`,
    about: (since: string) =>
      `What was changed in these words since ${since}, newest first. Words that went are struck through, words that came are underlined.`,
    none: 'No words of a passage were changed on this day.',
    before: 'Before',
    after: 'After',
    added: 'Added',
    removed: 'Given up',
    moved: (before: string, now: string) => `${before}, now ${now}`,
    back: 'Back to the paper',
    description: (paper: string) =>
      `What was corrected and changed in ${paper}, by the day, with the words before and after.`,
    /** A link to the page. */
    link: 'What was changed',
  },
};

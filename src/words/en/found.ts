import { listsIn } from '../intl.ts';
import { count } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);

/** What was found, and how it was understood; `search/query/say.ts` puts it together. */
export const found = {
  passages: (passages: number) => count(passages, 'passage'),
  sections: (sections: number) => count(sections, 'section'),
  papers: (papers: number) => count(papers, 'paper'),
  /** Names that one word may mean; kinds of one name. */
  or,
  /** Several entries of one name: `Kunduz (city or province)`. */
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  /** How a name was known, a sentence each. */
  spelling: (typed: string, names: string) => `${typed}: another spelling of ${names}.`,
  part: (typed: string, names: string) => `${typed}: part of the name ${names}.`,
  guess: (names: string) => `Showing ${names}.`,
  meant: (names: string) => `${names}.`,

  /** The button at the end. */
  more: 'Show more passages',
  morePapers: (papers: number) =>
    papers === 1 ? 'Show the other paper' : `Show more of the ${count(papers, 'other paper')}`,

  lacking: (words: readonly string[]) => `No passage has ${or(words.map((word) => `“${word}”`))}.`,
  nothing: 'No passage found.',
  notAll: 'No passage has all of this.',
  nearest: (where: string) => `Nearest: ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `No passage that names ${and(names)} has these words too. ${where} with the name.`,

  /** `23 passages in 5 sections`; what `passages` and the others gave is told. */
  in: (passages: string, where: string) => `${passages} in ${where}`,
  atLeast: (passages: string) => `At least ${passages}`,
  best: (passages: string, shown: number, papers: number) =>
    `${passages} in the best ${shown} of ${count(papers, 'paper')}`,
  bestFirst: ', best first',
  full: (passages: number) => `; ${passages} of them ${passages === 1 ? 'has' : 'have'} all of this`,
  firstOfThem: '; the first of them are shown',
  first: (passages: number) => `; the first ${passages.toLocaleString(language.locale)} are shown`,
};

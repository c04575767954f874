import { foldWord } from '../../annotations/fold.ts';
import { distance } from '../../annotations/distance.ts';

/** `search/words/r.json`: words that begin with one letter, folded, separated by blanks. */
export interface WordList {
  /** Words of the papers, most frequent first. */
  words: string;
  /** Ordinary words near one of them that no paper uses: right as they are, and no slip. */
  ordinary: string;
}

/** How many slips are forgiven in a plain word: fewer than in a name, for there are more words to be near to. */
export const forgivenInWord = (letters: number): number => (letters < 5 ? 0 : letters < 10 ? 1 : 2);

/**
 * The word a slip was probably meant to be: the nearest of the list, the more frequent of two that are equally near.
 * Nothing for a word that is right.
 *
 * @param typed as the reader wrote it
 */
export function correctWord(typed: string, { words, ordinary }: WordList): string | undefined {
  const word = foldWord(typed);
  const own = words.split(' ');
  let least = forgivenInWord(word.length);
  if (least === 0 || own.includes(word) || ordinary.split(' ').includes(word)) return undefined;
  let best: string | undefined;
  for (const other of own) {
    const slips = distance(word, other, least);
    if (slips < least || (slips === least && best === undefined)) [best, least] = [other, slips];
  }
  return best;
}

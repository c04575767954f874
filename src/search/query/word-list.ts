import { distance } from './distance.ts';
import { foldWord } from '../../annotations/fold.ts';
import { indexNear } from '../build/near.ts';

/** `search/words/r.json`: words that begin with one letter, folded, separated by blanks. */
export interface WordList {
  /** Words of the papers, most frequent first. */
  words: string;
  /** Ordinary words near one of them that no paper uses: right as they are, and no slip. */
  ordinary: string;
}

/** As many words of one letter are worth knowing, the most frequent: more would cost every slip more. */
const most = 1500;

/** How many slips are forgiven in a plain word: fewer than in a name, for there are more words to be near to. */
const forgivenInWord = (letters: number): number => (letters < 5 ? 0 : letters < 10 ? 1 : 2);

/**
 * The lists for the words of the papers.
 *
 * @param words folded, most frequent first
 * @param english folded ordinary words
 */
export function toWordLists(words: readonly string[], english: readonly string[]): Map<string, WordList> {
  const known = new Set(words);
  const lists = new Map<string, WordList>();
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const own = words.filter((word) => word.startsWith(letter) && /^[a-z]{4,}$/.test(word)).slice(0, most);
    const nearTo = indexNear(own, forgivenInWord);
    const isNear = (word: string): boolean => {
      const slips = forgivenInWord(word.length);
      return slips > 0 && nearTo(word).some((other) => distance(word, other, slips) <= slips);
    };
    const ordinary = english.filter((word) => word.startsWith(letter) && !known.has(word) && isNear(word));
    lists.set(letter, { words: own.join(' '), ordinary: [...new Set(ordinary)].join(' ') });
  }
  return lists;
}

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

import { distance } from '../../annotations/distance.ts';
import { forgivenInWord, type WordList } from '../query/correct-word.ts';
import { indexNear } from '../../annotations/near.ts';

/** As many words of one letter are worth knowing, the most frequent: more would cost every slip more. */
const most = 1500;

/**
 * The lists for the words of the papers, by their first letter.
 *
 * @param words folded, most frequent first
 * @param english folded ordinary words
 */
export function toWordLists(words: readonly string[], english: readonly string[]): Map<string, WordList> {
  const known = new Set(words);
  return new Map(
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => {
      const own = words.filter((word) => word.startsWith(letter) && /^[a-z]{4,}$/.test(word)).slice(0, most);
      const nearTo = indexNear(own, forgivenInWord);
      const isNear = (word: string): boolean => {
        const slips = forgivenInWord(word.length);
        return slips > 0 && nearTo(word).some((other) => distance(word, other, slips) <= slips);
      };
      const ordinary = english.filter((word) => word.startsWith(letter) && !known.has(word) && isNear(word));
      return [letter, { words: own.join(' '), ordinary: [...new Set(ordinary)].join(' ') }];
    }),
  );
}

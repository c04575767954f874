import { stemmer } from 'stemmer';

/**
 * The part of an English word that its relatives share: `recruited`, `recruiting` and `recruitment` are all
 * `recruit`, by the algorithm of Porter; `organise` and `organize` are one, `lies` is `lie`. Both sides, query and
 * passage, are treated alike.
 *
 * @param word folded
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (/^.ie[sd]$/.test(word)) return word.slice(0, -1);
  return stemmer(word.replace(/is(?=(?:e|ing|ation)[ds]?$)/, 'iz'));
}

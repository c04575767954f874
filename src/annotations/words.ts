import { readWords } from './fold.ts';
import type { Span } from './sentences.ts';
import { stem } from './stem.ts';

/** A word of a text, folded and without a possessive ’s, and where it stands. */
export interface SplitWord extends Span {
  word: string;
}

export interface Word extends SplitWord {
  stem: string;
}

/** The words of a text. Hyphens part them, so that no word is found inside another name's letters. */
export const splitWords = (text: string): SplitWord[] =>
  readWords(text).map(({ start, end, folded, stem: bare }) => ({ start, end, word: bare?.folded ?? folded }));

/** The words of a text with their stems. */
export const toWords = (text: string): Word[] =>
  splitWords(text).map((word) => ({ ...word, stem: stem(word.word) }));

/** Every place where a phrase stands in a text, word for word, whatever the hyphens, accents and capitals. */
export function findPhrase(words: readonly SplitWord[], phrase: string): Span[] {
  return findRow(
    words,
    splitWords(phrase).map(({ word }) => word),
    ({ word }) => word,
  );
}

/** Every place where words stand in a row whose keys are the wanted ones. */
export function findRow<W extends SplitWord>(
  words: readonly W[],
  wanted: readonly string[],
  keyOf: (word: W) => string,
): Span[] {
  if (wanted.length === 0) return [];
  return words.flatMap(({ start }, first) => {
    const row = words.slice(first, first + wanted.length);
    const end = row.at(-1)?.end ?? start;
    const fits = row.length === wanted.length && row.every((word, at) => keyOf(word) === wanted[at]);
    return fits ? [{ start, end }] : [];
  });
}

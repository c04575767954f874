import { foldWord } from '../../annotations/fold.ts';
import { stem } from './stem.ts';

/** A word of a text, with where it stands. */
export interface Word extends SplitWord {
  stem: string;
}

export interface SplitWord {
  /** Folded. */
  word: string;
  /** Offsets in the text. */
  from: number;
  to: number;
}

/** Start and end in a text. */
export type Range = readonly [from: number, to: number];

const possessive = /['’]s?$/;

/**
 * The words of a text. Apostrophes stay inside (`Shi’a`), hyphens part (`IS-K` is `is` and `k`, so that no
 * word is found inside another name's letters).
 */
export function splitWords(text: string): SplitWord[] {
  return splitPlain(text) ?? splitAny(text);
}

function splitAny(text: string): SplitWord[] {
  const words: SplitWord[] = [];
  // A loop, which takes two thirds of the time of `Array.from`: every text of every paper is split here.
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼ]*/gu)) {
    words.push({
      word: foldWord(written.replace(possessive, '')),
      from: index,
      to: index + written.length - (/['’]$/.test(written) ? 1 : 0),
    });
  }
  return words;
}

/** The same of a text in ASCII, in a third of the time; nothing where it has other signs. */
function splitPlain(text: string): SplitWord[] | undefined {
  const small = text.toLowerCase();
  const words: SplitWord[] = [];
  for (let at = 0; at < text.length; at++) {
    const from = at;
    let marked = false;
    for (; at < text.length; at++) {
      const code = small.charCodeAt(at);
      if (code > 127) return undefined;
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
      // An apostrophe begins no word.
      if (code !== 39 || at === from) break;
      marked = true;
    }
    if (at === from) continue;
    const written = marked ? text.slice(from, at) : undefined;
    const word = written === undefined ? small.slice(from, at) : foldWord(written.replace(possessive, ''));
    words.push({ word, from, to: written?.endsWith("'") ? at - 1 : at });
  }
  return words;
}

/** The words of a text with their stems. */
export const toWords = (text: string): Word[] =>
  splitWords(text).map((word) => ({ ...word, stem: stem(word.word) }));

/** Every place where a phrase stands in a text, word for word, whatever the hyphens, accents and capitals. */
export function findPhrase(words: readonly SplitWord[], phrase: string): Range[] {
  const wanted = splitWords(phrase).map(({ word }) => word);
  const ranges: Range[] = [];
  if (wanted.length === 0) return ranges;
  words.forEach((first, start) => {
    const last = words[start + wanted.length - 1];
    if (last && wanted.every((word, index) => words[start + index]?.word === word))
      ranges.push([first.from, last.to]);
  });
  return ranges;
}

/** Ranges in order, those that touch or overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

import { foldName as fold } from '../../annotations/fold.ts';
import { splitUnspaced } from '../../annotations/unspaced.ts';
import type { FoundName, NameIndex } from '../../annotations/name-index.ts';
import { isStopWord } from './stop-words.ts';

/** A name in a query, and the words it was known by. */
export interface HeardName extends FoundName {
  /** As the reader typed it. */
  typed: string;
}

/** What a query asks for. */
export interface Understanding {
  names: HeardName[];
  /** Put in quotation marks: to be found word for word. */
  phrases: string[];
  /** Other words that carry meaning, as typed. */
  words: string[];
  /** Names taken from a guess: the reader is told, and may have the words as typed instead. */
  guesses: HeardName[];
}

/**
 * Reads a query: names in any listed spelling first, longest first; then phrases in quotation marks; then
 * names by sound or despite a slip, where a word is no ordinary one; what is left are words.
 *
 * @param options.asTyped do not guess: the reader asked for the words as they are
 */
export function understand(
  query: string,
  index: NameIndex,
  options: { asTyped?: boolean } = {},
): Understanding {
  const understanding: Understanding = { names: [], phrases: [], words: [], guesses: [] };
  const rest = query.replace(quoted, (_, ...groups: (string | undefined)[]) => {
    const phrase =
      groups
        .slice(0, 3)
        .find((group) => group !== undefined)
        ?.trim() ?? '';
    const found = index.find(phrase);
    if (found) understanding.names.push({ ...found, typed: phrase });
    else if (fold(phrase) !== '') understanding.phrases.push(phrase);
    return ' \u0000 ';
  });
  for (const run of rest.replace(/["“”„«»]/g, ' ').split('\u0000')) {
    const tokens = run
      .split(/[\s,;!?()]+/)
      .map(trim)
      .filter((token) => fold(token) !== '');
    readRun(tokens, index, options.asTyped ?? false, understanding);
  }
  const meant = understanding.words.filter((word) => !isStopWord(fold(word)));
  // A query of nothing but such words is still a query.
  if (meant.length + understanding.names.length + understanding.phrases.length > 0)
    understanding.words = meant;
  // Only now: names are known whole.
  understanding.words = understanding.words.flatMap(splitUnspaced);
  return understanding;
}

const quoted = /"([^"]*)"|[“„]([^“”„"]*)[”“"]|«([^»]*)»/g;
const trim = (token: string): string => token.replace(/^[.:/]+|[.:/]+$/g, '');

/** Names as they are listed first, longest first; then what is left is guessed at. */
function readRun(tokens: readonly string[], index: NameIndex, asTyped: boolean, into: Understanding): void {
  for (const part of takeNames(tokens, index.longest, (text) => findForm(text, index))) {
    if (!Array.isArray(part)) addName(part, into);
    else if (asTyped) into.words.push(...part);
    else {
      for (const guessed of takeNames(part, 4, (text) => guessForm(text, index))) {
        if (Array.isArray(guessed)) into.words.push(...guessed);
        else if (addName(guessed, into)) into.guesses.push(guessed);
      }
    }
  }
}

/** Adds a name, unless it was named before, in other words. */
function addName(name: HeardName, { names }: Understanding): boolean {
  const same = names.find(({ entries }) => entries.length === 1 && entries[0] === name.entries[0]);
  if (!same || name.entries.length > 1) names.push(name);
  else same.typed += ` ${name.typed}`;
  return !same;
}

/** Parts words into names, of so many words at most, and runs of words that are none. */
function takeNames(
  tokens: readonly string[],
  most: number,
  read: (text: string) => FoundName | undefined,
): (HeardName | string[])[] {
  const parts: (HeardName | string[])[] = [];
  for (let start = 0; start < tokens.length;) {
    let length = Math.min(most, tokens.length - start);
    const typed = () => tokens.slice(start, start + length).join(' ');
    let found = read(typed());
    while (!found && length > 1) {
      length -= 1;
      found = read(typed());
    }
    const last = parts.at(-1);
    if (found) parts.push({ ...found, typed: typed() });
    else if (Array.isArray(last)) last.push(typed());
    else parts.push([typed()]);
    start += length;
  }
  return parts;
}

/** A listed form, also with the ending of a possessive or a plural. */
function findForm(text: string, index: NameIndex): FoundName | undefined {
  return (
    index.find(text) ??
    (/['’]s$|[^s]s['’]?$/.test(text) ? index.find(text.replace(/['’]?s['’]?$/, '')) : undefined)
  );
}

function guessForm(text: string, index: NameIndex): FoundName | undefined {
  if (fold(text).split(' ').every(isStopWord)) return undefined;
  return index.guess(text.replace(/['’]s$/, ''));
}

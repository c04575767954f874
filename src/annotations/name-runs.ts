/** Words with capitals in a row. */
export interface Run {
  words: string[];
  /** Whether it opens its sentence, where a capital says nothing. */
  opens: boolean;
  /** The word before it, in small letters, and the small ones right behind it. */
  before: string;
  after: string[];
}

/** A word as texts print it, with hyphens and apostrophes inside. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑’'/][\p{L}\p{N}]+)*/gu;
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** `GDI`, `IS-K`. */
export const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}/-]*\p{Lu}s?$/u.test(word);
/** Without its ’s. */
export const bare = (word: string): string => word.replace(/[’']s?$/u, '');

/** What may stand between two capitals of one name: `Islamic State in Khorasan`, `Chief of Staff`. */
const joiners = new Set('of in for de al bin bint ibn ul e i ud du la el'.split(' '));
/** Of these, those that also stand between two names: `IS-K in Nangarhar`. */
const loose = new Set(['of', 'in', 'for']);

/** The runs of words with capitals in a sentence. */
export function findRuns(sentence: string): Run[] {
  const tokens = [...sentence.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const between = (one: number, other: number) => sentence.slice(tokens[one]?.end, tokens[other]?.start ?? 0);
  const text = (at: number) => tokens[at]?.text ?? '';
  /** Index of the last word of the run that has this one. */
  const lastOf = (at: number): number => {
    const [next, beyond] = [at + 1, at + 2];
    if (/[’']s$/u.test(text(at))) return at;
    if (isCapital(text(next)) && /^[\s-]+$/.test(between(at, next))) return lastOf(next);
    const joins = joiners.has(text(next)) && isCapital(text(beyond));
    return joins && between(at, beyond).trim() === text(next) ? lastOf(beyond) : at;
  };
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(text(at))) continue;
    const first = at;
    at = lastOf(at);
    let end = at + 1;
    while (end <= at + 3 && text(end) !== '' && !isCapital(text(end)) && /^\s+$/.test(between(end - 1, end)))
      end++;
    runs.push({
      words: tokens.slice(first, at + 1).map((token) => token.text),
      opens: /^[\s“"‘'(]*$/u.test(sentence.slice(0, tokens[first]?.start)),
      before: text(first - 1).toLowerCase(),
      after: tokens.slice(at + 1, end).map((token) => token.text),
    });
  }
  return runs;
}

/** What a text says of the runs in it. */
export interface Printed {
  /** Printed alone, or more than once. */
  isName(words: readonly string[]): boolean;
  /** One name, although its parts are names: printed more than once, or what an abbreviation is short for. */
  isWhole(words: readonly string[]): boolean;
}

/** A run that is two names: at `in` and its like, at a hyphen, before an abbreviation, and where both words are names. */
export function splitRun(words: readonly string[], printed: Printed): (readonly string[])[] {
  const [only = '', last = ''] = words;
  const { isName, isWhole } = printed;
  if (words.length === 1) {
    const parts = only.split(/[-‐‑]/);
    const areNames = parts.length === 2 && parts.every((part) => part.length > 2 && isName([part]));
    return areNames ? parts.map((part) => [part]) : [words];
  }
  if (isWhole(words)) return [words];
  const at = words.findIndex(
    (word, index) => index > 0 && loose.has(word) && (word === 'in' || isName(words.slice(0, index))),
  );
  if (at > 0) return [words.slice(0, at), words.slice(at + 1)].flatMap((part) => splitRun(part, printed));
  const areTwo = words.length === 2 && (isCapitals(bare(last)) || words.every((word) => isName([word])));
  return areTwo ? words.map((word) => [word]) : [words];
}

import type { Claim, Node } from './claims.ts';
import type { Word } from './fold.ts';

/** A form found in a text, with everyone who claims it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

interface Fit {
  readonly claim: Claim;
  /** Written exactly as in the gazetteer, capitals too. */
  readonly exact: boolean;
}

/** Where a name may begin, and what fits there, the longest first. */
type Found = { readonly start: number; readonly end: number; readonly fits: readonly Fit[] };

/** What may stand between two words of one name: blanks, a joiner, a hyphen or short dash. */
const gap = /^(?:[\s\u200c\u200d]+|\s?[-‐‑‒–]\s?)$/u;
const fullStop = /^\.\s*$/u;
const titles = new Set(['dr', 'mr', 'gen']);

/** Everything in the text that some entry claims, by start, the longest first. One walk down the tree a word. */
export function findForms(text: string, words: readonly Word[], tree: Node): Found[] {
  const found: Found[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const here: Found[] = [];
    let node: Node | undefined = tree;
    for (let last = first; node && last < words.length; last += 1) {
      const word = words[last];
      if (!word || (last > first && !joins(text, words[last - 1], word))) break;
      const ending = endingAt(node, words, first, last, word);
      if (ending) here.unshift(ending);
      node = node.next.get(word.folded);
    }
    found.push(...here);
  }
  return found;
}

/** Of overlapping finds the leftmost and longest, counting only claims that `counts` allows. */
export function pickLongest(found: readonly Found[], counts: (claim: Claim) => boolean): Candidate[] {
  const picked: Candidate[] = [];
  let free = 0;
  for (const { start, end, fits } of found) {
    if (start < free) continue;
    const allowed = fits.filter(({ claim }) => counts(claim));
    if (allowed.length === 0) continue;
    const exact = allowed.filter((fit) => fit.exact);
    picked.push({ start, end, claims: (exact.length > 0 ? exact : allowed).map(({ claim }) => claim) });
    free = end;
  }
  return picked;
}

function joins(text: string, before: Word | undefined, after: Word): boolean {
  if (!before) return false;
  const between = text.slice(before.end, after.start);
  return gap.test(between) || (fullStop.test(between) && titles.has(before.folded));
}

/** The form that ends with this word: without its ’s, as written, or without a plural’s s. */
function endingAt(
  node: Node,
  words: readonly Word[],
  first: number,
  last: number,
  word: Word,
): Found | undefined {
  const whole = node.next.get(word.folded);
  const bare = word.stem && node.next.get(word.stem.folded);
  const single =
    word.stem || !word.folded.endsWith('s') ? undefined : node.next.get(word.folded.slice(0, -1));
  // Most words of a text are no part of any name: leave before anything is built for them.
  if (!whole && !bare && !single) return undefined;

  const start = words[first]?.start ?? 0;
  const before = words.slice(first, last).map(({ text }) => text);
  const fitting = (claims: readonly Claim[], text: string): Fit[] =>
    claims
      .map((claim) => ({ claim, ...fitCapitals(claim.words, [...before, text]) }))
      .filter(({ fits }) => fits);

  const possessive = word.stem ? fitting(bare?.claims ?? [], word.stem.text) : [];
  if (word.stem && possessive.length > 0) return { start, end: word.stem.end, fits: possessive };
  const asWritten = fitting(whole?.claims ?? [], word.text);
  if (asWritten.length > 0) return { start, end: word.end, fits: asWritten };
  const plural = fitting(
    (single?.claims ?? []).filter((claim) => claim.plural),
    word.text,
  );
  return plural.length > 0 ? { start, end: word.end, fits: plural } : undefined;
}

/**
 * A capital in the gazetteer wants a capital in the text, a form all in capitals wants all (`IS`, never `is` or `Is`);
 * small letters in the gazetteer stand for either, so that a sentence or a heading may begin with the name.
 */
function fitCapitals(form: readonly string[], written: readonly string[]): { fits: boolean; exact: boolean } {
  let exact = true;
  for (const [at, word] of form.entries()) {
    const text = written[at] ?? '';
    if (isAllCapitals(word) && !isAllCapitals(text)) return { fits: false, exact: false };
    if (/^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(text)) return { fits: false, exact: false };
    exact &&= /^\p{Lu}/u.test(word) === /^\p{Lu}/u.test(text);
  }
  return { fits: true, exact };
}

/** `IS`, `IEDs` and a single `K` are; `Kunar` and Arabic letters are not. */
function isAllCapitals(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word.replace(/^(\p{Lu}{2,})s$/u, '$1'));
}

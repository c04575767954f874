import type { Synonyms } from '../../schemas/synonyms.ts';
import { findPhrase, type Range, toWords, type Word } from './text.ts';

/** What one word of a query stands for: itself, and the words that say the same. */
export interface Concept {
  /** As typed. */
  typed: string;
  /** What to look for, best first; the first is the word itself. */
  variants: Variant[];
}

export interface Variant {
  /** One word or a few (`social media`). */
  text: string;
  /** Stems of its words. */
  stems: string[];
  /** 1 for the word itself, less for another that says the same. */
  weight: number;
  /** A name in capitals only, and no part of a longer one: `IS`, not `is`, not the beginning of `IS-K`. */
  cased?: true;
}

const synonymWeight = 0.55;

/** What the word half makes of a query's words. */
export interface Thesaurus {
  toConcept(typed: string): Concept;
  /** Words that belong together as one term (`social media`) put together, the others left single. */
  group(words: readonly string[]): string[];
}

/** Makes the table of synonyms ready to be asked. */
export function createThesaurus(synonyms: Synonyms): Thesaurus {
  const byStems = new Map<string, string[]>();
  const terms = new Set<string>();
  for (const [word, others] of Object.entries(synonyms)) {
    byStems.set(stemKey(word), others);
    if (/[ -]/.test(word)) terms.add(stemKey(word));
  }
  const toConcept = (typed: string): Concept => {
    const others = byStems.get(stemKey(typed)) ?? [];
    const seen = new Set([stemKey(typed)]);
    const fresh = others.filter((text) => !seen.has(stemKey(text)) && seen.add(stemKey(text)));
    return {
      typed,
      variants: [
        ...wordAlone(typed).variants,
        ...fresh.map((text) => ({ text, stems: toStems(text), weight: synonymWeight })),
      ],
    };
  };
  const group = (words: readonly string[]): string[] => {
    const grouped: string[] = [];
    for (let start = 0; start < words.length;) {
      let length = Math.min(3, words.length - start);
      while (length > 1 && !terms.has(stemKey(words.slice(start, start + length).join(' ')))) length -= 1;
      grouped.push(words.slice(start, start + length).join(' '));
      start += length;
    }
    return grouped;
  };
  return { toConcept, group };
}

const stemKey = (text: string): string => toStems(text).join(' ');

/** A word without the words that say the same. */
export function wordAlone(typed: string): Concept {
  return { typed, variants: [{ text: typed, stems: toStems(typed), weight: 1 }] };
}

/** A quotation: to be found word for word or not at all. */
export function quotation(phrase: string): Concept {
  return { typed: phrase, variants: [{ text: phrase, stems: [], weight: 1 }] };
}

const toStems = (text: string): string[] => toWords(text).map(({ stem }) => stem);

/** Where a concept stands in a text, and how exactly it is said there. */
export interface Match {
  ranges: Range[];
  /** The weight of the best variant found, 0 for none. */
  weight: number;
}

/**
 * Looks for a concept in a passage.
 *
 * @param words the words of `text`
 */
export function matchConcept(text: string, words: readonly Word[], { variants }: Concept): Match {
  const match: Match = { ranges: [], weight: 0 };
  for (const variant of variants) {
    const ranges =
      variant.stems.length > 0 ? findStems(words, variant.stems) : findForm(text, words, variant);
    if (ranges.length > 0) match.weight = Math.max(match.weight, variant.weight);
    match.ranges.push(...ranges);
  }
  if (match.weight === 0) {
    // A word half typed, or the longer word it begins: `recruit`, `recruitments`.
    const begun = findBeginnings(words, variants[0]);
    if (begun.length > 0) return { ranges: begun, weight: 0.7 };
  }
  return match;
}

function findForm(text: string, words: readonly Word[], { text: form, cased }: Variant): Range[] {
  const ranges = findPhrase(words, form);
  if (!cased) return ranges;
  return ranges.filter(
    ([from, to]) => text.slice(from, to).startsWith(form) && !/^[-‐‑]\p{L}/u.test(text.slice(to)),
  );
}

function findStems(words: readonly Word[], stems: readonly string[]): Range[] {
  const ranges: Range[] = [];
  words.forEach((first, start) => {
    const last = words[start + stems.length - 1];
    if (last && stems.every((wanted, index) => words[start + index]?.stem === wanted))
      ranges.push([first.from, last.to]);
  });
  return ranges;
}

function findBeginnings(words: readonly Word[], variant: Variant | undefined): Range[] {
  const [only, ...more] = variant?.stems ?? [];
  if (only === undefined || more.length > 0 || only.length < 4) return [];
  return words.filter(({ word }) => word.startsWith(only)).map(({ from, to }) => [from, to]);
}

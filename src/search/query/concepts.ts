import type { Span } from '../../annotations/sentences.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import { splitUnspaced } from '../../annotations/unspaced.ts';
import { findPhrase, findRow, toWords, type Word } from '../../annotations/words.ts';

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
  /** Stems of its words; none where it is to be found word for word. */
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
    const seen = new Set([stemKey(typed)]);
    const others = (byStems.get(stemKey(typed)) ?? []).filter(
      (text) => !seen.has(stemKey(text)) && seen.add(stemKey(text)),
    );
    const same = others.map((text) => ({ text, stems: toStems(text), weight: synonymWeight }));
    return { typed, variants: [...wordAlone(typed).variants, ...same] };
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

const toStems = (text: string): string[] => toWords(text).map(({ stem }) => stem);
const stemKey = (text: string): string => toStems(text).join(' ');

/** A word without the words that say the same. */
export const wordAlone = (typed: string): Concept => ({
  typed,
  variants: [{ text: typed, stems: toStems(typed), weight: 1 }],
});

/** A quotation: to be found word for word or not at all. */
export const quotation = (phrase: string): Concept => ({
  typed: phrase,
  variants: [{ text: phrase.split(' ').flatMap(splitUnspaced).join(' '), stems: [], weight: 1 }],
});

/** Names as this publication prints them: to be marked, not weighed. */
export function namesAsConcept(entries: readonly NameEntry[]): Concept {
  const variants = entries.flatMap(({ name, forms, capitals = [] }) =>
    [name, ...forms].map((text): Variant => {
      const variant = { text, stems: [], weight: 1 };
      return capitals.includes(text) ? { ...variant, cased: true } : variant;
    }),
  );
  return { typed: entries[0]?.name ?? '', variants };
}

/** Where a concept stands in a text, and how exactly it is said there. */
export interface Match {
  spans: Span[];
  /** The weight of the best variant found, 0 for none. */
  weight: number;
  /** Whether the word itself is there, in whatever form, and not only another that says the same. */
  literal: boolean;
}

/**
 * Looks for a concept in a passage.
 *
 * @param words the words of `text`
 */
export function matchConcept(text: string, words: readonly Word[], { variants }: Concept): Match {
  const match: Match = { spans: [], weight: 0, literal: false };
  for (const [at, variant] of variants.entries()) {
    const { stems } = variant;
    const exact =
      stems.length > 0 ? findRow(words, stems, ({ stem }) => stem) : findForm(text, words, variant);
    // A word half typed, or the longer word it begins: `recruit`, `recruitments`.
    const begun = at === 0 && exact.length === 0 ? findBeginnings(words, stems) : [];
    const spans = [...exact, ...begun];
    if (spans.length === 0) continue;
    match.spans.push(...spans);
    match.weight = Math.max(match.weight, begun.length > 0 ? 0.7 : variant.weight);
    match.literal ||= at === 0;
  }
  return match;
}

function findForm(text: string, words: readonly Word[], { text: form, cased }: Variant): Span[] {
  const spans = findPhrase(words, form);
  if (!cased) return spans;
  return spans.filter(
    ({ start, end }) => text.slice(start, end).startsWith(form) && !/^[-‐‑]\p{L}/u.test(text.slice(end)),
  );
}

function findBeginnings(words: readonly Word[], [only, ...more]: readonly string[]): Span[] {
  if (only === undefined || more.length > 0 || only.length < 4) return [];
  return words.filter(({ word }) => word.startsWith(only)).map(({ start, end }) => ({ start, end }));
}

import type { NamedSection } from './name-table.ts';
import { paperOf } from '../query/results.ts';
import { stem } from '../query/stem.ts';
import { isStopWord } from '../query/stop-words.ts';
import { splitWords, type SplitWord } from '../query/text.ts';

/** All that pages and tables which span papers must know of one: kept with it, so that its text is read once. */
export interface NamedPaper {
  /** In reading order. Their place among those of all papers is not the paper's. */
  sections: Omit<NamedSection, 'order'>[];
  /** The words of its titles and texts, folded, each with how often it stands in the texts outside names. */
  words: [word: string, times: number][];
}

/** Groups sections by their papers, in the order given. */
export function toNamedPapers(sections: readonly NamedSection[]): NamedPaper[] {
  return [...Map.groupBy(sections, ({ address }) => paperOf(address)).values()].map(toNamedPaper);
}

/** @param sections those of one paper, in reading order */
export function toNamedPaper(sections: readonly Omit<NamedSection, 'order'>[]): NamedPaper {
  const counts = new Map<string, number>();
  const count = (word: string, times: number) => counts.set(word, (counts.get(word) ?? 0) + times);
  for (const { title, passages } of sections) {
    for (const { word } of splitWords(title)) count(word, 0);
    for (const { text, mentions } of passages) {
      const isName = ({ from, to }: SplitWord) => mentions.some(({ start, end }) => from < end && to > start);
      for (const one of splitWords(text)) count(one.word, isName(one) ? 0 : 1);
    }
  }
  return { sections: [...sections], words: [...counts] };
}

/** The words of the papers' texts, names left out, folded; most frequent first. */
export function listWords(papers: readonly NamedPaper[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of papers)
    for (const [word, times] of words) if (times > 0) counts.set(word, (counts.get(word) ?? 0) + times);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/**
 * Finds the stems of words that say something, each word once however many papers have it.
 *
 * @returns the stems in some papers that a search may ask for
 */
export function createStemLister(): (papers: readonly NamedPaper[]) => Set<string> {
  const known = new Map<string, string | undefined>();
  return (papers) => {
    const stems = new Set<string>();
    for (const { words } of papers) {
      for (const [word] of words) {
        if (!known.has(word)) known.set(word, isStopWord(word) ? undefined : stem(word));
        const found = known.get(word);
        if (found !== undefined) stems.add(found);
      }
    }
    return stems;
  };
}

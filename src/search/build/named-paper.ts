import type { Mention } from '../../annotations/gazetteer.ts';
import type { PaperHead } from '../query/results.ts';
import { splitWords } from '../../annotations/words.ts';

/** A paper as the search knows it: its passages in reading order, each with the names found in it. */
export interface NamedPaper extends Omit<PaperHead, 'sections'> {
  sections: NamedSection[];
  /** The words of its texts outside names, folded, each with how often it stands there. */
  words: [word: string, times: number][];
}

export interface NamedSection {
  /** Address below the paper's. */
  slug: string;
  title: string;
  number: number;
  passages: NamedPassage[];
}

export interface NamedPassage {
  /** `s4-p7`. */
  id: string;
  text: string;
  /** Where names stand in the text, each with the ids it stands for. */
  mentions: readonly Mention[];
}

/** The ids of all names in a passage, each once, in order of appearance. */
export const namesIn = ({ mentions }: Pick<NamedPassage, 'mentions'>): string[] => [
  ...new Set(mentions.flatMap(({ ids }) => ids)),
];

/** Counts a paper's words. */
export function toNamedPaper(paper: Omit<NamedPaper, 'words'>): NamedPaper {
  const counts = new Map<string, number>();
  for (const { text, mentions } of paper.sections.flatMap(({ passages }) => passages)) {
    for (const { word, start, end } of splitWords(text)) {
      const isName = mentions.some((mention) => start < mention.end && end > mention.start);
      if (!isName) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { ...paper, words: [...counts] };
}

/** The words of the papers' texts, names left out, folded; most frequent first. */
export function listWords(papers: readonly NamedPaper[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of papers)
    for (const [word, times] of words) counts.set(word, (counts.get(word) ?? 0) + times);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

import type { Pieces } from '../../annotations/excerpt.ts';

/** A passage among the results. */
export interface ResultPassage {
  /** `s4-p7`. */
  id: string;
  /** Its sentences that answer, the answer marked. */
  pieces: Pieces;
  /** What answers in a heading above it or in a note of it, the answer marked. */
  beside?: { room: 'heading' | 'note'; pieces: Pieces }[];
  /** Ids of the places and actors it names. */
  names: string[];
}

/** A paper as results tell of it. */
export interface PaperHead {
  /** Of its landing page. */
  address: string;
  title: string;
  /** Its authors. */
  by: string;
  /** Day, month or year in which it was published; empty where nobody says it. */
  published: string;
  /** Its sections by their numbers: at least those of the passages shown. */
  sections: Readonly<Record<string, { slug: string; title: string }>>;
}

/** A paper with the passages of it that answer. */
export interface ResultPaper extends PaperHead {
  /** Best first, or in reading order. */
  passages: ResultPassage[];
}

/** Number of a passage in its section, 7 for `s4-p7`. */
export const numberOf = (id: string): number => Number(id.slice(id.indexOf('-p') + 2));

/** Number of the section that a passage stands in, 4 for `s4-p7`. */
export const sectionOf = (id: string): number => Number.parseInt(id.slice(1), 10);

/** Where a passage is read. */
export function passageAddress({ address, sections }: PaperHead, id: string): string {
  const slug = sections[sectionOf(id)]?.slug;
  return slug === undefined ? `${address}full/#${id}` : `${address}${slug}/#${id}`;
}

export const countPassages = (papers: readonly ResultPaper[]): number =>
  papers.reduce((sum, { passages }) => sum + passages.length, 0);

/** The passages that pass, in the papers that still have any. */
export function filterPassages(
  papers: readonly ResultPaper[],
  passes: (passage: ResultPassage, paper: ResultPaper) => boolean,
): ResultPaper[] {
  return papers
    .map((paper) => ({ ...paper, passages: paper.passages.filter((passage) => passes(passage, paper)) }))
    .filter(({ passages }) => passages.length > 0);
}

/** The passages of either result, each once, newest paper first, in reading order. */
export function unite(one: readonly ResultPaper[], other: readonly ResultPaper[]): ResultPaper[] {
  const united = new Map(one.map((paper) => [paper.address, paper]));
  for (const paper of other) {
    const known = united.get(paper.address);
    const ids = new Set(known?.passages.map(({ id }) => id));
    const fresh = paper.passages.filter(({ id }) => !ids.has(id));
    const passages = [...(known?.passages ?? []), ...fresh].sort(
      (a, b) => sectionOf(a.id) - sectionOf(b.id) || numberOf(a.id) - numberOf(b.id),
    );
    united.set(paper.address, { ...paper, sections: { ...known?.sections, ...paper.sections }, passages });
  }
  return [...united.values()].sort(
    (a, b) => b.published.localeCompare(a.published) || a.address.localeCompare(b.address),
  );
}

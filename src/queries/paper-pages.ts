import { yearOf } from '../citations/describe.ts';
import { reading } from '#words/reading.ts';
import type { PaperEntry } from './papers.ts';

/** Cards of further papers on the front page: with the newest paper, as many as one round trip brings. */
export const onFront = 12;

/** Papers on one page of the list. */
const perPage = 24;

/** One page of the list of all papers, from 1. */
export interface PaperPage {
  papers: readonly PaperEntry[];
  page: number;
  /** What each page of the list holds, in words: `2023 to 2021`. */
  names: readonly string[];
}

/** Whether there are more papers than the front page shows, so that there is a list of them all. */
export const hasPaperList = (papers: readonly unknown[]): boolean => papers.length > 1 + onFront;

/**
 * The pages of the list of all papers, with their paths below `/papers/`; none where the front page shows all.
 *
 * @param papers newest first
 */
export function listPaperPages(
  papers: readonly PaperEntry[],
): { params: { page: string | undefined }; props: PaperPage }[] {
  return hasPaperList(papers)
    ? partPapers(papers).map(({ path, ...props }) => ({ params: { page: path }, props }))
    : [];
}

/** The pages that some papers fill, each with its path below the first, which has none. */
export function partPapers(papers: readonly PaperEntry[]): (PaperPage & { path: string | undefined })[] {
  const parts = Array.from({ length: Math.ceil(papers.length / perPage) }, (_, index) =>
    papers.slice(index * perPage, (index + 1) * perPage),
  );
  const names = parts.map((part) => nameYears(part.map(yearOf)));
  return parts.map((part, index) => ({
    path: index === 0 ? undefined : String(index + 1),
    papers: part,
    page: index + 1,
    names,
  }));
}

/** `, page 2 of 3`, of a list that has more than one. */
export const sayPage = ({ page, names }: Pick<PaperPage, 'page' | 'names'>): string =>
  names.length > 1 ? reading.pages.after(page, names.length) : '';

/** Papers by the year they were published in, in the order given. */
export const groupByYear = (papers: readonly PaperEntry[]): [string, PaperEntry[]][] => [
  ...Map.groupBy(papers, yearOf),
];

/** First and last of some years in order: `2023 to 2021`, or `2023`. */
export function nameYears(years: readonly string[]): string {
  const [first = '', last = first] = [years[0], years.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

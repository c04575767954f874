import { describe, expect, it } from 'vitest';
import { groupByYear, hasPaperList, listPaperPages, nameYears } from './paper-pages.ts';
import type { PaperEntry } from './papers.ts';

/** So many papers, newest first, three a year: of a paper, the list of pages asks no more than address and day. */
const papers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `paper-${index + 1}`,
    published: `${2024 - Math.floor(index / 3)}-05-01`,
  })) as PaperEntry[];

describe('the list of papers', () => {
  it('is there only where the front page does not show them all', () => {
    for (const few of [0, 1, 13]) {
      expect(hasPaperList(papers(few))).toBe(false);
      expect(listPaperPages(papers(few))).toEqual([]);
    }
    expect(listPaperPages(papers(14)).map(({ params }) => params.page)).toEqual([undefined]);
  });

  it('has every paper once, newest first, in pages of one size that name their years', () => {
    const pages = listPaperPages(papers(1500));
    expect(pages.flatMap(({ props }) => props.papers)).toEqual(papers(1500));
    expect(Math.max(...pages.map(({ props }) => props.papers.length))).toBeLessThanOrEqual(24);
    expect(pages.map(({ params }) => params.page).slice(0, 3)).toEqual([undefined, '2', '3']);
    expect(pages[1]?.props.names.slice(0, 2)).toEqual(['2024 to 2017', '2016 to 2009']);
  });

  it('stands by years', () => {
    expect(groupByYear(papers(4)).map(([year, ofYear]) => [year, ofYear.length])).toEqual([
      ['2024', 3],
      ['2023', 1],
    ]);
  });
});

describe('nameYears', () => {
  it('names one year once', () => {
    expect(nameYears(['2024', '2024'])).toBe('2024');
    expect(nameYears(['2024', '2023', '2022'])).toBe('2024 to 2022');
  });
});

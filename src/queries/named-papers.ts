import { isProse } from '../passages/extract.ts';
import { listWords, type NamedPaper, toNamedPaper } from '../search/build/named-paper.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { addresses } from './site.ts';
import { getRendered } from './texts.ts';

let naming: Promise<NamedPaper[]> | undefined;

/**
 * Every paper's sections with those of their passages that have names, newest paper first: the others are most of the
 * text, which no process need hold of a thousand papers.
 */
export function getNamedPapers(): Promise<NamedPaper[]> {
  if (import.meta.env.DEV) return readAll();
  naming ??= readAll();
  return naming;
}

const readAll = async (): Promise<NamedPaper[]> =>
  (await getPapers()).map((paper) => onlyNaming(getNamedPaper(paper)));

const onlyNaming = (paper: NamedPaper): NamedPaper => ({
  ...paper,
  sections: paper.sections.map((section) => ({
    ...section,
    passages: section.passages.filter(({ mentions }) => mentions.length > 0),
  })),
});

let listing: Promise<string[]> | undefined;

/** The words of all papers outside names, folded, most frequent first. */
export function getWords(): Promise<string[]> {
  const list = async () => listWords(await getNamedPapers());
  if (import.meta.env.DEV) return list();
  listing ??= list();
  return listing;
}

/** One paper with the names in its passages. */
export const getNamedPaper = (paper: PaperEntry): NamedPaper =>
  toNamedPaper({
    address: addresses.paper(paper.id),
    title: paper.title,
    by: paper.authors.map(({ name }) => name).join(', '),
    published: paper.published,
    sections: paper.sections.map((section) => ({
      slug: section.slug,
      title: section.title,
      number: section.number,
      passages: getRendered(section)
        .passages.filter(({ kind }) => isProse(kind))
        .map(({ id, text, mentions }) => ({ id, text, mentions })),
    })),
  });

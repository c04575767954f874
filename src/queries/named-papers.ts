import { isProse } from '../passages/extract.ts';
import { listWords, type NamedPaper, toNamedPaper } from '../search/build/named-paper.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { remember } from './remember.ts';
import { addresses } from './site.ts';
import { renderSection } from './texts.ts';

/**
 * Every paper's sections with those of their passages that have names, newest paper first: the others are most of the
 * text, which no process need hold of a thousand papers.
 */
export const getNamedPapers = remember(async (): Promise<NamedPaper[]> => {
  const named: NamedPaper[] = [];
  for (const paper of await getPapers()) named.push(onlyNaming(await readNamedPaper(paper)));
  return named;
});

const onlyNaming = (paper: NamedPaper): NamedPaper => ({
  ...paper,
  sections: paper.sections.map((section) => ({
    ...section,
    passages: section.passages.filter(({ mentions }) => mentions.length > 0),
  })),
});

/** The words of all papers outside names, folded, most frequent first. */
export const getWords = remember(async () => listWords(await getNamedPapers()));

/** One paper with all of its passages, and the names in them. */
async function readNamedPaper(paper: PaperEntry): Promise<NamedPaper> {
  const sections = paper.sections.map(async (section) => ({
    slug: section.slug,
    title: section.title,
    number: section.number,
    passages: (await renderSection(section)).passages
      .filter(({ kind }) => isProse(kind))
      .map(({ id, text, mentions }) => ({ id, text, mentions })),
  }));
  return toNamedPaper({
    address: addresses.paper(paper.id),
    title: paper.title,
    by: paper.authors.map(({ name }) => name).join(', '),
    published: paper.published ?? '',
    sections: await Promise.all(sections),
  });
}

import path from 'node:path';
import { keptFolders } from '../kept/plan.ts';
import { namedFile } from '../kept/store.ts';
import { isProse } from '../passages/extract.ts';
import { readNamed } from '../search/build/read-named.ts';
import { listWords, type NamedPaper, toNamedPaper } from '../search/build/named-paper.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { rememberRecent } from './recent.ts';
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

async function readAll(): Promise<NamedPaper[]> {
  const kept = keptFolders();
  return (await getPapers()).map((paper) => {
    const folder = kept.get(paper.id);
    return onlyNaming(folder === undefined ? getNamedPaper(paper) : readNamed(path.join(folder, namedFile)));
  });
}

const onlyNaming = ({ sections, words }: NamedPaper): NamedPaper => ({
  sections: sections.map((section) => ({
    ...section,
    passages: section.passages.filter(({ mentions }) => mentions.length > 0),
  })),
  words,
});

let listing: Promise<string[]> | undefined;

/** The words of all papers outside names, folded, most frequent first. */
export function getWords(): Promise<string[]> {
  const list = async () => listWords(await getNamedPapers());
  if (import.meta.env.DEV) return list();
  listing ??= list();
  return listing;
}

/** One paper that is made in this build, with the names in its passages. */
export const getNamedPaper = rememberRecent(4, (paper: PaperEntry): NamedPaper =>
  toNamedPaper(
    paper.sections.map((section) => ({
      address: addresses.section(paper.id, section.slug),
      title: section.title,
      number: section.number,
      paper: paper.shortTitle,
      published: paper.published,
      passages: getRendered(section)
        .passages.filter(({ kind }) => isProse(kind))
        .map(({ id, text, mentions }) => ({ id, text, mentions })),
    })),
  ),
);

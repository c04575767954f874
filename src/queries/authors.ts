import { foldName } from '../annotations/fold.ts';
import type { Author } from '../schemas/paper.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { remember } from './remember.ts';
import { addresses } from './site.ts';

/** Somebody who wrote a paper here. */
export interface AuthorEntry {
  slug: string;
  address: string;
  /** As the newest paper has it. */
  author: Author;
  /** Newest first. */
  papers: PaperEntry[];
}

/** All authors by family name, each with their papers. */
export const getAuthors = remember(async () => groupAuthors(await getPapers()));

/**
 * Papers by those who wrote them. The same ORCID iD is the same person, however the name is written; without one, the same
 * name is, unless two iDs go by it.
 *
 * @param papers newest first
 */
export function groupAuthors(papers: readonly PaperEntry[]): AuthorEntry[] {
  const written = papers.flatMap((paper) => paper.authors.map((author) => ({ author, paper })));
  const idsOf = Map.groupBy(written, ({ author }) => foldName(author.name));
  const keyOf = ({ name, orcid }: Author) => {
    const ids = new Set(idsOf.get(foldName(name))?.flatMap(({ author }) => author.orcid ?? []));
    const [only] = ids;
    return orcid ?? (ids.size === 1 ? only : undefined) ?? foldName(name);
  };
  const taken = new Map<string, number>();
  return [...Map.groupBy(written, ({ author }) => keyOf(author)).values()]
    .flatMap(([newest, ...older]) => {
      if (newest === undefined) return [];
      const { author } = newest;
      // Letters of other scripts stay: an address may have them.
      const name = foldName(author.name).replaceAll(' ', '-') || 'author';
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const slug = count === 1 ? name : `${name}-${count}`;
      const all = [newest, ...older].map(({ paper }) => paper);
      return [{ slug, address: addresses.author(slug), author, papers: [...new Set(all)] }];
    })
    .sort((a, b) => compareFamilies(a.author, b.author));
}

const compareFamilies = (a: Author, b: Author) =>
  a.family.localeCompare(b.family) || (a.given ?? '').localeCompare(b.given ?? '');

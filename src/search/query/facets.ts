import type { Answer } from './answer.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';

/** A name to narrow a result by, with how many of its passages would stay. */
export interface Facet {
  entry: NameEntry;
  passages: number;
}

/**
 * The names in the passages of an answer, most frequent first: what is left when one is chosen is exactly the
 * count beside it. Where only the first passages are at hand and the others have not been counted, `shown` says
 * that these are counted.
 *
 * @param chosen ids already chosen: they narrow no further
 */
export function countFacets(
  answer: Pick<Answer, 'papers' | 'total' | 'company' | 'more'>,
  get: (id: string) => NameEntry | undefined,
  chosen: readonly string[],
): { places: Facet[]; actors: Facet[]; shown: boolean } {
  const { papers, company, more } = answer;
  const counts = new Map(Object.entries(company ?? {}));
  if (!company) {
    for (const { passages } of papers)
      for (const { names } of passages) for (const id of names) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const facets = [...counts]
    .filter(([id]) => !chosen.includes(id))
    .flatMap(([id, passages]) => {
      const entry = get(id);
      return entry ? [{ entry, passages }] : [];
    })
    .sort((a, b) => b.passages - a.passages || a.entry.name.localeCompare(b.entry.name));
  return {
    places: facets.filter(({ entry }) => entry.lane === 'place'),
    actors: facets.filter(({ entry }) => entry.lane === 'actor'),
    shown: company === undefined && more !== undefined,
  };
}

import type { NameEntry } from './name-entry.ts';
import type { ResultSection } from './results.ts';

/** A name to narrow a result by, with how many of its passages would stay. */
export interface Facet {
  entry: NameEntry;
  passages: number;
}

/**
 * The names in the passages of a result, most frequent first: what is left when one is chosen is exactly the
 * count beside it.
 *
 * @param chosen ids already chosen: they narrow no further
 */
export function countFacets(
  sections: readonly ResultSection[],
  get: (id: string) => NameEntry | undefined,
  chosen: readonly string[],
): { places: Facet[]; actors: Facet[] } {
  const counts = new Map<string, number>();
  for (const { passages } of sections) {
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
  };
}

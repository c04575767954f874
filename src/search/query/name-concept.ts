import type { Concept, Variant } from './concepts.ts';
import type { NameEntry } from './name-entry.ts';

/** Names as this publication prints them: to be marked, not weighed. */
export function namesAsConcept(entries: readonly NameEntry[]): Concept {
  const variants = entries.flatMap(({ name, forms, capitals = [] }) =>
    [name, ...forms].map((text): Variant => {
      const variant = { text, stems: [], weight: 1 };
      return capitals.includes(text) ? { ...variant, cased: true } : variant;
    }),
  );
  return { typed: entries[0]?.name ?? '', variants };
}

import type { Mention } from './gazetteer.ts';

/** A passage and every name found in it. */
export type Named<P> = P & { readonly mentions: readonly Mention[] };

/** A passage that names one entry, and where. */
export interface Naming<P> {
  readonly passage: Named<P>;
  /** Where the entry is named in the passage, in order; never empty. */
  readonly mentions: readonly Mention[];
}

/** For each entry the passages that name it, in the order given. */
export function tabulate<P>(passages: readonly Named<P>[]): Map<string, Naming<P>[]> {
  const table = new Map<string, Naming<P>[]>();
  for (const passage of passages) {
    const here = new Map<string, Mention[]>();
    for (const mention of passage.mentions)
      for (const id of mention.ids) here.set(id, [...(here.get(id) ?? []), mention]);
    for (const [id, mentions] of here) {
      const rows = table.get(id) ?? [];
      rows.push({ passage, mentions });
      table.set(id, rows);
    }
  }
  return table;
}

/** How often the entry is named, all passages together. */
export function countMentions(namings: readonly Naming<unknown>[]): number {
  return namings.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

/** Who else is named in an entry’s passages: id and number of passages shared, the most first, then by id. */
export function findCompany(
  id: string,
  namings: readonly Naming<unknown>[],
): { id: string; passages: number }[] {
  const shared = new Map<string, number>();
  for (const { passage } of namings) {
    const others = new Set(passage.mentions.flatMap((mention) => mention.ids));
    others.delete(id);
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, passages]) => ({ id: other, passages }))
    .sort((a, b) => b.passages - a.passages || a.id.localeCompare(b.id));
}

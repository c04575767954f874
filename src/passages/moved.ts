import type { Ledger } from './ledger.ts';

/** An id that an editor gave up, and the passage that took its place. */
export interface MovedPassage {
  /** `s4-p9`: the id readers may have shared. */
  id: string;
  /** `s5-p2`: where its words are now. */
  now: string;
}

/**
 * The ids of a section that lead elsewhere now. An id that was moved twice leads to the last place at once.
 *
 * @param section number of the section, 4 for `s4`
 * @throws when moves lead in a circle
 */
export function listMoved(ledger: Pick<Ledger, 'moved'>, section: number): MovedPassage[] {
  return Object.keys(ledger.moved)
    .filter((id) => id.startsWith(`s${section}-`))
    .map((id) => ({ id, now: follow(id, ledger.moved) }));
}

/**
 * The passage that a given-up id leads to in the end; an id that was not given up leads to itself.
 *
 * @throws when moves lead in a circle
 */
export function follow(id: string, moved: Ledger['moved']): string {
  const seen = new Set<string>();
  let now = id;
  for (let next = moved[now]; next !== undefined; next = moved[now]) {
    if (seen.has(next))
      throw new Error(`The moved passages lead in a circle: ${[...seen, next].join(', ')}.`);
    seen.add(next);
    now = next;
  }
  return now;
}

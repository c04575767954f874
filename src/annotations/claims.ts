import type { Actor } from '../schemas/actor.ts';
import type { Ambiguity } from '../schemas/ambiguity.ts';
import type { Place } from '../schemas/place.ts';
import { readWords } from './fold.ts';

/** A form in the tree of all forms, and whose it is. */
export interface Claim {
  readonly id: string;
  /** The form’s words as the gazetteer writes them: their capitals count. */
  readonly words: readonly string[];
  /** It counts only in a section that has named something that makes it plain. */
  readonly inContext: boolean;
  /** It also stands for its plural in -s. */
  readonly plural: boolean;
}

/** The tree of forms, a word a step. */
export interface Node {
  readonly next: Map<string, Node>;
  readonly claims: Claim[];
}

export type Entry = Place | Actor;

/** Every form of an entry that texts are searched for. */
export function printedForms(entry: Entry): string[] {
  return [entry.name, ...entry.forms, ...entry.spellings, ...entry.native.map((native) => native.text)];
}

/** All forms in a tree, longest paths last. Throws where two entries claim one form and no rule is listed. */
export function plantForms(entries: readonly Entry[], ambiguities: readonly Ambiguity[]): Node {
  const root: Node = { next: new Map(), claims: [] };
  const owners = new Map<string, string[]>();
  for (const entry of entries) {
    const plural = entry.kind === 'community';
    for (const form of printedForms(entry)) plant(root, entry.id, form, { inContext: false, plural });
    for (const form of entry.inContext) plant(root, entry.id, form, { inContext: true, plural: false });
    const keys = new Set([...printedForms(entry), ...entry.inContext, ...entry.asked].map(claimKey));
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), entry.id]);
  }
  refuseUnlisted(owners, ambiguities);
  return root;
}

function plant(root: Node, id: string, form: string, kind: { inContext: boolean; plural: boolean }): void {
  const words = readWords(form);
  let node = root;
  for (const word of words) {
    const next: Node = node.next.get(word.folded) ?? { next: new Map(), claims: [] };
    node.next.set(word.folded, next);
    node = next;
  }
  if (words.length === 0) throw new Error(`${id}: the form “${form}” has no letters`);
  node.claims.push({ id, words: words.map((word) => word.text), ...kind });
}

/** Forms that differ in capitals only are two forms: `the west` and `the West`. */
export function claimKey(form: string): string {
  return readWords(form)
    .map((word) => `${word.folded}/${/^\p{Lu}/u.test(word.text) ? 'A' : 'a'}`)
    .join(' ');
}

function refuseUnlisted(
  owners: ReadonlyMap<string, readonly string[]>,
  ambiguities: readonly Ambiguity[],
): void {
  const listed = new Map(
    ambiguities.flatMap(({ forms, claimedBy }) => forms.map((form) => [claimKey(form), claimedBy])),
  );
  for (const [key, ids] of owners) {
    const rule = listed.get(key);
    if (ids.length > 1 && !ids.every((id) => rule?.includes(id))) {
      const form = key.replaceAll(/\/[Aa]/gu, '');
      throw new Error(`“${form}” is claimed by ${ids.join(' and ')}: drop one, or list it in ambiguous.yaml`);
    }
  }
  for (const [key, ids] of listed) {
    const stray = ids.find((id) => !owners.get(key)?.includes(id));
    if (stray) throw new Error(`ambiguous.yaml: ${stray} does not claim “${key.replaceAll(/\/[Aa]/gu, '')}”`);
  }
}

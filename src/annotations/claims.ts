import type { Actor } from '../schemas/actor.ts';
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

/** All forms in a tree, longest paths last. */
export function plantForms(entries: readonly Entry[]): Node {
  const root: Node = { next: new Map(), claims: [] };
  for (const entry of entries) {
    const plural = entry.kind === 'community';
    for (const form of printedForms(entry)) plant(root, entry.id, form, { inContext: false, plural });
    for (const form of entry.inContext) plant(root, entry.id, form, { inContext: true, plural: false });
  }
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
  node.claims.push({ id, words: words.map((word) => word.text), ...kind });
}

/** Forms that differ in capitals only are two forms: `the west` and `the West`. */
export function claimKey(form: string): string {
  return readWords(form)
    .map((word) => `${word.folded}/${/^\p{Lu}/u.test(word.text) ? 'A' : 'a'}`)
    .join(' ');
}

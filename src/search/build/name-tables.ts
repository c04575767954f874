import { foldKey } from '../query/fold.ts';
import type { NameTable } from '../query/name-entry.ts';
import {
  createHeldNames,
  type FrontPage,
  type GazetteerEntry,
  indexNames,
  type NamedSection,
  type NameFiles,
  toNameEntries,
  toNamePassages,
} from './name-table.ts';
import { findOrdinaryWords } from './ordinary-words.ts';

/** An entry of the gazetteer with the landing pages that name it. */
export interface FrontedEntry extends GazetteerEntry {
  front: readonly FrontPage[];
}

/** All that the search knows of names. */
export interface NameTables {
  table: NameTable;
  /** What is written of each name that some passage or landing page names, by its id. */
  files: Map<string, NameFiles>;
}

/** So many of the papers' own words are kept from being taken for a name, the most frequent: the field loads them. */
const ownWords = 20_000;

/**
 * Makes the table of names and the files of each name's passages.
 *
 * @param sections newest paper first
 * @param words what must not be taken for a name: the papers' words, most frequent first, and others
 */
export function makeNameTables(
  entries: readonly FrontedEntry[],
  sections: readonly NamedSection[],
  words: { own: readonly string[]; others: readonly string[] },
): NameTables {
  const held = createHeldNames(entries);
  const sectionsOf = indexNames(sections, held);
  const known = toNameEntries(entries, sections);
  const files = new Map<string, NameFiles>();
  const names = known.flatMap((name, at) => {
    const front = entries[at]?.front ?? [];
    if (name.passages + front.length === 0) return [];
    const own = toNamePassages(name.id, sectionsOf.get(name.id) ?? [], { front, held });
    files.set(name.id, own);
    return [own.files.length > 1 ? { ...name, files: own.files.length } : name];
  });
  const guarded = [...words.others, ...words.own.slice(0, ownWords)].map(foldKey);
  return { table: { names, ordinary: findOrdinaryWords(guarded, names).join(' ') }, files };
}

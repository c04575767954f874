import { toExcerpt } from '../../annotations/excerpt.ts';
import type { Mention } from '../../annotations/gazetteer.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { Place } from '../../schemas/place.ts';
import { foldKey } from '../../annotations/sound.ts';
import type { NameEntry, NameTable } from '../../annotations/name-entry.ts';
import type { NamePassages } from '../query/list-passages.ts';
import { countPassages, type ResultPaper } from '../query/results.ts';
import { findPhrase, splitWords } from '../../annotations/words.ts';
import { namesIn, type NamedPaper, type NamedPassage, type NamedSection } from './named-paper.ts';
import { findOrdinaryWords } from '../../annotations/ordinary-words.ts';

/** An entry of the gazetteer, and whether it is a place or an actor. */
export interface GazetteerEntry {
  lane: NameEntry['lane'];
  entry: Place | Actor;
}

/** All that the search knows of names. */
export interface NameTables {
  table: NameTable;
  /** What is written of each name that some passage names, by the file's name: `kunar`, `kunar.2`. */
  files: Map<string, NamePassages>;
}

/** So many of the papers' own words are kept from being taken for a name, the most frequent: the field loads them. */
const ownWords = 20_000;
/** A file ends with the paper that brings it to so many passages; a paper with very many is parted even so. */
const most = { passages: 25, ofOnePaper: 120 };
/** Characters of each passage, about: a file has few kilobytes. */
const excerptLength = 150;

/**
 * Makes the table of names and the files of each name's passages. A name that no passage holds is in neither.
 *
 * @param papers newest first
 * @param words what must not be taken for a name: the papers' words, most frequent first, and others
 */
export function makeNameTables(
  entries: readonly GazetteerEntry[],
  papers: readonly NamedPaper[],
  words: { own: readonly string[]; others: readonly string[] },
): NameTables {
  const holds = createHeldNames(entries);
  const counted: Lists = new Map();
  const also: Lists = new Map();
  for (const paper of papers) {
    for (const section of paper.sections) {
      for (const passage of section.passages) {
        const held = (form: Mention) => holds(passage.text.slice(form.start, form.end));
        addNames(namesIn(passage), ({ ids }) => ids, passage, section, paper, counted);
        const inside = new Set(passage.mentions.flatMap(held)).difference(new Set(namesIn(passage)));
        addNames(inside, held, passage, section, paper, also);
      }
    }
  }
  const files = new Map<string, NamePassages>();
  const names = entries.flatMap(({ lane, entry }) => {
    const named = counted.get(entry.id);
    if (!named) return [];
    toFiles(entry.id, named, also.get(entry.id)).forEach((file, at) => files.set(fileOf(entry.id, at), file));
    return [toNameEntry({ lane, entry }, countPassages(named))];
  });
  const guarded = [...words.others, ...words.own.slice(0, ownWords)].map(foldKey);
  const ordinary = findOrdinaryWords(guarded, names).join(' ');
  return { table: { names, ordinary, papers: papers.length }, files };
}

/** The passages of names, by id. */
type Lists = Map<string, ResultPaper[]>;

/**
 * Puts a passage into the lists of names.
 *
 * @param idsOf whose names a mention is
 */
function addNames(
  ids: Iterable<string>,
  idsOf: (mention: Mention) => readonly string[],
  passage: NamedPassage,
  { number, slug, title }: NamedSection,
  { address, title: paperTitle, by, published }: NamedPaper,
  lists: Lists,
): void {
  for (const id of ids) {
    const list = lists.get(id) ?? [];
    const last = list.at(-1);
    const here: ResultPaper =
      last?.address === address
        ? last
        : { address, title: paperTitle, by, published, sections: {}, passages: [] };
    const spans = passage.mentions.filter((mention) => idsOf(mention).includes(id));
    here.sections = { ...here.sections, [number]: { slug, title } };
    here.passages.push({
      id: passage.id,
      pieces: toExcerpt(passage.text, [spans], excerptLength),
      names: namesIn(passage),
    });
    if (here !== last) list.push(here);
    lists.set(id, list);
  }
}

/** Finds the names whose printed form stands in another name, as it is printed, as words of their own. */
function createHeldNames(entries: readonly GazetteerEntry[]): (form: string) => readonly string[] {
  const forms = entries.flatMap(({ entry: { id, name, forms: others, capitals } }) =>
    [name, ...others].filter((form) => !capitals.includes(form)).map((form) => ({ id, form })),
  );
  const known = new Map<string, string[]>();
  return (printed) => {
    const words = splitWords(printed);
    const ids = known.get(printed) ?? [
      ...new Set(forms.filter(({ form }) => findPhrase(words, form).length > 0).map(({ id }) => id)),
    ];
    known.set(printed, ids);
    return ids;
  };
}

/** The name of a name's file, counted from 0: `kunar`, then `kunar.2`. */
const fileOf = (id: string, at: number): string => (at === 0 ? id : `${id}.${at + 1}`);

/** The files of one name; the first is small however many papers speak of the name. */
function toFiles(id: string, named: readonly ResultPaper[], also: ResultPaper[] = []): NamePassages[] {
  const parts = part(named);
  return parts.map((papers, at) => ({
    papers,
    ...(at === 0 && parts.length > 1 ? { company: countCompany(id, named) } : {}),
    ...(at + 1 < parts.length ? { next: fileOf(id, at + 1) } : also.length > 0 ? { also } : {}),
  }));
}

/** Parts passages between papers, and inside one only where it has very many. */
function part(papers: readonly ResultPaper[]): ResultPaper[][] {
  const parts: ResultPaper[][] = [];
  let count = Infinity;
  for (const paper of papers) {
    for (let at = 0; at < paper.passages.length; at += most.ofOnePaper) {
      const passages = paper.passages.slice(at, at + most.ofOnePaper);
      if (count >= most.passages || count + passages.length > most.ofOnePaper) {
        parts.push([]);
        count = 0;
      }
      parts.at(-1)?.push({ ...paper, passages });
      count += passages.length;
    }
  }
  return parts;
}

function countCompany(id: string, papers: readonly ResultPaper[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of papers)
    for (const { names } of passages)
      for (const other of names) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

/** An entry of the name table. */
export function toNameEntry({ lane, entry }: GazetteerEntry, passages: number): NameEntry {
  const seen = new Set([foldKey(entry.name)]);
  const fresh = (forms: readonly string[]) =>
    forms.filter((form) => !seen.has(foldKey(form)) && seen.add(foldKey(form)));
  return {
    id: entry.id,
    lane,
    name: entry.name,
    kind: entry.kind,
    passages,
    forms: fresh(entry.forms),
    spellings: fresh([...entry.spellings, ...entry.asked, ...entry.native.map(({ text }) => text)]),
    ...(entry.capitals.length > 0 ? { capitals: entry.capitals } : {}),
  };
}

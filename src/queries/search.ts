import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { foldName } from '../annotations/fold.ts';
import type { Ledger } from '../passages/ledger.ts';
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts';
import { listEnglish } from '../search/build/english.ts';
import { makeNameTables, type NameTables } from '../search/build/name-table.ts';
import { toWordLists } from '../search/build/word-lists.ts';
import type { WordList } from '../search/query/correct-word.ts';
import type { PaperContents } from '../search/query/find-reference.ts';
import type { NameTable } from '../annotations/name-entry.ts';
import type { NamePassages } from '../search/query/list-passages.ts';
import { getNames } from './mentions.ts';
import { getNamedPapers, getWords } from './named-papers.ts';
import { remember } from './remember.ts';
import { getPapers } from './papers.ts';
import { getLedger } from './passages.ts';
import { addresses } from './site.ts';

const getNameTables = remember(readNameTables);

async function readNameTables(): Promise<NameTables> {
  return makeNameTables(await getNames(), await getNamedPapers(), {
    own: await getWords(),
    others: [...listEnglish(), ...readGuard()],
  });
}

/** Everything the search field must know to recognise a name. */
export async function getNameTable(): Promise<NameTable> {
  return (await getNameTables()).table;
}

/** The passages of every name, by the names of their files. */
export async function getNameFiles(): Promise<Map<string, NamePassages>> {
  return (await getNameTables()).files;
}

/** The papers' words by their first letter, to put slips right. */
export async function getWordLists(): Promise<Map<string, WordList>> {
  return toWordLists(await getWords(), listEnglish());
}

/** Every paper with its sections and the last passage of each, newest first. */
export async function getContents(): Promise<PaperContents[]> {
  return (await getPapers()).map((paper) => ({
    address: addresses.paper(paper.id),
    title: paper.title,
    by: paper.authors.map(({ name }) => name).join(', '),
    published: paper.published ?? '',
    sections: Object.fromEntries(paper.sections.map(({ number, slug, title }) => [number, { slug, title }])),
    last: lastPassages(getLedger(paper)),
  }));
}

/** The number of the last passage of each section. */
function lastPassages({ passages }: Ledger): Record<string, number> {
  const last: Record<string, number> = {};
  for (const { id } of passages) {
    const [, section = '', passage] = /^s(\d+)-p(\d+)$/.exec(id) ?? [];
    last[section] = Math.max(last[section] ?? 0, Number(passage));
  }
  return last;
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
    .map(foldName);
}

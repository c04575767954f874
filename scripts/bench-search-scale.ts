import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { readGazetteer } from '../src/annotations/read-gazetteer.ts';
import { listEnglish } from '../src/search/build/english.ts';
import { makeNameTables } from '../src/search/build/name-tables.ts';
import { writeIndex } from '../src/search/build/write-index.ts';
import { fileOf } from '../src/search/query/name-keys.ts';
import { listWords, toNamedPapers } from '../src/search/build/named-paper.ts';
import { toWordLists } from '../src/search/query/word-list.ts';
import { measureCost } from './bench-search.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { makeSections, planted } from './make-sections.ts';
import { serveSite } from './serve.ts';

/** Papers, from a few to what the site is made for. */
const scales = [10, 100, 1500];

const queries = {
  'a name in every paper': 'Taliban',
  'a name in one old paper': 'Chitral',
  'two names': 'Taliban Pakistan',
  'a name in every paper, a rare one': 'Taliban Chitral',
  'a common word': planted.common,
  'a word of every third section': planted.frequent,
  'a rare word': planted.rare,
  'two words': `${planted.frequent} ${planted.rare}`,
  'a word with many synonyms': 'salaries',
  'a question': 'how were fighters paid',
  'a name and a word': `Taliban ${planted.frequent}`,
  'a name and a rare word': `Taliban ${planted.rare}`,
};

/**
 * Prints what a search costs with few papers and with many: the site's own page and program, over an index of papers
 * that nobody wrote.
 *
 * @param dist the built site
 */
export async function benchSearchScale(dist: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const costs = new Map<string, Record<string, string>>();
  try {
    for (const papers of scales) {
      const folder = mkdtempSync(path.join(tmpdir(), 'passage-scale-'));
      try {
        await writeSite(dist, folder, papers);
        const { address, server } = await serveSite(folder);
        for (const [kind, query] of Object.entries(queries)) {
          const { bytes, requests, time } = await measureCost(browser, address, folder, query);
          const told = `${bytes.toLocaleString('en')} in ${requests}, ${time} ms`;
          costs.set(kind, { ...costs.get(kind), [`${papers} papers`]: told });
        }
        server.close();
        server.closeAllConnections();
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
  } finally {
    await browser.close();
  }
  console.log('\nSearch among few papers and many: bytes in so many requests, time to the first result');
  console.table(Object.fromEntries(costs));
}

/** The built site with the search of other papers in it. */
async function writeSite(dist: string, folder: string, papers: number): Promise<void> {
  for (const part of ['_astro', '404.html', 'search/index.html', 'search/synonyms']) {
    cpSync(path.join(dist, part), path.join(folder, part), { recursive: true });
  }
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), JSON.stringify(value));
  };
  let before = performance.now();
  const lap = (what: string) => {
    const now = performance.now();
    console.log(`${papers} papers: ${what} in ${((now - before) / 1000).toFixed(1)} s`);
    before = now;
  };
  const sections = makeSections(papers);
  lap('texts');
  const { places, actors } = readGazetteer();
  const entries = [
    ...places.map((entry) => ({ lane: 'place' as const, entry, front: [] })),
    ...actors.map((entry) => ({ lane: 'actor' as const, entry, front: [] })),
  ];
  const named = toNamedPapers(sections);
  const own = listWords(named);
  const { table, files } = makeNameTables(entries, sections, { own, others: listEnglish() });
  write('search/names.json', table);
  for (const [id, name] of files) {
    name.files.forEach((file, at) => write(`search/names/${fileOf(id, at)}.json`, file));
    if (name.keys) write(`search/names/${id}.keys.json`, name.keys);
  }
  for (const [letter, list] of toWordLists(own, listEnglish())) write(`search/words/${letter}.json`, list);
  lap('names and words');
  await writeIndex(named, { dist: folder, cache: path.join(folder, 'cache'), language: 'en', quality: 6 });
  lap('index');
}

if (process.argv[1] === import.meta.filename) await benchSearchScale(process.argv[2] ?? 'dist');

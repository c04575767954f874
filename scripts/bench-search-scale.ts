import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright-core';
import { readGazetteer } from '../src/annotations/read-gazetteer.ts';
import { listEnglish } from '../src/search/build/english.ts';
import { toIndexedPage } from '../src/search/build/indexed-page.ts';
import { makeNameTables } from '../src/search/build/name-table.ts';
import { listWords, namesIn, type NamedPaper } from '../src/search/build/named-paper.ts';
import { toWordLists } from '../src/search/build/word-lists.ts';
import { measureCost } from './bench-search.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { makePapers, planted } from './make-sections.ts';
import { serveSite } from './serve.ts';

/** Papers, from a few to what the site is made for. */
const scales = [10, 100, 1000];

const queries = {
  'a name in every paper': 'Taliban',
  'a name in one old paper': 'Chitral',
  'two names': 'Taliban Pakistan',
  'three frequent names': 'Taliban Afghanistan Pakistan',
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
  const made = makePapers(papers);
  lap('texts');
  const { places, actors } = readGazetteer();
  const entries = [
    ...places.map((entry) => ({ lane: 'place' as const, entry })),
    ...actors.map((entry) => ({ lane: 'actor' as const, entry })),
  ];
  const own = listWords(made);
  const { table, files } = makeNameTables(entries, made, { own, others: listEnglish() });
  write('search/names.json', table);
  for (const [file, content] of files) write(`search/names/${file}.json`, content);
  for (const [letter, list] of toWordLists(own, listEnglish())) write(`search/words/${letter}.json`, list);
  lap('names and words');
  await writeIndex(made, folder);
  lap('index');
}

/** Indexes papers as the site's own build does. */
async function writeIndex(papers: readonly NamedPaper[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start.');
  for (const { sections, address, ...head } of papers) {
    const names = new Map(
      sections.flatMap(({ passages }) => passages.map((passage) => [passage.id, namesIn(passage)] as const)),
    );
    const pages = sections.map(({ slug, title, number, passages }) => ({
      slug,
      number,
      html: `<h1>${title}</h1>${passages.map(({ id, text }) => `<p id="${id}">${text}</p>`).join('')}`,
    }));
    const content = toIndexedPage(head, pages, { language: 'en', namesIn: (id) => names.get(id) ?? [] });
    await index.addHTMLFile({ url: address, content });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
}

if (process.argv[1] === import.meta.filename) await benchSearchScale(process.argv[2] ?? 'dist');

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import {
  isAnswered,
  readQueries,
  type RecallKind,
  type RecallQuery,
  required,
  type Shown,
} from './recall.ts';
import { brotliSize } from '../src/integrations/page-weight.ts';
import { throttle } from './load-page.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { toTable } from './table.ts';

/** Each query is timed so often, each time by a new reader; the time in the middle is told. */
const attempts = 5;
const middle = Math.floor(attempts / 2);

/** How one kind of query fared. */
export interface Recall {
  kind: RecallKind;
  asked: number;
  answered: number;
  /** Share that must be answered. */
  required: number;
  missed: { query: RecallQuery; shown: Shown }[];
}

/**
 * Asks the built site's search page every query of the recall list, as a reader would, and counts the answers.
 *
 * @param address of the site, with a final slash
 */
export async function measureRecall(browser: Browser, address: string): Promise<Recall[]> {
  const page = await browser.newPage();
  await page.goto(`${address}search/`);
  const recalls: Recall[] = [];
  for (const [kind, queries] of Object.entries(readQueries()) as [RecallKind, RecallQuery[]][]) {
    const missed: Recall['missed'] = [];
    for (const query of queries) {
      const shown = await ask(page, query.ask);
      if (!isAnswered(kind, query, shown)) missed.push({ query, shown });
    }
    const answered = queries.length - missed.length;
    recalls.push({ kind, asked: queries.length, answered, required: required[kind], missed });
  }
  await page.close();
  return recalls;
}

async function ask(page: Page, words: string): Promise<Shown> {
  await page.evaluate((q) => {
    const status = document.querySelector('[role="status"]');
    if (status) status.textContent = '';
    location.hash = new URLSearchParams({ q }).toString();
  }, words);
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.endsWith('.'));
  const links = await page.$$eval('#results a', (found) =>
    found.map((link) => link.getAttribute('href') ?? ''),
  );
  return {
    sections: links.flatMap((link) => /#s(\d+)-/.exec(link)?.[1] ?? []).map(Number),
    named: (await page.locator('[data-understood="name"]').count()) > 0,
  };
}

/** What an answer costs, from touching the field of a page just opened to its first result. */
export interface SearchCost {
  query: string;
  /** Bytes of what was fetched meanwhile, in brotli-11. */
  bytes: number;
  requests: number;
  /** On slow 4G with a processor four times slower, ms. */
  time: number;
}

/**
 * Measures what a query costs a reader who has just opened the search page.
 *
 * @param folder the built site, where the files that were asked for are weighed
 */
export async function measureCost(
  browser: Browser,
  address: string,
  folder: string,
  query: string,
): Promise<SearchCost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await throttle(page);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate(timeFirstResult);
    await page.locator('input[type=search]').focus();
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    const time = await page
      .evaluate(() => (window as Timed).firstResult)
      .catch((error: unknown) => {
        throw new Error(`the search for “${query}” cannot be timed`, { cause: error });
      });
    if (time === undefined) throw new Error(`${query}: the page keeps no time of its first result`);
    const base = new URL(address).pathname;
    const bytes = asked.map((file) => brotliSize(readFileSync(path.join(folder, file.slice(base.length)))));
    return {
      query,
      bytes: bytes.reduce((sum, size) => sum + size, 0),
      requests: asked.length,
      time: Math.round(time),
    };
  } finally {
    await context.close();
  }
}

type Timed = Window & { firstResult?: Promise<number> };

/**
 * Has a page take the time itself, from the field's focus to the frame that shows the first result, ms: asked from
 * outside, the page answers at intervals that grow to half a second.
 */
function timeFirstResult(): void {
  (window as Timed).firstResult = new Promise((resolve, reject) => {
    // A query without results would be waited for for ever.
    setTimeout(() => reject(new Error('no result in a minute')), 60_000);
    document.addEventListener('focusin', ({ timeStamp }) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('#results a')) return;
        watch.disconnect();
        // The task after a frame's own callbacks comes when the frame is on its way to the screen.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
  });
}

/** What an answer may cost from touching the field, in bytes of brotli-11: a name, or words. */
const allowed = { name: 25_000, words: 130_000 };
/** What is asked, and of which kind it is. */
const asking = [
  ['Kunar', 'name'],
  ['Mazar-e-Sharif', 'name'],
  ['salaries', 'words'],
  ['how were fighters paid', 'words'],
] as const;

/**
 * Prints how many queries of each kind are answered, and what an answer costs.
 *
 * @returns whether every answer keeps its budget of bytes; times are told and fail nothing
 */
export async function benchSearch(folder: string): Promise<boolean> {
  const { address, server } = await serveSite(folder, { base: process.env['BASE_PATH'] || '/' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  let kept = true;
  try {
    const rows: Record<string, string | number>[] = [];
    for (const [query, kind] of asking) {
      const asked: SearchCost[] = [];
      while (asked.length < attempts) asked.push(await measureCost(browser, address, folder, query));
      const [cost] = asked.sort((a, b) => a.time - b.time).slice(middle, middle + 1);
      if (!cost) continue;
      const over = cost.bytes > allowed[kind];
      if (over) kept = false;
      rows.push({
        query,
        kind,
        bytes: `${cost.bytes}${over ? ' ✗' : ''}`,
        allowed: allowed[kind],
        requests: cost.requests,
        ms: cost.time,
      });
    }
    console.log(
      `\nSearch: from touching the field of a page just opened to the first result, on slow 4G, median of ${attempts} ` +
        '(✗ budget broken)\n',
    );
    console.log(toTable(rows));
    const recalls = await measureRecall(browser, address);
    console.log('\nQueries answered, by kind\n');
    console.log(
      toTable(
        recalls.map(({ kind, asked, answered, required: share }) => ({
          kind,
          asked,
          answered,
          'answered %': ((100 * answered) / asked).toFixed(1),
          'required %': share * 100,
        })),
      ),
    );
    for (const { query, shown } of recalls.flatMap(({ missed }) => missed)) {
      console.log(
        `  ${query.ask}: expected ${query.sections.join(' ')}, shown ${[...new Set(shown.sections)].join(' ')}`,
      );
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return kept;
}

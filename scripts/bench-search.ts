import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import {
  isAnswered,
  readQueries,
  type RecallKind,
  type RecallQuery,
  required,
  type Shown,
} from '../src/search/recall/recall.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { root } from './tools.ts';

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

if (process.argv[1] === import.meta.filename) {
  const { address, server } = await serveSite(path.join(root, 'dist'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  for (const recall of await measureRecall(browser, address)) {
    const share = ((100 * recall.answered) / recall.asked).toFixed(0);
    console.log(
      `${recall.kind.padEnd(10)} ${recall.answered}/${recall.asked}  ${share} % (${recall.required * 100} %)`,
    );
    for (const { query, shown } of recall.missed) {
      console.log(
        `    ${query.ask}: ${query.sections.join(' ')}; shown ${[...new Set(shown.sections)].join(' ')}`,
      );
    }
  }
  await browser.close();
  server.close();
}

import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { budgets } from '../src/integrations/budgets.ts';
import { compressFolder } from '../src/integrations/compress-files.ts';
import { bareText, weighPage } from '../src/integrations/page-weight.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { serveSite } from './serve.ts';

/** Slow 4G as Chrome's own tools set it: 1.6 Mbit/s, 150 ms, and a phone's processor. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
/** Each page is loaded so often, beside its bare form in turns: the fastest is the least disturbed. */
const attempts = 3;

interface Timing {
  /** First contentful paint, ms. */
  painted: number;
  /** Largest contentful paint, ms. */
  largest: number;
  /** Layout shift, no unit. */
  shift: number;
  /** Time the main thread was blocked beyond 50 ms a task, ms. */
  blocked: number;
  /** Requests in all, and those before first paint. */
  requests: number;
  requestsBeforePaint: number;
  nodes: number;
}

/**
 * Prints what each kind of page costs: bytes, and times on slow 4G beside the barest HTML of the same text.
 *
 * @param folder the built site
 */
export async function benchPages(folder: string): Promise<void> {
  const base = process.env['BASE_PATH'] ?? '/';
  const files = globSync('**/*.html', { cwd: folder }).sort(byKind).filter(oneOfEachKind());
  const bareFolder = await writeBare(folder, files);
  const sites = [await serveSite(folder, { base }), await serveSite(bareFolder, { base })] as const;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows: Record<string, string | number>[] = [];
  try {
    for (const file of files) {
      const html = readFileSync(path.join(folder, file), 'utf8');
      const weight = weighPage(html, folder, base);
      const open = async (act: (page: Page) => Promise<Timing>) => {
        const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
        try {
          return await act(await context.newPage());
        } finally {
          await context.close();
        }
      };
      const below = file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '');
      const times = { ours: [] as Timing[], bare: [] as Timing[] };
      for (let attempt = 0; attempt < attempts; attempt++) {
        times.ours.push(await open((page) => measure(page, sites[0].address + below)));
        times.bare.push(await open((page) => measure(page, sites[1].address + below)));
      }
      const [ours, bare] = [fastest(times.ours), fastest(times.bare)];
      rows.push({
        page: `/${file.replace(/index\.html$/, '')}`,
        'html br': weight.html,
        'script br': weight.script,
        'text br': weight.text,
        'FCP ms': Math.round(ours.painted),
        'bare FCP': Math.round(bare.painted),
        'FCP ratio': (ours.painted / bare.painted).toFixed(2),
        'LCP ms': Math.round(ours.largest),
        'bare LCP': Math.round(bare.largest),
        'LCP ratio': (ours.largest / bare.largest).toFixed(2),
        CLS: ours.shift.toFixed(3),
        'TBT ms': Math.round(ours.blocked),
        'requests before paint': ours.requestsBeforePaint,
        requests: ours.requests,
        nodes: ours.nodes,
      });
    }
  } finally {
    await browser.close();
    for (const { server } of sites) {
      server.close();
      server.closeAllConnections();
    }
    rmSync(bareFolder, { recursive: true });
  }
  console.log(
    '\nPages, bytes in brotli-11; times on slow 4G (1.6 Mbit/s, 150 ms, processor 4 times slower), best of 3',
  );
  console.log(
    `Allowed: ${budgets.html} bytes a page, ${budgets.wholePaper} the whole paper, ${budgets.script} of script`,
  );
  console.table(rows);
}

/** Gives a page slow 4G and a slow processor. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

async function measure(page: Page, url: string): Promise<Timing> {
  await throttle(page);
  const asked: number[] = [];
  page.on('request', () => asked.push(performance.now()));
  const began = performance.now();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const timing = await page.evaluate(
    () =>
      new Promise<Omit<Timing, 'requests' | 'requestsBeforePaint'>>((resolve) => {
        const entries: PerformanceEntry[] = [];
        for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
          new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
            type,
            buffered: true,
          });
        }
        setTimeout(() => {
          const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
          resolve({
            painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
            largest: of('largest-contentful-paint').at(-1)?.startTime ?? 0,
            shift: of('layout-shift').reduce(
              (sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0),
              0,
            ),
            blocked: of('longtask').reduce((sum, { duration }) => sum + duration - 50, 0),
            nodes: document.querySelectorAll('*').length,
          });
        }, 100);
      }),
  );
  const before = asked.filter((time) => time - began < timing.painted).length;
  // The document itself is no further request.
  return { ...timing, requests: asked.length - 1, requestsBeforePaint: Math.max(0, before - 1) };
}

/** The load that painted first, with the worst shift of all: that is no matter of speed. */
function fastest(timings: readonly Timing[]): Timing {
  const [first, ...others] = timings.toSorted((a, b) => a.largest - b.largest);
  if (first === undefined) throw new Error('No load was timed.');
  return { ...first, shift: Math.max(first.shift, ...others.map(({ shift }) => shift)) };
}

/** Writes the barest form of pages into a folder of its own, to be served as the site is: compressed alike. */
async function writeBare(folder: string, files: readonly string[]): Promise<string> {
  const bareFolder = mkdtempSync(path.join(tmpdir(), 'passage-bare-'));
  for (const file of [...files, '404.html']) {
    const to = path.join(bareFolder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, barest(readFileSync(path.join(folder, file), 'utf8')));
  }
  await compressFolder(bareFolder);
  return bareFolder;
}

/** The page's text in paragraphs and headings and nothing else: what no design can be faster than. */
function barest(html: string): string {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><p>${bareText(html)}`;
}

const kindOf = (file: string) => {
  const parts = file.split(path.sep);
  const [first, second] = parts;
  if (parts.length === 1) return file;
  if (/^(places|actors|papers|timeline)$/.test(first ?? '')) return `${first}/${parts.length}`;
  if (parts.length === 2) return ['about', 'search'].includes(first ?? '') ? `${first}` : 'paper';
  if (parts.at(-2) === 'cite') return 'cite';
  return second === 'full' || second === 'figures' ? `${second}` : `section ${file}`;
};

const byKind = (a: string, b: string) =>
  a.split(path.sep).length - b.split(path.sep).length || a.localeCompare(b);

/** Keeps the first page of each kind, and every section. */
function oneOfEachKind(): (file: string) => boolean {
  const seen = new Set<string>();
  return (file) => {
    const kind = kindOf(file);
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  };
}

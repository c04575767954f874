import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { budgets, findExcess } from '../src/integrations/budgets.ts';
import { compressFolder } from '../src/integrations/compress-files.ts';
import { type PageWeight, weighPage, weighStyle } from '../src/integrations/page-weight.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { type Served, serveSite } from './serve.ts';
import { toTable } from './table.ts';

/** Slow 4G as Chrome's own tools set it: 1.6 Mbit/s, 150 ms, and a phone's processor. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
/** Each page is loaded so often, each time beside its bare form, once before and once after it. */
const attempts = 9;
/** Milliseconds after a page has loaded in which it may still move, or work; a bare page does neither. */
const settling = { ours: 1000, bare: 200 };
/** How much later than its bare form a page may be read. */
const allowedRatio = 1.15;

interface Timing {
  /** First contentful paint, ms. */
  painted: number;
  /** Largest contentful paint, ms. */
  largest: number;
  /** Layout shift, no unit. */
  shift: number;
  /** Time the main thread was blocked beyond 50 ms a task, ms. */
  blocked: number;
  /** Requests beside the page itself that began before its first paint, and after it. */
  before: number;
  after: number;
  /** Bytes of pictures as they were sent. */
  images: number;
  nodes: number;
}

/** One load of a page and one of its bare form, close in time: what slows one slows the other. */
interface Pair {
  ours: Timing;
  bare: Timing;
}

/**
 * Prints what each kind of page costs: bytes, and times on slow 4G beside the barest HTML of the same text.
 *
 * @param folder the built site
 * @returns whether every page keeps its budget of bytes; times are told and fail nothing
 */
export async function benchPages(folder: string): Promise<boolean> {
  const base = process.env['BASE_PATH'] ?? '/';
  const files = globSync('**/*.html', { cwd: folder }).sort(byKind).filter(oneOfEachKind());
  const bareFolder = await writeBare(folder, files);
  // Both as a host sends them: a browser starts another process for a page that says it keeps to itself, which the
  // plainest page pays for as well.
  const sites = [await serveSite(folder, { base }), await serveSite(bareFolder, { base })] as const;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows: Row[] = [];
  const excess: string[] = [];
  try {
    for (const file of files) {
      const page = readFileSync(path.join(folder, file));
      const name = file.split(path.sep).join('/');
      const weight = weighPage(page, folder, base);
      const over = findExcess(name, page.length, weight);
      const below = name.replace(/index\.html$/, '');
      const load = (site: Served) =>
        measure(browser, site.address + below, site === sites[0] ? settling.ours : settling.bare);
      const pairs: Pair[] = [];
      while (pairs.length < attempts) {
        const [first, second] = pairs.length % 2 === 0 ? sites : [sites[1], sites[0]];
        const timings = new Map([[first, await load(first)]]);
        timings.set(second, await load(second));
        const [ours, bare] = sites.map((site) => timings.get(site));
        if (ours && bare) pairs.push({ ours, bare });
      }
      rows.push(toRow(`/${below}`, { ...weight, style: weighStyle(page.toString()) }, pairs, over.length > 0));
      excess.push(...over);
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
    `\nPages: bytes in brotli-11; slow 4G (1.6 Mbit/s, 150 ms, processor 4 times slower), median of ${attempts} loads ` +
      'in turn with the barest HTML of the same text\n' +
      `Allowed: ${budgets.html} of HTML (the whole paper ${budgets.wholePaper}), ${budgets.script} of script (✗ broken); ` +
      `ratios up to ${allowedRatio}, CLS 0, TBT 0 (! above)\n`,
  );
  console.log(toTable(rows));
  for (const problem of excess) console.log(`  ${problem}`);
  return excess.length === 0;
}

type Row = Record<string, string | number>;

function toRow(
  page: string,
  weight: PageWeight & { style: number },
  pairs: readonly Pair[],
  over: boolean,
): Row {
  const ours = (read: (timing: Timing) => number) => median(pairs.map((pair) => read(pair.ours)));
  const ratio = (read: (timing: Timing) => number) => {
    // Single loads differ by a fifth: only their medians are worth comparing.
    const value = ours(read) / median(pairs.map((pair) => read(pair.bare)));
    return `${value.toFixed(2)}${value > allowedRatio ? ' !' : ''}`;
  };
  const nothing = (value: number, digits: number) =>
    `${value.toFixed(digits)}${Number(value.toFixed(digits)) > 0 ? ' !' : ''}`;
  return {
    page,
    html: `${weight.html}${over ? ' ✗' : ''}`,
    'style in it': weight.style,
    script: weight.script,
    'script run': weight.executed,
    images: ours(({ images }) => images),
    text: weight.text,
    before: ours(({ before }) => before),
    after: ours(({ after }) => after),
    nodes: ours(({ nodes }) => nodes),
    FCP: Math.round(ours(({ painted }) => painted)),
    'to bare': ratio(({ painted }) => painted),
    LCP: Math.round(ours(({ largest }) => largest)),
    'to bare ': ratio(({ largest }) => largest),
    // A shift is no matter of speed: the worst counts.
    CLS: nothing(Math.max(...pairs.map((pair) => pair.ours.shift)), 3),
    TBT: nothing(
      ours(({ blocked }) => blocked),
      0,
    ),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Gives a page slow 4G and a slow processor. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

async function measure(browser: Browser, url: string, settle: number): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await throttle(page);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settle);
    return await page.evaluate(readTiming);
  } finally {
    await context.close();
  }
}

/** Has a page tell how it was loaded. */
async function readTiming(): Promise<Timing> {
  const entries: PerformanceEntry[] = [];
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type, buffered: true });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
  const numberIn = (entry: PerformanceEntry, key: string) => Number(Reflect.get(entry, key) ?? 0);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const before = asked.filter(({ startTime }) => startTime < painted).length;
  return {
    painted,
    largest: of('largest-contentful-paint').at(-1)?.startTime ?? 0,
    shift: sum(of('layout-shift').map((entry) => numberIn(entry, 'value'))),
    blocked: sum(of('longtask').map(({ duration }) => duration - 50)),
    before,
    after: asked.length - before,
    images: sum(
      asked
        .filter(({ name }) => /\.(png|jpe?g|webp|avif|svg)$/.test(name))
        .map(({ encodedBodySize }) => encodedBodySize),
    ),
    nodes: document.querySelectorAll('*').length,
  };
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

/** Elements that a text is made of, whatever its design. */
const blocks = /<(\/?)(h[1-6]|p|ul|ol|li|blockquote|table|tr|th|td|figure|figcaption|dl|dt|dd)\b[^>]*>/g;

/** The page's text in its paragraphs, headings, lists and tables and nothing else: what no design can be faster than. */
function barest(html: string): string {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const text = main
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="side"[\s\S]*?<\/span>/g, ' ')
    .replace(blocks, '\u0001$1$2\u0002')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u0001', '<')
    .replaceAll('\u0002', '>');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${text}`;
}

const kindOf = (file: string) => {
  const parts = file.split(path.sep);
  const [first, second] = parts;
  if (parts.length === 1) return file;
  if (/^(places|actors|papers|timeline)$/.test(first ?? '')) return `${first}/${parts.length}`;
  if (parts.length === 2)
    return ['about', 'accessibility', 'search'].includes(first ?? '') ? `${first}` : 'paper';
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

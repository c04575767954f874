import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { budgets, findExcess } from '../src/integrations/budgets.ts';
import { compressFolder } from '../src/hosting/compress.ts';
import { type PageWeight, weighPage, weighStyle } from '../src/integrations/page-weight.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { desk, loadPairs, type Pair, phone, type Timing } from './load-page.ts';
import { serveSite } from './serve.ts';
import { toTable } from './table.ts';

/** How much later than its bare form a page may be read on slow 4G alone. */
const allowedRatio = 1.15;

/**
 * Prints what each kind of page costs: bytes, and times on slow 4G beside the barest HTML of the same text.
 *
 * @param folder the built site
 * @returns whether every page keeps its budget of bytes; times are told and fail nothing
 */
export async function benchPages(folder: string): Promise<boolean> {
  const base = process.env['BASE_PATH'] || '/';
  const files = globSync('**/*.html', { cwd: folder }).sort(byKind).filter(oneOfEachKind());
  const bareFolder = await writeBare(folder, files);
  // Both as a host sends them: a browser starts another process for a page that says it keeps to itself, which the
  // plainest page pays for as well.
  const packed = mkdtempSync(path.join(tmpdir(), 'passage-packed-'));
  cpSync(folder, packed, { recursive: true });
  await compressFolder(packed);
  const sites = [await serveSite(packed, { base }), await serveSite(bareFolder, { base })] as const;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows: Row[] = [];
  const excess: string[] = [];
  try {
    for (const file of files) {
      const page = readFileSync(path.join(folder, file));
      const name = file.split(path.sep).join('/');
      const weight = weighPage(page, folder, base);
      const over = findExcess(name, weight);
      const below = name.replace(/index\.html$/, '');
      const timings = {
        desk: await loadPairs(browser, sites, below, desk),
        phone: await loadPairs(browser, sites, below, phone),
      };
      rows.push(
        toRow(`/${below}`, { ...weight, style: weighStyle(page.toString()) }, timings, over.length > 0),
      );
      excess.push(...over);
    }
  } finally {
    await browser.close();
    for (const { server } of sites) {
      server.close();
      server.closeAllConnections();
    }
    for (const made of [packed, bareFolder]) rmSync(made, { recursive: true });
  }
  console.log(
    `\nPages: bytes in brotli-11; slow 4G (1.6 Mbit/s, 150 ms), median of ${desk.attempts} loads in turn with the ` +
      `barest HTML of the same text; on a phone, with a processor ${phone.slowdown} times slower, of ${phone.attempts}\n` +
      `Allowed: ${budgets.html} of HTML (the whole paper ${budgets.wholePaper}), ${budgets.script} of script (✗ broken); ` +
      `ratios up to ${allowedRatio} and TBT 0 on the line alone, CLS 0 on either (! above)\n`,
  );
  console.log(toTable(rows));
  for (const problem of excess) console.log(`  ${problem}`);
  return excess.length === 0;
}

type Row = Record<string, string | number>;

function toRow(
  page: string,
  weight: PageWeight & { style: number },
  timings: { desk: readonly Pair[]; phone: readonly Pair[] },
  over: boolean,
): Row {
  const ours = (read: (timing: Timing) => number, pairs = timings.desk) =>
    median(pairs.map((pair) => read(pair.ours)));
  // Single loads differ by a fifth: only their medians are worth comparing.
  const ratio = (read: (timing: Timing) => number, pairs = timings.desk) =>
    ours(read, pairs) / median(pairs.map((pair) => read(pair.bare)));
  const held = (value: number) => `${value.toFixed(2)}${value > allowedRatio ? ' !' : ''}`;
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
    'to bare': held(ratio(({ painted }) => painted)),
    LCP: Math.round(ours(({ largest }) => largest)),
    'to bare ': held(ratio(({ largest }) => largest)),
    TBT: nothing(
      ours(({ blocked }) => blocked),
      0,
    ),
    // A shift is no matter of speed: the worst counts.
    CLS: nothing(Math.max(...[...timings.desk, ...timings.phone].map((pair) => pair.ours.shift)), 3),
    'FCP on a phone': Math.round(ours(({ painted }) => painted, timings.phone)),
    'to bare  ': ratio(({ painted }) => painted, timings.phone).toFixed(2),
    'TBT ': Math.round(ours(({ blocked }) => blocked, timings.phone)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
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

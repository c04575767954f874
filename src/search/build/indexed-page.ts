import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toRaised } from '../../typography/raised.ts';
import { isUnspaced, splitUnspaced, wordBreak } from '../../annotations/unspaced.ts';
import type { PaperHead } from '../query/results.ts';

/** What of a section's page is not its text: numbers, marks, ways back, drawings with their tables, code. */
export const outsideText = [
  '.no',
  '.side',
  '[role="doc-noteref"]',
  '[role="doc-backlink"]',
  '.section-head .ui',
  '.anchor',
  'figure',
  'pre',
];

/** A section as its page shows it. */
export interface SectionPage {
  /** Address below the paper's. */
  slug: string;
  number: number;
  /** Its `article`. */
  html: string;
}

/** The sections of a finished paper, from its folder. */
export function readSectionPages(folder: string): SectionPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name, 'index.html');
    // All sections stand once more on the page of the whole paper.
    if (!entry.isDirectory() || entry.name === 'full' || !existsSync(file)) return [];
    return readSectionPage(entry.name, readFileSync(file, 'utf8')) ?? [];
  });
}

/** Reads a section's page; nothing where a page is of another kind. */
export function readSectionPage(slug: string, html: string): SectionPage | undefined {
  const [article, number, ...others] = [
    ...(/<article\b[^>]*\sid="s(\d+)"[\s\S]*?<\/article>/.exec(html) ?? []),
  ];
  return article === undefined || others.length > 0
    ? undefined
    : { slug, number: Number(number), html: article };
}

/**
 * One page of all of a paper's sections, for Pagefind: a paper is one page of the index, since how well the whole of it
 * answers is half of its place among the others. Headings, passages and notes are known by elements of their own, so that
 * their text is not written twice; a passage's title says what names it has, a note's which passage it belongs to.
 *
 *     <h1>On the brink</h1>        →   <h1 id="s5" data-pagefind-title="on-the-brink">On the brink</h1>
 *     <h2 id="s5-pay">Pay</h2>     →   <h2 id="s5-h">Pay</h2>
 *     <p id="s5-p6" class="…">Pay  →   <p class="…"><i id="s5-p6" data-pagefind-title="is-k kunar"></i>Pay
 *     <li id="s5-fn2">An elder     →   <li><i id="s5-fn2" data-pagefind-title="s5-p6"></i>An elder
 *
 * @param namesIn ids of the names in a passage
 */
export function toIndexedPage(
  { title, by, published }: Omit<PaperHead, 'address' | 'sections'>,
  sections: readonly SectionPage[],
  { language, namesIn }: { language: string; namesIn: (passage: string) => readonly string[] },
): string {
  const texts = sections.toSorted((a, b) => a.number - b.number).map((section) => mark(section, namesIn));
  const meta = Object.entries({ title, by, published }).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return (
    `<!doctype html><html lang="${language}"><head><title>${escape(title)}</title>${meta.join('')}</head>` +
    `<body><main data-pagefind-body>${partWords(`<h1 id="s0-h">${escape(title)}</h1>${texts.join('\n')}`)}</main></body></html>`
  );
}

/** Parts words where their script does not: Pagefind would only for the one language that the whole index is in. */
const partWords = (html: string) =>
  isUnspaced(html) ? html.replace(/[^\s<>]+/g, (run) => splitUnspaced(run).join(wordBreak)) : html;

const place = (id: string, title: string) => `<i id="${id}" data-pagefind-title="${title}"></i>`;

function mark({ slug, number, html }: SectionPage, namesIn: (passage: string) => readonly string[]): string {
  const passageOf = findReferences(html);
  const begin = (id: string) => place(id, namesIn(id).join(' '));
  return (
    html
      .replace(/<\/?article\b[^>]*>/g, '')
      .replace(/\sdata-pagefind-title="[^"]*"/g, '')
      // Of the notes their words alone: what stands above their list is the site's.
      .replace(/(<section\b[^>]*role="doc-endnotes"[^>]*>).*?(<ol\b)/s, '$1$2')
      .replace(/<(sup|sub)>([^<]+)<\/\1>/g, (_, tag: 'sup' | 'sub', words: string) => toRaised(tag, words))
      // A formula is found by its source.
      .replace(/<math\b[^>]*\salttext="([^"]*)".*?<\/math>/gs, ' $1 ')
      // A figure is found by its caption.
      .replace(
        /<figure\b[^>]*\sid="(s\d+-p\d+)".*?<\/figure>/gs,
        (figure, id: string) =>
          `<p>${begin(id)}${/<figcaption\b[^>]*>(.*?)<\/figcaption>/s.exec(figure)?.[1] ?? ''}</p>`,
      )
      .replace(/<(h[2-6])\b[^>]*\sid="s\d+-[^"]*"[^>]*>/g, `<$1 id="s${number}-h">`)
      .replace(/\sid="(?!s\d+-(?:p\d+|fn\d+|h)")[^"]*"/g, '')
      .replace(/<h1\b/, `<h1 id="s${number}" data-pagefind-title="${slug}"`)
      .replace(/(?<!<i)\sid="(s\d+-p\d+)"([^>]*>)/g, (_, id: string, rest: string) => `${rest}${begin(id)}`)
      .replace(
        /(?<!<i)\sid="(s\d+-fn\d+)"([^>]*>)/g,
        (_, id: string, rest: string) => `${rest}${place(id, passageOf.get(id) ?? '')}`,
      )
  );
}

/** The passage that first refers to each note. */
function findReferences(html: string): Map<string, string> {
  const found = new Map<string, string>();
  let passage = '';
  for (const [, id, note] of html.matchAll(/\sid="(s\d+-p\d+)"|\shref="#(s\d+-fn\d+)"/g)) {
    if (id !== undefined) passage = id;
    else if (note !== undefined && !found.has(note)) found.set(note, passage);
  }
  return found;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

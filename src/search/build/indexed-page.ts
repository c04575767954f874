import type { PaperHead } from '../query/results.ts';

/** What of a section's page is not its text: numbers, notes, headings of the site, figures, code. */
export const outsideText = [
  '.no',
  '.side',
  '[role="doc-noteref"]',
  '[role="doc-endnotes"]',
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
 * answers is half of its place among the others. Headings and passages are known by elements of their own, so that their
 * text is not written twice; a passage's title says what names it has.
 *
 *     <h1>On the brink</h1>        →   <h1 id="s5" data-pagefind-title="on-the-brink">On the brink</h1>
 *     <p id="s5-p6" class="…">Pay  →   <p class="…"><i id="s5-p6" data-pagefind-title="is-k kunar"></i>Pay
 *
 * @param namesIn ids of the names in a passage
 */
export function toIndexedPage(
  { title, by, published }: Omit<PaperHead, 'address' | 'sections'>,
  sections: readonly SectionPage[],
  { language, namesIn }: { language: string; namesIn: (passage: string) => readonly string[] },
): string {
  const texts = sections
    .toSorted((a, b) => a.number - b.number)
    .map(({ slug, number, html }) =>
      html
        .replace(/<\/?article\b[^>]*>/g, '')
        .replace(/\sdata-pagefind-title="[^"]*"/g, '')
        .replace(/\sid="(?!s\d+-p\d+")[^"]*"/g, '')
        .replace(/<h1\b/, `<h1 id="s${number}" data-pagefind-title="${slug}"`)
        .replace(
          /\sid="(s\d+-p\d+)"([^>]*>)/g,
          (_, id: string, rest: string) =>
            `${rest}<i id="${id}" data-pagefind-title="${namesIn(id).join(' ')}"></i>`,
        ),
    );
  const meta = Object.entries({ title, by, published }).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return (
    `<!doctype html><html lang="${language}"><head><title>${escape(title)}</title>${meta.join('')}</head>` +
    `<body><main data-pagefind-body>${texts.join('\n')}</main></body></html>`
  );
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { type NamedSection, namesIn } from '../search/name-table.ts';

/** Where the build leaves the sections to be indexed, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search: every section is one page of the index, every
 * passage an anchor in it, the names of each passage are metadata. Notes and navigation stay out.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeIndex(fileURLToPath(dir), language);
        logger.info(`${count} sections indexed for search`);
      },
    },
  };
}

/** Writes `pagefind/` into a built site and clears away what is only needed for it. */
async function writeIndex(dist: string, language: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: language.slice(0, 2) });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const files = globSync('*/*.json', { cwd: path.join(dist, folder) }).sort();
    for (const file of files) {
      const section = JSON.parse(readFileSync(path.join(dist, folder, file), 'utf8')) as NamedSection;
      const url = `/${file
        .split(path.sep)
        .join('/')
        .replace(/\.json$/, '/')}`;
      const added = await index.addHTMLFile({ url, content: toIndexPage(section, language) });
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
    }
    const outputPath = path.join(dist, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    // Its stock interfaces, its marker and its start for unknown languages are never asked for.
    for (const unused of globSync(
      ['*-ui.*', 'pagefind-highlight.js', 'pagefind-worker.js', 'wasm.unknown.*'],
      { cwd: outputPath },
    )) {
      rmSync(path.join(outputPath, unused));
    }
    rmSync(path.join(dist, folder), { recursive: true, force: true });
    return files.length;
  } finally {
    await close();
  }
}

/**
 * A section as Pagefind takes it: nothing but its words. An empty anchor before each passage says where it
 * begins, so that the passage's words are stored once, not again as the anchor's.
 */
function toIndexPage({ title, number, paper, passages }: NamedSection, language: string): string {
  const names = passages.map((passage) => [passage.id, ...namesIn(passage)].join(' ')).join('|');
  const meta = Object.entries({ title, number, paper, names })
    .map(([key, value]) => `<meta data-pagefind-meta="${key}[content]" content="${escape(String(value))}">`)
    .join('');
  const body = passages
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => `<p><a id="${id}" data-pagefind-title="${id}"></a>${escape(text)}</p>`)
    .join('\n');
  return `<!doctype html><html lang="${language}"><head>${meta}</head><body data-pagefind-body>${body}</body></html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

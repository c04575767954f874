import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import { fold } from '../search/fold.ts';
import { type NamedSection, namesIn } from '../search/name-table.ts';
import type { SectionText } from '../search/rank.ts';
import { isStopWord } from '../search/stop-words.ts';

/** Where the build leaves the sections to be indexed, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search: every section is one page of the index, every
 * passage an anchor in it. Notes and navigation stay out, and so do words that say nothing: they are a third
 * of the index. Beside the index stands each section's text, by the id of its page in it.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: language.slice(0, 2) });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        try {
          const sections = readSections(dist);
          for (const [url, section] of sections) {
            const added = await index.addHTMLFile({ url, content: toIndexPage(section, language) });
            if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
          }
          await writeIndex(index, path.join(dist, 'pagefind'));
          writeTexts(dist, sections);
          logger.info(`${sections.size} sections indexed for search`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** The sections by their address below the site's root; their files are cleared away. */
function readSections(dist: string): Map<string, NamedSection> {
  const files = globSync('*/*.json', { cwd: path.join(dist, folder) }).sort();
  const sections = files.map((file): [string, NamedSection] => [
    `/${file
      .split(path.sep)
      .join('/')
      .replace(/\.json$/, '/')}`,
    JSON.parse(readFileSync(path.join(dist, folder, file), 'utf8')) as NamedSection,
  ]);
  rmSync(path.join(dist, folder), { recursive: true, force: true });
  return new Map(sections);
}

/** A section as Pagefind takes it: an empty anchor where each passage begins, and the words that say something. */
function toIndexPage({ title, passages }: NamedSection, language: string): string {
  const body = passages
    .map(({ id, text }) => {
      const words = text.split(/\s+/).filter((word) => !isStopWord(fold(word)));
      return `<p><a id="${id}" data-pagefind-title="${id}"></a>${escape(words.join(' '))}</p>`;
    })
    .join('\n');
  const head = `<meta data-pagefind-meta="title[content]" content="${escape(title)}">`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body data-pagefind-body>${body}</body></html>`;
}

/** Writes `pagefind/`: its program made small, without its stock interfaces, its marker, its worker. */
async function writeIndex(index: PagefindIndex, outputPath: string): Promise<void> {
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  const unused = ['*-ui.*', 'pagefind-highlight.js', 'pagefind-worker.js', 'wasm.unknown.*'];
  for (const file of globSync(unused, { cwd: outputPath })) rmSync(path.join(outputPath, file));
  const program = path.join(outputPath, 'pagefind.js');
  const { code, errors } = await minify('pagefind.js', readFileSync(program, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(program, code);
}

/** Writes `search/texts/<page of the index>.json`, where a result's id leads to its section's text. */
function writeTexts(dist: string, sections: ReadonlyMap<string, NamedSection>): void {
  const fragments = path.join(dist, 'pagefind', 'fragment');
  const texts = path.join(dist, 'search', 'texts');
  mkdirSync(texts, { recursive: true });
  for (const file of globSync('*.pf_fragment', { cwd: fragments })) {
    const unpacked = gunzipSync(readFileSync(path.join(fragments, file))).toString('utf8');
    const { url } = JSON.parse(unpacked.slice(unpacked.indexOf('{'))) as { url: string };
    const section = sections.get(url);
    if (!section) throw new Error(`Pagefind indexed ${url}, which is no section.`);
    const { address, title, number, paper, passages } = section;
    const text: SectionText = {
      address,
      title,
      number,
      paper,
      passages: passages.map((passage) => ({ id: passage.id, text: passage.text, names: namesIn(passage) })),
    };
    writeFileSync(path.join(texts, file.replace(/\.pf_fragment$/, '.json')), JSON.stringify(text));
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

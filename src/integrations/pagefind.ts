import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { type PaperRecord, readPapers } from '../feeds/read-papers.ts';
import { outsideText, readSectionPages, toIndexedPage } from '../search/build/indexed-page.ts';
import type { NamePassages } from '../search/query/list-passages.ts';

/**
 * Indexes the finished site for the word half of the search, by Pagefind's own interface: every paper, put together of
 * its sections' pages, is a page of the index. Notes and navigation stay out.
 *
 * @param options.language BCP 47 tag of the interface: endings of words are taken off as that language has them
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  let base = '/';
  return {
    name: 'index-sections',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const papers = readPapers('content/papers');
        try {
          const pages = await writeIndex(papers, { dist, base, language: language.slice(0, 2) });
          logger.info(`${pages} papers in the index for search`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** @returns how many papers are in the index */
async function writeIndex(
  papers: readonly PaperRecord[],
  { dist, base, language }: { dist: string; base: string; language: string },
): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: outsideText });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const names = readNames(path.join(dist, 'search', 'names'));
  let pages = 0;
  for (const { id, paper } of papers) {
    const sections = readSectionPages(path.join(dist, id));
    if (sections.length === 0) continue;
    const head = {
      title: paper.title,
      by: paper.authors.map(({ name }) => name).join(', '),
      published: paper.published ?? '',
    };
    const namesIn = (passage: string) => names.get(`${base}${id}/`)?.get(passage) ?? [];
    const content = toIndexedPage(head, sections, { language, namesIn });
    refuse(id, await index.addHTMLFile({ url: `/${id}/`, content }));
    pages += 1;
  }
  refuse('the index', await index.writeFiles({ outputPath: path.join(dist, 'pagefind') }));
  return pages;
}

function refuse(what: string, { errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${what}: ${errors.join('; ')}`);
}

/** The names in every passage, by the paper's address and the passage's id: from the tables the search itself uses. */
function readNames(folder: string): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    if (!file.endsWith('.json')) continue;
    const { papers } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as NamePassages;
    for (const { address, passages } of papers) {
      const ofPaper = found.get(address) ?? new Map<string, string[]>();
      for (const { id, names } of passages) ofPaper.set(id, names);
      found.set(address, ofPaper);
    }
  }
  return found;
}

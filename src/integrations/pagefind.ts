import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPapers } from '../feeds/read-papers.ts';
import { readNamed } from '../search/indexing/read-named.ts';
import { writeIndex } from '../search/indexing/write-index.ts';

/** Where the build leaves what is to be indexed of each paper, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const papers = readPapers('content/papers').map(({ id }) =>
          readNamed(path.join(dist, folder, `${id}.json`)),
        );
        const options = {
          cache: path.join('.cache', 'pagefind'),
          language: language.slice(0, 2),
          quality: 5,
        };
        const { shards } = await writeIndex(papers, { dist, ...options });
        logger.info(`${papers.length} papers in ${shards} indexes for search`);
        rmSync(path.join(dist, folder), { recursive: true, force: true });
      },
    },
  };
}

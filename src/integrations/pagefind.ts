import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeIndex } from '../search/indexing/write-index.ts';
import type { NamedSection } from '../search/name-table.ts';

/** Where the build leaves the sections to be indexed, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search: every section is one page of an index. Notes and
 * navigation stay out. Indexes are kept between builds, so that a change to a paper costs what its neighbours cost.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const sections = readSections(dist);
        const { shards, fresh } = await writeIndex(sections, {
          dist,
          cache: path.join('.cache', 'pagefind'),
          language: language.slice(0, 2),
        });
        logger.info(
          `${sections.length} sections in ${shards} indexes for search, ${fresh} of them made anew`,
        );
      },
    },
  };
}

/** The sections, newest paper first; their files are cleared away. */
function readSections(dist: string): NamedSection[] {
  const sections = globSync('*.json', { cwd: path.join(dist, folder) }).flatMap(
    (file) => JSON.parse(readFileSync(path.join(dist, folder, file), 'utf8')) as NamedSection[],
  );
  rmSync(path.join(dist, folder), { recursive: true, force: true });
  return sections.sort((a, b) => a.order - b.order);
}

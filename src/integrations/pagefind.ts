import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPapers } from '../feeds/read-papers.ts';
import { qualityFor } from '../hosting/compress.ts';
import { readPlan } from '../kept/plan.ts';
import { namedFile } from '../kept/store.ts';
import { prepareShards, writeIndex } from '../search/indexing/write-index.ts';
import type { NamedPaper } from '../search/named-paper.ts';
import { groupPapers } from '../search/shards.ts';

/** Where the build leaves what is to be indexed of each paper, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search: every section is one page of an index. Notes and
 * navigation stay out. Indexes are kept between builds, so that a change to a paper costs what its neighbours cost;
 * a part of a build makes those that hold its papers only.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { part, named } = readPlan();
        const ids = readPapers('content/papers').map(({ id }) => id);
        const read = createReader(dist);
        const options = {
          cache: path.join('.cache', 'pagefind'),
          language: language.slice(0, 2),
          // Eight sections a paper, more or less.
          quality: qualityFor(8 * ids.length),
        };
        if (part === undefined) {
          const papers = ids.map(read);
          const { shards, fresh } = await writeIndex(papers, { dist, ...options });
          logger.info(`${papers.length} papers in ${shards} indexes for search, ${fresh} of them made anew`);
        } else {
          const own = new Set(part);
          const whole = groupPapers(ids).filter((group) => group.every((id) => own.has(id)));
          await prepareShards(
            whole.map((group) => group.map(read)),
            options,
          );
        }
        if (named !== undefined && existsSync(path.join(dist, folder)))
          cpSync(path.join(dist, folder), named, { recursive: true });
        rmSync(path.join(dist, folder), { recursive: true, force: true });
      },
    },
  };
}

/** Reads what is known of a paper, from this build or from the one that its pages are taken from. */
function createReader(dist: string): (paper: string) => NamedPaper {
  const kept = new Map(readPlan().kept.map((one) => [one.paper, one.folder]));
  return (paper) => {
    const before = kept.get(paper);
    const file =
      before === undefined ? path.join(dist, folder, `${paper}.json`) : path.join(before, namedFile);
    return JSON.parse(readFileSync(file, 'utf8')) as NamedPaper;
  };
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPapers } from '../feeds/read-papers.ts';
import { qualityFor } from '../hosting/compress.ts';
import { keptFolders, type KeptPaper, readPlan } from '../kept/plan.ts';
import { namedFile } from '../kept/store.ts';
import { readNamed } from '../search/build/read-named.ts';
import { prepareShards, writeIndex } from '../search/build/write-index.ts';
import { groupPapers } from '../search/build/shards.ts';

/** Where the build leaves what is to be indexed of each paper, below the finished site. */
const folder = path.join('search', 'sections');

/**
 * Indexes the finished site for the word half of the search: every section is one page of an index. Notes and
 * navigation stay out. Indexes are kept between builds, so that a change to a paper costs what its neighbours cost.
 *
 * @param options.language BCP 47 tag of the interface: the index is searched from pages of that language
 */
export function indexSections({ language }: { language: string }): AstroIntegration {
  let indexing: Promise<string | undefined> | undefined;
  return {
    name: 'index-sections',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        // Pagefind works on another core: what else spans papers is written meanwhile.
        indexing = indexSite(fileURLToPath(dir), language);
        // Awaited below; until then it has not gone unheard.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const made = path.join(fileURLToPath(dir), folder);
        const said = await indexing;
        if (said !== undefined) logger.info(said);
        const { known } = readPlan();
        if (known !== undefined && existsSync(made)) moveNamed(made, known);
        rmSync(made, { recursive: true, force: true });
      },
    },
  };
}

/**
 * Writes the index of all papers; none of a part of them.
 *
 * @param dist the site, whose pages are made
 * @returns what was done, in words
 */
async function indexSite(dist: string, language: string): Promise<string | undefined> {
  if (readPlan().part !== undefined) return undefined;
  const ids = readPapers('content/papers').map(({ id }) => id);
  const kept = keptFolders();
  const papers = ids.map((id) => {
    const before = kept.get(id);
    return readNamed(before ? path.join(before, namedFile) : path.join(dist, folder, `${id}.json`));
  });
  const { shards, fresh } = await writeIndex(papers, { dist, ...indexOptions(language, ids.length) });
  return `${papers.length} papers in ${shards} indexes for search, ${fresh} of them made anew`;
}

/** Moves what is indexed of each paper to what is known of it. */
function moveNamed(made: string, known: string): void {
  for (const file of readdirSync(made)) {
    const own = path.join(known, path.basename(file, '.json'));
    mkdirSync(own, { recursive: true });
    renameSync(path.join(made, file), path.join(own, namedFile));
  }
}

/**
 * Makes the indexes of kept papers that are not kept themselves, beside a build that will ask for them.
 *
 * @param ids addresses of all papers, newest first
 */
export async function indexKept(
  ids: readonly string[],
  kept: readonly KeptPaper[],
  { root, language }: { root: string; language: string },
): Promise<void> {
  const folders = keptFolders(kept);
  const whole = groupPapers(ids).filter((group) => group.every((id) => folders.has(id)));
  const { cache, ...options } = indexOptions(language, ids.length);
  await prepareShards(
    // The build begins with the newest.
    whole
      .toReversed()
      .map((group) => () => group.map((id) => readNamed(path.join(folders.get(id) ?? '', namedFile)))),
    { cache: path.join(root, cache), ...options },
  );
}

const indexOptions = (language: string, papers: number) => ({
  cache: path.join('.cache', 'pagefind'),
  language: language.slice(0, 2),
  // Eight sections a paper, more or less.
  quality: qualityFor(8 * papers),
});

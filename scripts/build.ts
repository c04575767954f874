import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type PaperRecord, readPapers } from '../src/feeds/read-papers.ts';
import { findContentProblems } from '../src/integrations/check-content.ts';
import { gatherPapers, placePapers } from '../src/kept/bring.ts';
import { fingerprintPaper, fingerprintSite } from '../src/kept/fingerprint.ts';
import { type BuildPlan, type KeptPaper, planSetting } from '../src/kept/plan.ts';
import { openStore, type PaperStore } from '../src/kept/store.ts';
import { newestPapers } from '../src/newest-papers.ts';
import { type AstroRuns, createAstroRuns } from './astro-runs.ts';
import { codeOf, explainFailure } from './explain-failure.ts';
import { root } from './tools.ts';

export interface BuildOptions {
  /** Another folder to build into. */
  dist?: string;
  /** Settings beside those of this process: `BASE_PATH`, `SITE_URL`. */
  env?: NodeJS.ProcessEnv;
  /** Folder that finished papers are kept in between builds. */
  kept?: string;
  /**
   * From so many changed papers on, parts are built side by side: starting a build takes as long as some fifty papers.
   */
  many?: number;
}

/**
 * The allocator of the bundler, and of who draws cards, gives back what it has not needed for a second (here in
 * milliseconds): in large pages it would keep 300 MB until the build ends, and two run side by side; what it gave back
 * at once, the next card would ask for again.
 */
const thrift = { MIMALLOC_PURGE_DELAY: '1000', MIMALLOC_ALLOW_THP: '0' };

/**
 * Builds the site with its search index into `dist`.
 *
 * It is built beside and moved into place, so that a build that fails or is killed leaves the last good
 * one standing, and two builds at once do not mix. Papers that have not changed are taken from builds before.
 *
 * @param args `--books` adds a PDF and an EPUB of each paper; all others go to Astro
 * @returns whether it was built
 */
export async function buildSite(
  args: readonly string[] = [],
  {
    dist = path.join(root, 'dist'),
    env = {},
    kept = path.join(root, '.cache', 'papers'),
    many = 100,
  }: BuildOptions = {},
): Promise<boolean> {
  removeAbandoned();
  const next = path.join(root, `.build-${process.pid}`);
  const old = `${next}-old`;
  const books = args.includes('--books');
  const settings = { ...thrift, ...env, ...(books ? { PASSAGE_BOOKS: '1' } : {}) };
  const astro = createAstroRuns(settings);
  try {
    // While it is found out what there is to do.
    astro.prepare(1);
    const papers = createPaperKeys({ ...process.env, ...settings });
    const build: Build = {
      next,
      astro,
      papers,
      store: openStore(kept),
      async run(folder, plan) {
        const file = `${folder}-plan.json`;
        const whole: BuildPlan = {
          ...plan,
          known: `${folder}-known`,
          records: papers.records,
        };
        writeFileSync(file, JSON.stringify(whole));
        const others = args.filter((arg) => arg !== '--books');
        const run = { args: ['build', '--outDir', folder, ...others], env: { [planSetting]: file } };
        return (await astro.run(run)) === 0;
      },
    };
    const before = findKept(build);
    const parts = books ? [] : partChanged(build, before, many);
    astro.prepare(Math.max(1, parts.length));
    if (!checkContent(before)) return false;
    // Books are made from the pages of the whole site.
    const known = await buildParts(build, before, parts);
    if (known === undefined) return false;
    const [site, gathered] = await Promise.allSettled([
      build.run(next, { kept: known, last: dist, pages: { file: `${kept}-pages.json`, site: papers.site } }),
      // While Astro works on another core.
      bringKept(known, `${next}-kept`),
    ]);
    if (site.status === 'rejected') throw site.reason;
    if (!site.value) return false;
    if (gathered.status === 'rejected') throw gathered.reason;
    placePapers(known, `${next}-kept`, next);
    if (known.length > 0) console.log(`${known.length} papers as they were.`);
    const changed = withoutKept(papers.ids, known);
    if (books) {
      // Only books need a browser: other builds do not ask for one.
      const { makeBooks } = await import('./books.ts');
      await makeBooks(next, changed);
    }
    keepPapers(build, changed, next);
    build.store.prune(papers.ids);
    mkdirSync(dist, { recursive: true });
    renameSync(dist, old);
    renameSync(next, dist);
    return true;
  } finally {
    astro.stop();
    for (const end of ['-old', ...leftovers]) {
      rmSync(`${next}${end}`, { recursive: true, force: true });
    }
  }
}

interface Build {
  /** Folder the site is built in. */
  next: string;
  astro: AstroRuns;
  papers: PaperKeys;
  store: PaperStore;
  /** Runs Astro; says whether it was built. */
  run(folder: string, plan: BuildPlan): Promise<boolean>;
}

/** Looks at all of the content but kept papers, which were looked at when they were made; says what is wrong with it. */
function checkContent(kept: readonly KeptPaper[]): boolean {
  const keptIds = new Set(kept.map(({ paper }) => paper));
  const problems = findContentProblems(path.join(root, 'content'), (paper) => keptIds.has(paper));
  if (problems.length > 0) console.error(`The content has mistakes:\n  ${problems.join('\n  ')}`);
  return problems.length === 0;
}

/** Changed papers in parts that are made side by side; no part where they are few. */
function partChanged({ papers }: Build, known: readonly KeptPaper[], many: number): string[][] {
  const changed = withoutKept(papers.ids, known);
  if (changed.length < many) return [];
  const count = availableParallelism();
  return Array.from({ length: count }, (_, at) => changed.filter((_paper, index) => index % count === at));
}

/**
 * Makes the pages of many changed papers, a part of them in each of some processes, and keeps them for the build of
 * the site: what spans papers is a smaller task.
 *
 * @param known the papers that are kept
 * @returns the papers that are kept now; nothing where a part could not be built
 */
async function buildParts(
  build: Build,
  known: readonly KeptPaper[],
  parts: readonly (readonly string[])[],
): Promise<readonly KeptPaper[] | undefined> {
  if (parts.length === 0) return known;
  console.log(`${parts.flat().length} papers to make, in ${parts.length} parts at a time:`);
  const built = await Promise.all(
    parts.map(async (part, at) => {
      if (part.length === 0) return [];
      const folder = `${build.next}-${at}`;
      try {
        if (!(await build.run(folder, { kept: [], part }))) return undefined;
        // For what comes after, while other parts end.
        build.astro.prepare(1);
        return keepPapers(build, part, folder, { move: true });
      } finally {
        for (const end of leftovers) {
          rmSync(`${folder}${end}`, { recursive: true, force: true });
        }
      }
    }),
  );
  if (built.includes(undefined)) return undefined;
  const kept = new Map(
    [...known, ...built.flatMap((part) => part ?? [])].map((paper) => [paper.paper, paper]),
  );
  // In the order of all papers, as they would be found.
  return build.papers.ids.flatMap((id) => kept.get(id) ?? []);
}

/** Puts kept papers beside the site that is being built. */
async function bringKept(kept: readonly KeptPaper[], beside: string): Promise<void> {
  if (kept.length > 0) await Promise.resolve(gatherPapers(kept, beside));
}

function findKept({ papers, store }: Build): KeptPaper[] {
  return [...papers.keys()].flatMap(([paper, key]) => {
    const form = store.find(paper, key);
    return form === undefined ? [] : [{ paper, ...form }];
  });
}

function withoutKept(ids: readonly string[], kept: readonly KeptPaper[]): string[] {
  const known = new Set(kept.map(({ paper }) => paper));
  return ids.filter((id) => !known.has(id));
}

function keepPapers(
  { papers, store }: Build,
  ids: readonly string[],
  dist: string,
  options: { move?: boolean } = {},
): KeptPaper[] {
  // The build may have entered passages in ledgers, so keys are made anew.
  return [...papers.keys(ids)].map(([paper, key]) => ({
    paper,
    ...store.keep(paper, key, { dist, known: path.join(`${dist}-known`, paper), ...options }),
  }));
}

interface PaperKeys {
  /** What the published papers say of themselves, newest first. */
  records: PaperRecord[];
  /** The papers' addresses, in the same order. */
  ids: string[];
  /** A mark of all that pages of any paper are made from. */
  site: string;
  /** What each one's pages are made from. */
  keys(ids?: readonly string[]): Map<string, string>;
}

function createPaperKeys(env: NodeJS.ProcessEnv): PaperKeys {
  const folder = path.join(root, 'content', 'papers');
  const records = readPapers(folder);
  const ids = records.map(({ id }) => id);
  const site = fingerprintSite(root, env);
  // Their sections have cards of their own.
  const newest = new Set(ids.slice(0, newestPapers));
  return {
    records,
    ids,
    site,
    keys: (wanted = ids) =>
      new Map(wanted.map((id) => [id, fingerprintPaper(path.join(folder, id), site, newest.has(id))])),
  };
}

/** What a run of Astro leaves, by how it ends after the name of its folder. */
const leftovers = ['', '-kept', '-known', '-plan.json', '-plan.json.cache'];

/** Takes away what builds left that were killed before they could. */
function removeAbandoned(): void {
  for (const name of readdirSync(root)) {
    const pid = Number(/^\.build-(\d+)/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Builds for a person: says what stood against it, and that nothing was lost. */
export async function buildOrSay(args: readonly string[] = []): Promise<boolean> {
  let built = false;
  let failure: unknown;
  try {
    built = await buildSite(args);
  } catch (error) {
    failure = error;
  }
  if (!built) {
    const { bavail, bsize } = statfsSync(root);
    console.error(`\n${explainFailure(failure, bavail * bsize)}`);
  }
  return built;
}

if (process.argv[1] === import.meta.filename) {
  process.exit((await buildOrSay(process.argv.slice(2))) ? 0 : 1);
}

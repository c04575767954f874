import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readPapers } from '../src/feeds/read-papers.ts';
import { fingerprintPaper, fingerprintSite } from '../src/kept/fingerprint.ts';
import { type KeptPaper, tellKept } from '../src/kept/kept.ts';
import { openStore } from '../src/kept/store.ts';
import { newestPapers } from '../src/newest-papers.ts';
import { root, runTool } from './tools.ts';

/**
 * Builds the site with its search index into `dist`.
 *
 * It is built beside and moved into place, so that a build that fails or is killed leaves the last good
 * one standing, and two builds at once do not mix.
 *
 * @param args `--books` adds a PDF and an EPUB of each paper; all others go to Astro
 * @param options.dist another folder to build into
 * @param options.env settings beside those of this process: `BASE_PATH`, `SITE_URL`
 * @returns whether it was built
 */
export async function buildSite(
  args: readonly string[] = [],
  { dist = path.join(root, 'dist'), env = {} }: { dist?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<boolean> {
  const next = path.join(root, `.build-${process.pid}`);
  const old = `${next}-old`;
  const books = args.includes('--books');
  const settings = { ...env, ...(books ? { PASSAGE_BOOKS: '1' } : {}) };
  const papers = createPaperKeys({ ...process.env, ...settings });
  const store = openStore(path.join(root, '.cache', 'papers'));
  try {
    const kept = [...papers.keys()].flatMap(([paper, key]): KeptPaper[] => {
      const folder = store.find(paper, key);
      return folder === undefined ? [] : [{ paper, folder }];
    });
    const others = args.filter((arg) => arg !== '--books');
    const build = ['build', '--outDir', next, ...others];
    const code = await runTool('astro/bin/astro.mjs', build, { ...settings, ...tellKept(kept) });
    if (code !== 0) return false;
    const known = new Set(kept.map(({ paper }) => paper));
    const changed = papers.ids.filter((id) => !known.has(id));
    if (books) {
      // Only books need a browser: other builds do not ask for one.
      const { makeBooks } = await import('./books.ts');
      await makeBooks(next, changed);
    }
    // The build may have entered passages in ledgers, so keys are made anew.
    const keys = papers.keys();
    for (const id of changed) store.keep(id, keys.get(id) ?? '', next);
    store.prune(papers.ids);
    mkdirSync(dist, { recursive: true });
    renameSync(dist, old);
    renameSync(next, dist);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** The published papers, and what each one's pages are made from. */
function createPaperKeys(env: NodeJS.ProcessEnv): { ids: string[]; keys(): Map<string, string> } {
  const folder = path.join(root, 'content', 'papers');
  const ids = readPapers(folder).map(({ id }) => id);
  const site = fingerprintSite(root, env);
  const keys = () =>
    new Map(ids.map((id, at) => [id, fingerprintPaper(path.join(folder, id), site, at < newestPapers)]));
  return { ids, keys };
}

if (process.argv[1] === import.meta.filename) {
  process.exit((await buildSite(process.argv.slice(2))) ? 0 : 1);
}

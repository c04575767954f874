import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
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
  try {
    const books = args.includes('--books');
    const others = args.filter((arg) => arg !== '--books');
    const build = ['build', '--outDir', next, ...others];
    const code = await runTool('astro/bin/astro.mjs', build, {
      ...env,
      ...(books ? { PASSAGE_BOOKS: '1' } : {}),
    });
    if (code !== 0) return false;
    if (books) {
      // Only books need a browser: other builds do not ask for one.
      const { makeBooks } = await import('./books.ts');
      await makeBooks(next);
    }
    mkdirSync(dist, { recursive: true });
    renameSync(dist, old);
    renameSync(next, dist);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exit((await buildSite(process.argv.slice(2))) ? 0 : 1);
}

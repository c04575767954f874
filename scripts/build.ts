import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, runTool } from './tools.ts';

/**
 * Builds the site with its search index into `dist`.
 *
 * It is built beside and moved into place, so that a build that fails or is killed leaves the last good
 * one standing, and two builds at once do not mix.
 *
 * @returns whether it was built
 */
export async function buildSite(args: readonly string[] = []): Promise<boolean> {
  const next = path.join(root, `.build-${process.pid}`);
  const dist = path.join(root, 'dist');
  const old = `${next}-old`;
  try {
    const code = await runTool('astro/bin/astro.mjs', ['build', '--outDir', next, ...args]);
    if (code !== 0) return false;
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

import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { compressFolder } from '../src/hosting/compress.ts';
import { codeOf, explainFailure } from './explain-failure.ts';
import { root, runTool } from './tools.ts';

export interface BuildOptions {
  /** Another folder to build into. */
  dist?: string;
  /** Whether it is for readers: then its passages' ids are entered in the papers' ledgers, and stay. */
  publish?: boolean;
  /** Settings beside those of this process: `BASE_PATH`, `SITE_URL`. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Builds the site with its search index into `dist`: one `astro build`, beside the last site and moved into its place,
 * so that a build that fails or is killed leaves the last good one standing, and two builds at once do not mix.
 *
 * @param args `--books` adds a PDF and an EPUB of each paper, `--compress` the compressed form of each text file; all
 *   others go to Astro
 * @returns whether it was built
 */
export async function buildSite(
  args: readonly string[] = [],
  { dist = path.join(root, 'dist'), publish = false, env = {} }: BuildOptions = {},
): Promise<boolean> {
  removeAbandoned();
  const next = path.join(root, `.build-${process.pid}-${Date.now()}`);
  const old = `${next}-old`;
  const books = args.includes('--books');
  const others = args.filter((arg) => arg !== '--books' && arg !== '--compress');
  try {
    const settings = {
      ...env,
      ...(publish && { PASSAGE_PUBLISH: '1' }),
      ...(books && { PASSAGE_BOOKS: '1' }),
    };
    const code = await runTool('astro/bin/astro.mjs', ['build', '--outDir', next, ...others], settings);
    if (code !== 0) return false;
    if (books) {
      // Only books need a browser: other builds do not ask for one.
      const { makeBooks } = await import('./books.ts');
      await makeBooks(next, { ...process.env, ...settings });
    }
    if (args.includes('--compress')) {
      console.log(`${await compressFolder(next)} files compressed, .br and .gz.`);
    }
    mkdirSync(dist, { recursive: true });
    renameSync(dist, old);
    renameSync(next, dist);
    return true;
  } finally {
    for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away what builds left that were killed before they could. */
function removeAbandoned(): void {
  for (const name of readdirSync(root)) {
    const pid = Number(/^\.build-(\d+)-/.exec(name)?.[1]);
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
export async function buildOrSay(args: readonly string[] = [], options: BuildOptions = {}): Promise<boolean> {
  let built = false;
  let failure: unknown;
  try {
    built = await buildSite(args, options);
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
  process.exit((await buildOrSay(process.argv.slice(2), { publish: true })) ? 0 : 1);
}

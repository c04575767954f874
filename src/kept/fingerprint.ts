import { createHash, type Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listTree } from './list-tree.ts';

/** Settings that go into pages. */
const settings = ['SITE_URL', 'BASE_PATH', 'PASSAGE_BOOKS'];

/** What pages of a paper are made from besides the paper itself: the program, the gazetteer, the publication. */
const shared = [
  'src/**/*.{ts,astro,css}',
  'scripts/books.ts',
  'astro.config.mjs',
  'package-lock.json',
  'content/site.yaml',
  'content/gazetteer/*',
];
const unshared = ['src/tests/**', 'src/importer/**', 'src/**/*.test.ts'];

/**
 * A mark of all that pages of any paper depend on.
 *
 * @param root the project's folder
 * @param env settings of the build
 * @returns hexadecimal digits; other digits where any page might come out differently
 */
export function fingerprintSite(root: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`);
  addFiles(hash, root, globSync(shared, { cwd: root, exclude: unshared }));
  return hash.digest('hex');
}

/**
 * A mark of everything a paper's pages are made from.
 *
 * @param folder the paper's folder
 * @param site of `fingerprintSite`
 * @param isNew whether it is among the newest papers, whose sections have cards of their own
 */
export function fingerprintPaper(folder: string, site: string, isNew: boolean): string {
  const hash = createHash('sha256').update(`${site} ${isNew}\n`);
  addFiles(hash, folder, listTree(folder));
  return hash.digest('hex').slice(0, 24);
}

function addFiles(hash: Hash, root: string, files: readonly string[]): void {
  for (const file of files.toSorted()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file.split(path.sep).join('/')} ${content.length}\n`).update(content);
  }
}

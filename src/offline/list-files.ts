import { createHash } from 'node:crypto';

/** One file of the built site. */
export interface SiteFile {
  /** Path below the site's root with forward slashes, `paper/full/index.html`. */
  path: string;
  bytes: number;
  /** Hash of what is in it. */
  hash: string;
}

/** What a reader keeps of one paper. */
export interface OfflineList {
  /** Changes with any of the files. */
  version: string;
  /** Bytes of all files, before any compression on the way. */
  bytes: number;
  /** Addresses as a browser asks for them, from the host's root. */
  files: string[];
}

/** What serves all papers: the front, search, scripts. */
const shared = /^(index\.html|favicon\.svg|_astro\/.+|pagefind\/.+|search\/(?!sections\/).+)$/;
/** What of a paper need not be kept: other forms of the same text, and pictures for cards. */
const spare = /\.(pdf|epub)$/;

/**
 * Everything that one paper needs to be read and searched without a connection: its own pages, figures and data,
 * and what all papers share.
 *
 * @param base folder of the host that the site is built for, with a final slash
 */
export function listFiles(paper: string, all: readonly SiteFile[], base: string): OfflineList {
  const needed = all.filter(
    ({ path }) =>
      (path.startsWith(`${paper}/`) && !spare.test(path)) ||
      path.startsWith(`search/sections/${paper}/`) ||
      shared.test(path),
  );
  const sorted = needed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash('sha256');
  for (const { path, hash } of sorted) version.update(`${path} ${hash}\n`);
  return {
    version: version.digest('hex').slice(0, 16),
    bytes: sorted.reduce((sum, { bytes }) => sum + bytes, 0),
    files: sorted.map(({ path }) => base + path.replace(/(^|\/)index\.html$/, '$1')),
  };
}

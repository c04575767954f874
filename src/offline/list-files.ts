import { createHash } from 'node:crypto';

/** One file of the built site. */
export interface SiteFile {
  /** Path below the site's root with forward slashes, `paper/full/index.html`. */
  path: string;
  bytes: number;
  /** Hash of what is in it, made when it is asked for. */
  hash(): string;
}

/** Files that are kept together. */
export interface OfflineList {
  /** Changes with any of the files. */
  version: string;
  /** Bytes of all files, before any compression on the way. */
  bytes: number;
  /** Addresses as a browser asks for them, from the host's root. */
  files: string[];
}

/** What a reader keeps: one list for what all papers share, and one for each paper, by its address. */
export interface OfflineLists {
  shared: OfflineList;
  papers: Map<string, OfflineList>;
}

/** What serves all papers: the front, scripts. */
const shared = /^(index\.html|favicon\.svg|_astro\/.+)$/;
/** What searches all papers, and grows with them: of what Pagefind writes, its script, its program and the index. */
const search = /^(search\/.+|pagefind\/(pagefind\.js|pagefind-entry\.json|.+\.(pagefind|pf_\w+)))$/;
/** Pagefind's program for languages that it does not know. */
const unused = 'pagefind/wasm.unknown.pagefind';
/** Beyond this, a reader who keeps one paper would fetch a library: the search is not kept. */
const mostForSearch = 12_000_000;
/** What of a paper need not be kept: other forms of the same text, and of its record. */
const spare = /\.(pdf|epub|md|xml|bib|ris|csl\.json)$|^[^/]+\/(paper|linkset|[^/]+\/myst)\.json$/;

/**
 * Everything that each paper needs to be read without a connection, and searched as long as there are not very many:
 * its own pages, figures and data, and apart from them what all papers share, so that the lists together grow as the
 * site does.
 *
 * @param papers addresses of the papers
 * @param base folder of the host that the site is built for, with a final slash
 */
export function listFiles(papers: readonly string[], all: readonly SiteFile[], base: string): OfflineLists {
  const ofSearch = all.filter(({ path }) => search.test(path) && path !== unused);
  const searched = ofSearch.reduce((sum, { bytes }) => sum + bytes, 0) <= mostForSearch;
  const byFolder = Map.groupBy(all, ({ path }) => path.slice(0, path.indexOf('/')));
  return {
    shared: toList([...all.filter(({ path }) => shared.test(path)), ...(searched ? ofSearch : [])], base),
    papers: new Map(
      papers.map((paper) => {
        const own = (byFolder.get(paper) ?? []).filter(({ path }) => !spare.test(path));
        return [paper, toList(own, base)];
      }),
    ),
  };
}

function toList(files: readonly SiteFile[], base: string): OfflineList {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash('sha256');
  for (const file of sorted) version.update(`${file.path} ${file.hash()}\n`);
  return {
    version: version.digest('hex').slice(0, 16),
    bytes: sorted.reduce((sum, { bytes }) => sum + bytes, 0),
    files: sorted.map(({ path }) => base + path.replace(/(^|\/)index\.html$/, '$1')),
  };
}

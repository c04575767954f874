import type { SitemapOptions } from '@astrojs/sitemap';
import type { PaperRecord } from './read-papers.ts';

type Options = NonNullable<SitemapOptions>;

/**
 * What the sitemap lists and how it is dated: a paper's pages by its last correction. Papers whose rights are not
 * settled, and pages that repeat others, stay out.
 *
 * @param base folder of the host that the site is built for
 */
export function sitemapOptions(papers: readonly PaperRecord[], base: string): Options {
  const root = base.endsWith('/') ? base : `${base}/`;
  const byId = new Map(papers.map(({ id, paper }) => [id, paper]));
  /** Parts of an address below the site's root: `['rivers', 'introduction']`. */
  const partsOf = (address: string) =>
    new URL(address).pathname.slice(root.length).split('/').filter(Boolean);
  const paperOf = (address: string) => byId.get(partsOf(address)[0] ?? '');
  const newest = papers
    .map(({ paper }) => paper.updated ?? paper.added)
    .sort()
    .at(-1);
  return {
    filter: (address) => {
      const paper = paperOf(address);
      if (paper !== undefined && paper.rights === undefined) return false;
      // Looked at in its place: a section, a figure or a place may be called “Search”, “404” or “Full”.
      const [first = '', second = '', , last] = partsOf(address);
      if (paper === undefined) return second !== '' || !['search', '404'].includes(first);
      return last === undefined ? !['full', 'cite'].includes(second) : last !== 'cite';
    },
    serialize: (item) => {
      const paper = paperOf(item.url);
      const day = paper === undefined ? newest : (paper.updated ?? paper.added);
      return day === undefined ? item : { ...item, lastmod: day };
    },
  };
}

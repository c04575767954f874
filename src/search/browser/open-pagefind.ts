import { wordBreak } from '../../annotations/unspaced.ts';
import type { SearchIndex } from '../query/find-papers.ts';
import type { PaperHead } from '../query/results.ts';
import type { IndexedText } from '../query/search-words.ts';

/** What is used of the script that Pagefind writes; its own types are at https://pagefind.app/docs/api-reference/. */
interface PagefindScript {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    search(words: string): Promise<{ results: PagefindResult[] }>;
  };
}

interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindData>;
}

/** A page as it was indexed. */
export interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string>;
  /** Where elements with ids begin in `content`, counted in words. */
  anchors: { id: string; text?: string; title?: string; location: number }[];
}

/**
 * Opens the index that Pagefind has written, by its own script.
 *
 * A worker would cost a reader another eleven kilobytes, the same program once more; and the page's policy takes no
 * string for a program's address, which is how Pagefind starts one. A search of a thousand papers takes few milliseconds.
 *
 * @param root the site's root, with a final slash
 */
export async function openPagefind(root: string): Promise<SearchIndex<IndexedText>> {
  const basePath = `${root}pagefind/`;
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as PagefindScript;
  const pagefind = createInstance({ basePath, noWorker: true });
  return async (words) => {
    const { results } = await pagefind.search(words);
    return results.map(({ id, score, words: places, data }) => ({
      id,
      score,
      words: places,
      load: async () => readPage(await data()),
    }));
  };
}

/** A paper as it was put together for the index: see `toIndexedPage`. */
export function readPage({ url, content, meta, anchors }: PagefindData): IndexedText {
  const words = content.split(/\s+/);
  const sections: Record<string, PaperHead['sections'][string]> = {};
  const byId = new Map<string, IndexedText['passages'][number]>();
  let headings: string[] = [];
  // Unseen, and parts the words still, for marking them.
  const join = (parted: string) => parted.replaceAll(wordBreak, '\u200b');
  for (const [at, { id, text: heading = '', title = '', location }] of anchors.entries()) {
    const text = join(heading);
    const said = join(words.slice(location, anchors[at + 1]?.location).join(' '));
    const [, section, kind] = /^s(\d+)(?:-(h|p|fn))?/.exec(id) ?? [];
    if (kind === 'p') {
      const passage = { id, text: said, names: title === '' ? [] : title.split(' ') };
      byId.set(id, headings.length > 0 ? { ...passage, heading: headings.join(' · ') } : passage);
      headings = [];
    } else if (kind === 'fn') {
      const passage = byId.get(title);
      if (passage) byId.set(title, { ...passage, note: [passage.note, said].filter(Boolean).join(' ') });
    } else if (section !== undefined) {
      if (kind === undefined) sections[section] = { slug: title, title: text };
      headings.push(text);
    }
  }
  const passages = [...byId.values()];
  const { title = '', by = '', published = '' } = meta;
  return { address: url, title, by, published, sections, passages };
}

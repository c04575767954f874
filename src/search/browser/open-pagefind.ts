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
  const passages: IndexedText['passages'] = [];
  for (const [at, { id, text = '', title = '', location }] of anchors.entries()) {
    if (!id.includes('-')) sections[id.slice(1)] = { slug: title, title: text };
    else if (id.includes('-p')) {
      const said = words.slice(location, anchors[at + 1]?.location).join(' ');
      passages.push({ id, text: said, names: title === '' ? [] : title.split(' ') });
    }
  }
  const { title = '', by = '', published = '' } = meta;
  return { address: url, title, by, published, sections, passages };
}

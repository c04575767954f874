import type { WordSearch } from './answer.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { createThesaurus } from './concepts.ts';
import { fold } from './fold.ts';
import { findSections, type PagefindApi } from './pagefind-words.ts';
import { correctWord, type WordList } from './word-list.ts';

interface PagefindModule extends PagefindApi {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

/**
 * Loads the word half of the search: Pagefind; tables of words and synonyms follow, by the first letters of
 * what is asked.
 *
 * @param root the site's root, with a final slash
 * @throws where Pagefind cannot start: blocked, or not there
 */
export async function loadWords(root: string): Promise<WordSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as PagefindModule;
  // A worker would cost 11 kB more and a second start, for searches that take milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const synonymsOf = remember((letter) => fetchJson<Synonyms>(`${root}search/synonyms/${letter}.json`));
  const wordsOf = remember((letter) => fetchJson<WordList>(`${root}search/words/${letter}.json`));
  return {
    loadThesaurus: async (words) => {
      const letters = new Set(words.flatMap((word) => initial(word) ?? []));
      const tables = await Promise.all([...letters].map((letter) => synonymsOf(letter)));
      return createThesaurus(Object.assign({}, ...tables) as Synonyms);
    },
    findSections: (concepts, most) => findSections(pagefind, concepts, most),
    correct: async (typed) => {
      const letter = initial(typed);
      return letter === undefined ? undefined : correctWord(typed, await wordsOf(letter));
    },
  };
}

const initial = (word: string): string | undefined => /^[a-z]/.exec(fold(word))?.[0];

/** Loads once; after a failure the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

/** Loads each key once. */
export function remember<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, () => Promise<T>>();
  return (key) => {
    const get = known.get(key) ?? once(() => load(key));
    known.set(key, get);
    return get();
  };
}

/** @throws where the file is not there or no JSON */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Written by this site's own build.
  return (await response.json()) as T;
}

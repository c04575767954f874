import type { WordSearch } from './answer.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { createThesaurus } from './concepts.ts';
import { distance, forgiven } from './distance.ts';
import { fold } from './fold.ts';
import { findSections, type PagefindApi } from './pagefind-words.ts';

interface PagefindModule extends PagefindApi {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

/**
 * Loads the word half of the search: Pagefind and the table of synonyms.
 *
 * @param root the site's root, with a final slash
 * @throws where Pagefind cannot start: blocked, or not there
 */
export async function loadWords(root: string): Promise<WordSearch> {
  const synonyms = fetchJson<Synonyms>(`${root}search/synonyms.json`);
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as PagefindModule;
  // A worker would cost 11 kB more and a second start, for searches that take milliseconds.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const thesaurus = createThesaurus(await synonyms);
  const lists = new Map<string, Promise<string[]>>();
  return {
    thesaurus,
    findSections: (concepts, most) => findSections(pagefind, concepts, most),
    correct: async (typed) => {
      const word = fold(typed);
      const letter = /^[a-z]/.exec(word)?.[0];
      if (letter === undefined || forgiven(word.length) === 0) return undefined;
      const list =
        lists.get(letter) ??
        fetchJson<string>(`${root}search/words/${letter}.json`).then((words) => words.split(' '));
      lists.set(letter, list);
      return nearestWord(word, await list);
    },
  };
}

/**
 * The word a slip was probably meant to be: the nearest of the list, the more frequent of two that are equally near.
 *
 * @param words folded, most frequent first; a word that is in it is right and gives nothing
 */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (words.includes(word)) return undefined;
  let least = forgiven(word.length);
  let best: string | undefined;
  for (const other of words) {
    const slips = distance(word, other, least);
    if (slips < least || (slips === least && best === undefined)) [best, least] = [other, slips];
  }
  return best;
}

/** @throws where the file is not there or no JSON */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Written by this site's own build.
  return (await response.json()) as T;
}

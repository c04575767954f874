import type { WordSearch } from './answer.ts';
import { createWordSearch } from './answer-words.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { createThesaurus } from './concepts.ts';
import { fold } from './fold.ts';
import { fetchJson, remember } from './load.ts';
import { findSections, type PagefindApi } from './pagefind-words.ts';
import type { SectionText } from './rank.ts';
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
  const textOf = remember((id) => fetchJson<SectionText>(`${root}search/texts/${id}.json`));
  return createWordSearch({
    loadThesaurus: async (words) => {
      const letters = new Set(words.flatMap((word) => initial(word) ?? []));
      const tables = await Promise.all([...letters].map((letter) => synonymsOf(letter)));
      return createThesaurus(Object.assign({}, ...tables) as Synonyms);
    },
    findSections: (concepts, most) => findSections(pagefind, textOf, concepts, most),
    correct: async (typed) => {
      const letter = initial(typed);
      return letter === undefined ? undefined : correctWord(typed, await wordsOf(letter));
    },
  });
}

const initial = (word: string): string | undefined => /^[a-z]/.exec(fold(word))?.[0];

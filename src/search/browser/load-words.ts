import type { Synonyms } from '../../schemas/synonyms.ts';
import { foldName } from '../../annotations/fold.ts';
import type { WordSearch } from '../query/answer.ts';
import { createThesaurus } from '../query/concepts.ts';
import { correctWord, type WordList } from '../query/correct-word.ts';
import { createWordSearch } from '../query/search-words.ts';
import { fetchJson, remember } from './load.ts';
import { openPagefind } from './open-pagefind.ts';

/**
 * Loads the word half of the search; indexes, and tables of words and synonyms, follow as they are needed for what is
 * asked.
 *
 * @param root the site's root, with a final slash
 * @param papers how many there are
 */
export async function loadWords(root: string, papers: number): Promise<WordSearch> {
  const synonymsOf = remember((letter) => fetchJson<Synonyms>(`${root}search/synonyms/${letter}.json`));
  const wordsOf = remember((letter) => fetchJson<WordList>(`${root}search/words/${letter}.json`));
  return createWordSearch({
    search: await openPagefind(root),
    papers,
    loadThesaurus: async (words) => {
      const letters = new Set(words.flatMap((word) => initial(word) ?? []));
      const tables = await Promise.all([...letters].map((letter) => synonymsOf(letter)));
      return createThesaurus(Object.assign({}, ...tables) as Synonyms);
    },
    correct: async (typed) => {
      const letter = initial(typed);
      return letter === undefined ? undefined : correctWord(typed, await wordsOf(letter));
    },
  });
}

const initial = (word: string): string | undefined => /^[a-z]/.exec(foldName(word))?.[0];

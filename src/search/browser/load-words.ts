import type { WordSearch } from '../query/answer.ts';
import { createWordSearch } from '../query/answer-words.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { createThesaurus } from '../query/concepts.ts';
import { findSections, type Shards } from '../query/find-sections.ts';
import { fold } from '../query/fold.ts';
import { fetchBytes, fetchJson, fetchPacked, remember } from './load.ts';
import { startPagefind } from './pagefind-engine.ts';
import type { Route } from '../build/routes.ts';
import type { ShardList, ShardText } from '../build/shards.ts';
import { correctWord, type WordList } from '../query/word-list.ts';

/**
 * Loads the word half of the search: Pagefind's program and the list of shards; indexes, and tables of words and
 * synonyms, follow as they are needed for what is asked.
 *
 * @param root the site's root, with a final slash
 * @throws where Pagefind cannot start: blocked, or not there
 */
export async function loadWords(root: string): Promise<WordSearch> {
  const shards = await loadShards(root);
  const synonymsOf = remember((letter) => fetchJson<Synonyms>(`${root}search/synonyms/${letter}.json`));
  const wordsOf = remember((letter) => fetchJson<WordList>(`${root}search/words/${letter}.json`));
  return createWordSearch({
    loadThesaurus: async (words) => {
      const letters = new Set(words.flatMap((word) => initial(word) ?? []));
      const tables = await Promise.all([...letters].map((letter) => synonymsOf(letter)));
      return createThesaurus(Object.assign({}, ...tables) as Synonyms);
    },
    findSections: (concepts, within) => findSections(shards, concepts, within),
    correct: async (typed) => {
      const letter = initial(typed);
      return letter === undefined ? undefined : correctWord(typed, await wordsOf(letter));
    },
  });
}

async function loadShards(root: string): Promise<Shards> {
  const [engine, { shards, routes }] = await Promise.all([
    fetchBytes(`${root}pagefind/pagefind.wasm`).then(startPagefind),
    fetchJson<ShardList>(`${root}search/shards.json`),
  ]);
  const routeOf = remember((file) => fetchJson<Route>(`${root}search/routes/${file}.json`));
  const textOf = remember((file) => fetchJson<ShardText>(`${root}search/texts/${file}.json`));
  const indexOf = remember(async (folder) => {
    const address = `${root}pagefind/shards/${folder}/`;
    const index = engine.open(await fetchPacked(`${address}index.pf_meta`));
    const add = remember(async (part) => index.add(await fetchPacked(`${address}${part}.pf_index`)));
    return { index, add };
  });
  return {
    list: shards,
    routes: { starts: routes, load: (file) => routeOf(`${file}`) },
    search: async ({ folder }, words, exact) => {
      const { index, add } = await indexOf(folder);
      await Promise.all(index.partsFor(words).map(add));
      return index.search(words, exact);
    },
    loadText: ({ folder }, place) => textOf(`${folder}/${place}`),
  };
}

const initial = (word: string): string | undefined => /^[a-z]/.exec(fold(word))?.[0];

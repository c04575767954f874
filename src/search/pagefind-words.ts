import type { Concept } from './concepts.ts';
import { fold } from './fold.ts';
import type { SectionText } from './rank.ts';
import { isStopWord } from './stop-words.ts';

/** The part of Pagefind's JavaScript API (1.6) that is used here. */
export interface PagefindApi {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** Names the page in the index, and the file with its text. */
  id: string;
  score: number;
}

/** The sections that may answer a query, with their texts. */
export interface FoundSections {
  texts: SectionText[];
  /** How many sections have some of the words; `texts` are the best of them. */
  sections: number;
}

/**
 * Asks Pagefind for each word and its synonyms, one by one since it has no OR, and fetches the texts of the
 * sections in which most of them, and the rarest, are found. Which passages answer is decided in the texts:
 * Pagefind knows of a phrase only its first place on a page, and nothing of names.
 *
 * @param loadText the text of a section, by the id of its page in the index
 * @param most texts fetched for one query, however many papers there are
 */
export async function findSections(
  pagefind: PagefindApi,
  loadText: (id: string) => Promise<SectionText>,
  concepts: readonly Concept[],
  most = 12,
): Promise<FoundSections> {
  const asked = await Promise.all(concepts.map((concept) => askFor(pagefind, concept)));
  const sums = new Map<string, number>();
  for (const scores of asked) {
    const rarity = 1 / Math.sqrt(1 + scores.size);
    for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score * (1 + rarity));
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1]);
  const least = (ranked[0]?.[1] ?? 0) * tooLittle;
  const best = ranked.filter(([, score]) => score >= least).slice(0, most);
  return {
    texts: await Promise.all(best.map(([id]) => loadText(id))),
    sections: best.length < most ? best.length : ranked.length,
  };
}

/** Sections that have so much less of what was asked for than the best are not worth their bytes. */
const tooLittle = 0.25;

/** The pages that have a concept, each with the score of the variant it has. */
async function askFor(pagefind: PagefindApi, { variants }: Concept): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  await Promise.all(
    variants.map(async ({ text, weight }) => {
      const words = fold(text)
        .split(' ')
        .filter((word) => !isStopWord(word));
      // The index leaves out words that say nothing; nobody is asked for nothing.
      if (words.join('') === '') return;
      const { results } = await pagefind.search(words.join(' '));
      for (const { id, score } of results) best.set(id, Math.max(score * weight, best.get(id) ?? 0));
    }),
  );
  return best;
}

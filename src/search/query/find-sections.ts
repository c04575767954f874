import type { Concept, Variant } from './concepts.ts';
import { chooseShards, type Routes } from './find-shards.ts';
import type { PassageSet } from './name-keys.ts';
import type { PagefindPage } from '../browser/pagefind-engine.ts';
import type { SectionText } from './rank.ts';
import type { Shard, ShardText } from '../build/shards.ts';
import { isStopWord } from './stop-words.ts';
import { toWords } from './text.ts';

/** The index as it is searched; in the browser each part is fetched when it is first needed. */
export interface Shards {
  /** Newest first. */
  list: readonly Shard[];
  routes: Routes;
  /**
   * The sections of a shard that have all of the words; a section's id is its place in the shard.
   *
   * @param exact only those that have them side by side
   */
  search(shard: Shard, words: string, exact: boolean): Promise<PagefindPage[]>;
  loadText(shard: Shard, place: string): Promise<ShardText>;
}

/** The sections that may answer a query, with their texts. */
export interface FoundSections {
  texts: SectionText[];
  /** How many other sections of the same papers have some of the words too; `texts` are the best of them. */
  passedOver: number;
  /** What was not looked through. */
  rest?: Rest;
}

export interface Rest {
  /** Sections of papers already looked in. */
  sections: number;
  /** Earlier papers that have the words. */
  papers: number;
  /** Day on which the newest of these papers was published. */
  until: string;
  /** Looks through more of it. */
  load(): Promise<FoundSections>;
}

/** A section that has some of what is asked for. */
interface Hit {
  shard: Shard;
  place: string;
  order: number;
  score: number;
}

/** As many texts are fetched for one query, however many papers there are. */
const most = 12;
/** Shards are asked one after the other until there are enough sections, but no more of them at a time. */
const shardsAtOnce = 3;
/** Every word costs a part of each shard's index: a query of many words, and words that say the same, asks fewer. */
const partsAtOnce = 12;
/** Sections that have so much less of what was asked for than the best are not worth their bytes. */
const tooLittle = 0.25;

/**
 * Asks Pagefind, newest shard first, for each word and its synonyms, one by one since it has no OR, and fetches
 * the texts of the sections in which most of them, and the rarest, are found. Which passages answer is decided in the
 * texts: Pagefind knows nothing of names, and of a phrase only its first place on a page.
 *
 * @param within passages that may answer; all where it is left out
 */
export async function findSections(
  shards: Shards,
  concepts: readonly Concept[],
  within?: PassageSet,
): Promise<FoundSections> {
  const { list, routes } = shards;
  const firsts = list.map((_, at) => list.slice(0, at).reduce((sum, { sections }) => sum + sections, 0));
  const firstOf = (shard: Shard) => firsts[list.indexOf(shard)] ?? 0;
  const orders = within && [...within.keys()];
  const mayAnswer = (at: number) => {
    const [first = 0, sections = 0] = [firsts[at], list[at]?.sections];
    return orders === undefined || orders.some((order) => order >= first && order < first + sections);
  };
  const chosen = await chooseShards(concepts, list.length, routes, mayAnswer);
  const words = concepts.flatMap(({ variants }) => variants).length;
  const atOnce = Math.min(shardsAtOnce, Math.max(1, Math.floor(partsAtOnce / words)));

  const look = async (left: readonly Hit[], waiting: readonly Shard[]): Promise<FoundSections> => {
    let hits = [...left];
    let asked = 0;
    while (asked < waiting.length && asked < atOnce && hits.length < most) {
      const shard = waiting[asked];
      if (shard) hits.push(...(await askShard(shards, shard, firstOf(shard), concepts, within)));
      asked += 1;
    }
    hits.sort((a, b) => b.score - a.score);
    const some = hits.length;
    // Of all that has a common word the best is enough; of what a name leaves, everything can be reached.
    const least = within ? 0 : (hits[0]?.score ?? 0) * tooLittle;
    hits = hits.filter(({ score }) => score >= least);
    const best = hits.slice(0, most);
    const more = within ? hits.slice(most) : [];
    const earlier = waiting.slice(asked);
    const texts = await Promise.all(
      best.map(async ({ shard, place, order }) => ({ ...(await shards.loadText(shard, place)), order })),
    );
    return {
      texts,
      passedOver: within || best.length < most ? 0 : some - most,
      ...(more.length + earlier.length > 0
        ? {
            rest: {
              sections: more.length,
              papers: earlier.reduce((sum, { papers }) => sum + papers, 0),
              until: earlier[0]?.until ?? '',
              load: () => look(more, earlier),
            },
          }
        : {}),
    };
  };
  return look(
    [],
    chosen.flatMap((at) => list[at] ?? []),
  );
}

/** The sections of one shard that have some of what is asked for. */
async function askShard(
  shards: Shards,
  shard: Shard,
  first: number,
  concepts: readonly Concept[],
  within: PassageSet | undefined,
): Promise<Hit[]> {
  const asked = await Promise.all(concepts.map((concept) => askFor(shards, shard, concept)));
  const sums = new Map<string, number>();
  for (const scores of asked) {
    const rarity = 1 / Math.sqrt(1 + scores.size);
    for (const [place, score] of scores) sums.set(place, (sums.get(place) ?? 0) + score * (1 + rarity));
  }
  return [...sums]
    .map(([place, score]) => ({ shard, place, order: first + Number(place), score }))
    .filter(({ order }) => !within || within.has(order));
}

/** The sections that have a concept, each with the score of the variant it has. */
async function askFor(shards: Shards, shard: Shard, { variants }: Concept): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  await Promise.all(
    variants.map(async (variant) => {
      const words = wordsOf(variant);
      // The index leaves out words that say nothing; nobody is asked for nothing.
      if (words.length === 0) return;
      // A quotation has no stems.
      const exact = variant.stems.length === 0 && words.length > 1;
      for (const { id, score } of await shards.search(shard, words.join(' '), exact)) {
        best.set(id, Math.max(score * variant.weight, best.get(id) ?? 0));
      }
    }),
  );
  return best;
}

/** As they were indexed. */
const wordsOf = ({ text }: Variant): string[] =>
  toWords(text)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));

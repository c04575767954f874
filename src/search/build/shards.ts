import type { SectionText } from '../query/rank.ts';

/** A part of the index: the sections of some papers that were published one after the other. */
export interface Shard {
  /** Its folder below `pagefind/shards/` and `search/texts/`, named by what is in it. */
  folder: string;
  /** How many sections it has; one's place among them is its name in the index. */
  sections: number;
  /** How many papers. */
  papers: number;
  /** Day on which the newest of its papers was published. */
  until: string;
}

/** `search/shards.json`: what a search for words must know before it can begin. */
export interface ShardList {
  /** Newest papers first. */
  shards: Shard[];
  /** Where each file of the table begins that leads from words to shards; none where there is one shard. */
  routes: string[];
}

/** `search/texts/<shard>/<place>.json`: a section; its order among all is known from the place of its shard. */
export type ShardText = Omit<SectionText, 'order'>;

/** So many papers are one shard. */
const papersInShard = 40;

/**
 * Groups papers in shards. They are counted from the oldest on, so that a new paper changes the newest shard only.
 *
 * @param papers newest first
 * @returns newest shard first, in each the newest paper first
 */
export function groupPapers<Paper>(papers: readonly Paper[], most = papersInShard): Paper[][] {
  const oldestFirst = papers.toReversed();
  const shards: Paper[][] = [];
  for (let at = 0; at < oldestFirst.length; at += most) {
    shards.unshift(oldestFirst.slice(at, at + most).toReversed());
  }
  return shards;
}

import type { Concept } from './concepts.ts';
import { findRoute, findShards, type Route } from '../build/routes.ts';
import { isStopWord } from './stop-words.ts';
import { toWords } from './text.ts';

/** The table that leads from words to shards. */
export interface Routes {
  /** Where each file of the table begins. */
  starts: readonly string[];
  load(file: number): Promise<Route>;
}

/**
 * The shards in which most of what is asked for stands, and the rarest of it: where some have all of it, just
 * these. Words that say the same are looked up only where nothing has the word itself.
 *
 * @param shards how many there are
 * @param mayAnswer which of them may have an answer at all
 * @returns numbers of shards counted from the newest, 0 first
 */
export async function chooseShards(
  concepts: readonly Concept[],
  shards: number,
  { starts, load }: Routes,
  mayAnswer: (shard: number) => boolean = () => true,
): Promise<number[]> {
  const all = Array.from({ length: shards }, (_, shard) => shard).filter(mayAnswer);
  // With one to ask there is nothing to choose.
  if (all.length < 2) return all;
  const shardsOf = async (text: string): Promise<bigint> => {
    const stems = toWords(text)
      .filter(({ word }) => !isStopWord(word))
      .map(({ stem }) => stem);
    const sets = await Promise.all(
      stems.map(async (stem) => findShards(stem, await load(findRoute(starts, stem)))),
    );
    return sets.length === 0 ? 0n : sets.reduce((one, other) => one & other);
  };
  const stands = await Promise.all(
    concepts.map(async ({ variants: [itself, ...others] }) => {
      const own = itself ? await shardsOf(itself.text) : 0n;
      if (own !== 0n) return own;
      const alike = await Promise.all(others.map(({ text }) => shardsOf(text)));
      return alike.reduce((one, other) => one | other, 0n);
    }),
  );
  // The oldest shard is the lowest bit.
  const has = (set: bigint, shard: number) => ((set >> BigInt(shards - 1 - shard)) & 1n) === 1n;
  const found = stands.map((set) => all.filter((shard) => has(set, shard)));
  const weights = new Map<number, number>();
  for (const holders of found) {
    const rarity = Math.log(1 + shards / holders.length);
    for (const shard of holders) weights.set(shard, (weights.get(shard) ?? 0) + rarity);
  }
  const best = Math.max(...weights.values());
  return all.filter((shard) => weights.get(shard) === best);
}

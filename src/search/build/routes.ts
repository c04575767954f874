import { findRange, splitRanges, startsOf } from './ranges.ts';

/**
 * Which shards have which words: the stems, each list of them by the set of shards that they stand in. A set is
 * written as a number in hexadecimal whose bits are the shards, the oldest the lowest.
 *
 *     { "3": "harbour tide", "2": "lantern" }     shards 0 and 1 have `harbour`, shard 1 alone has `lantern`
 */
export type Route = Record<string, string>;

/** A file of routes is held to so many characters: three or four kilobytes when compressed. */
const most = 9000;

/**
 * Makes the table that leads from a word to the shards it stands in, parted by the beginnings of words.
 *
 * @param shards the stems in each shard, oldest shard first
 * @returns the routes, and where each begins
 */
export function toRoutes(shards: readonly Iterable<string>[]): { starts: string[]; routes: Route[] } {
  const sets = new Map<string, bigint>();
  shards.forEach((stems, shard) => {
    const bit = 1n << BigInt(shard);
    for (const stem of stems) sets.set(stem, (sets.get(stem) ?? 0n) | bit);
  });
  const setOf = (stem: string) => (sets.get(stem) ?? 0n).toString(16);
  // Most words stand in one shard, and share its set.
  const sizeOf = (stem: string) => stem.length + 1 + setOf(stem).replace(/0+$/, '').length;
  const parts = splitRanges([...sets.keys()].sort(), sizeOf, most);
  const routes = parts.map((stems) =>
    Object.fromEntries([...Map.groupBy(stems, setOf)].map(([set, alike]) => [set, alike.join(' ')])),
  );
  return { starts: startsOf(parts), routes };
}

/** The number of the route that knows a stem. */
export const findRoute = findRange;

/**
 * The shards that a stem stands in, as a set: also as the beginning of a longer one, for a word half typed.
 */
export function findShards(stem: string, route: Route): bigint {
  let found = 0n;
  for (const [set, stems] of Object.entries(route)) {
    const words = ` ${stems} `;
    const stands = words.includes(stem.length < 4 ? ` ${stem} ` : ` ${stem}`);
    if (stands) found |= BigInt(`0x${set}`);
  }
  return found;
}

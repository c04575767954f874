import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoute, findShards, toRoutes } from './routes.ts';

const shardsOf = (stem: string, { starts, routes }: ReturnType<typeof toRoutes>): number[] => {
  const set = findShards(stem, routes[findRoute(starts, stem)] ?? {});
  return [...set.toString(2)].toReversed().flatMap((bit, shard) => (bit === '1' ? [shard] : []));
};

describe('toRoutes', () => {
  const routes = toRoutes([
    ['harbour', 'tide'],
    ['harbour', 'tide', 'lantern'],
  ]);

  it('writes each list of words once, by the set of shards they stand in', () => {
    expect(routes).toEqual({ starts: ['harb'], routes: [{ '3': 'harbour tide', '2': 'lantern' }] });
  });

  it('leads from a word to its shards', () => {
    expect(shardsOf('harbour', routes)).toEqual([0, 1]);
    expect(shardsOf('lantern', routes)).toEqual([1]);
    expect(shardsOf('gull', routes)).toEqual([]);
  });

  it('leads from a word half typed to what it begins, but not from a few letters', () => {
    expect(shardsOf('lant', routes)).toEqual([1]);
    expect(shardsOf('lan', routes)).toEqual([]);
    expect(shardsOf('arbour', routes)).toEqual([]);
  });

  it('finds every word again in files of bounded size, however many words there are', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(word, { maxLength: 200 }), { maxLength: 12 }), (shards) => {
        const made = toRoutes(shards);
        shards.forEach((stems, shard) => {
          for (const stem of stems) expect(shardsOf(stem, made)).toContain(shard);
        });
      }),
      { numRuns: 30 },
    );
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}tion`)));
    const { routes: files } = toRoutes([many]);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(JSON.stringify(file).length).toBeLessThan(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import { groupPapers } from './shards.ts';

describe('groupPapers', () => {
  it('counts from the oldest on and keeps the newest first', () => {
    expect(groupPapers(['e', 'd', 'c', 'b', 'a'], 2)).toEqual([['e'], ['d', 'c'], ['b', 'a']]);
  });

  it('leaves older shards as they are when a paper is added', () => {
    const before = groupPapers(['e', 'd', 'c', 'b', 'a'], 2);
    const after = groupPapers(['f', 'e', 'd', 'c', 'b', 'a'], 2);
    expect(after[0]).toEqual(['f', 'e']);
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('makes one shard of few papers, and none of none', () => {
    expect(groupPapers(['b', 'a'], 40)).toEqual([['b', 'a']]);
    expect(groupPapers([], 40)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { pickPages } from './pick-pages.ts';

describe('pickPages', () => {
  it('takes all where they are few', () => {
    expect(pickPages(3, 1)).toEqual([1, 2, 3]);
  });

  it('takes first, last, neighbours and some between of many', () => {
    expect(pickPages(100, 13, 5)).toEqual([1, 12, 13, 14, 21, 41, 61, 81, 100]);
  });

  it('stays short, however many there are', () => {
    expect(pickPages(10_000, 5_005).length).toBeLessThan(26);
  });
});

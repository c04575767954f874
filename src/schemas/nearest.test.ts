import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['exerpt', 'excerpt'],
    ['wrods', 'words'],
    ['Excerpt', 'excerpt'],
    ['shorttitle', 'shortTitle'],
  ])('takes %s for %s', (slip, meant) => {
    expect(nearest(slip, ['excerpt', 'words', 'shortTitle'])).toBe(meant);
  });

  it('takes nothing for a word of its own', () => {
    expect(nearest('twitter', ['title', 'excerpt'])).toBeUndefined();
  });
});

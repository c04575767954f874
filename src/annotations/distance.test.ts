import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, forgiven } from './distance.ts';

describe('distance', () => {
  it.each([
    ['nangarhar', 'nangahar', 1],
    ['kabul', 'kaubl', 1],
    ['taliban', 'talban', 1],
    ['taliban', 'tailbna', 2],
    ['herat', 'heart', 1],
    ['kunar', 'kunar', 0],
    ['کابل', 'کبال', 1],
  ])('%s and %s are %i apart', (one, other, slips) => {
    expect(distance(one, other, 3)).toBe(slips);
  });

  it('says no more than one above the limit', () => {
    expect(distance('afghanistan', 'kunar', 2)).toBe(3);
  });

  it('is the same both ways, and nothing for a word and itself', () => {
    const word = fc.string({ maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other, 9)).toBe(distance(other, one, 9));
        expect(distance(one, one, 9)).toBe(0);
      }),
    );
  });
});

describe('forgiven', () => {
  it('leaves short words as they are', () => {
    expect(forgiven('iran'.length)).toBe(0);
    expect(forgiven('kabul'.length)).toBe(1);
    expect(forgiven('nangarhar'.length)).toBe(2);
  });
});

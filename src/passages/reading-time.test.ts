import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './reading-time.ts';

describe('countWords', () => {
  it('counts text and notes apart', () => {
    const source =
      'IS-K’s cells moved north.[^1]\n\n<Figure id="graph-1" />\n\n[^1]: IS-K source, April 2023.\n';
    expect(countWords(source)).toEqual({ words: 4, notes: 1 });
  });

  it('counts a text in ASCII as one with a dash', () => {
    const line = string({ unit: constantFrom(...`aZ9'-_ .@[{`) });
    assert(property(line, (one) => countWords(`${one} —`).words === countWords(one).words));
    expect(countWords("don't stop-gap -- 'tis 3").words).toBe(4);
  });
});

describe('readingMinutes', () => {
  it('is never nothing', () => {
    expect(readingMinutes(12)).toBe(1);
    expect(readingMinutes(1190)).toBe(5);
  });
});

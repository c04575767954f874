import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './reading-time.ts';

describe('countWords', () => {
  it('counts text and notes apart', () => {
    const source =
      'IS-K’s cells moved north.[^1]\n\n<Figure id="graph-1" />\n\n[^1]: IS-K source, April 2023.\n';
    expect(countWords(source)).toEqual({ words: 4, notes: 1 });
  });
});

describe('readingMinutes', () => {
  it('is never nothing', () => {
    expect(readingMinutes(12)).toBe(1);
    expect(readingMinutes(1190)).toBe(5);
  });
});

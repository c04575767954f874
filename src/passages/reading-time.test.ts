import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './reading-time.ts';

describe('countWords', () => {
  it('counts text and notes apart', () => {
    const source =
      'IS-K’s cells moved north.[^1]\n\n<Figure id="graph-1" />\n\n[^1]: IS-K source, April 2023.\n';
    expect(countWords(source)).toEqual({ words: 4, notes: 1 });
  });

  it.each([
    ['春季的下游港口平均等待九天，小商人承担了大部分费用。', 13],
    ['船は港に九日間とどまった。', 9],
    ['เรืออยู่ในท่าเก้าวัน', 6],
    ['کشتی‌ها نُه روز در بندر ماندند.', 6],
  ])('tells words apart where no spaces part them: %s', (text, words) => {
    expect(countWords(text).words).toBe(words);
  });
});

describe('readingMinutes', () => {
  it('is never nothing', () => {
    expect(readingMinutes(12)).toBe(1);
    expect(readingMinutes(1190)).toBe(5);
  });
});

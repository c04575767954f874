import { describe, expect, it } from 'vitest';
import { correctWord } from '../query/correct-word.ts';
import { toWordLists } from './word-lists.ts';

const lists = toWordLists(
  ['recruitment', 'reported', 'recent', 'raid', 'steps'],
  ['resent', 'report', 'stops', 'zebra'],
);
const correct = (word: string) => {
  const list = lists.get(word.charAt(0));
  return list && correctWord(word, list);
};

describe('correctWord', () => {
  it.each([
    ['recruitmnet', 'recruitment'],
    ['recruitmant', 'recruitment'],
    ['recnet', 'recent'],
  ])('puts %s right', (slip, word) => {
    expect(correct(slip)).toBe(word);
  });

  it.each(['recruitment', 'resent', 'stops', 'rai', 'zebra'])('leaves %s alone', (word) => {
    expect(correct(word)).toBeUndefined();
  });
});

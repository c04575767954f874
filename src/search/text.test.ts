import { describe, expect, it } from 'vitest';
import { findPhrase, mergeRanges, toWords } from './text.ts';

const text = 'IS-K’s cells ran the risk; the Shi’a of Mazar-i Sharif did not. Hit-and-run, hit and run.';
const find = (phrase: string) => findPhrase(toWords(text), phrase).map(([from, to]) => text.slice(from, to));

describe('findPhrase', () => {
  it('finds a name as a whole word only', () => {
    expect(find('isk')).toEqual([]);
    expect(find('IS-K')).toEqual(['IS-K’s']);
    expect(find('risk')).toEqual(['risk']);
  });

  it('finds every occurrence, whatever the hyphens', () => {
    expect(find('hit and run')).toEqual(['Hit-and-run', 'hit and run']);
  });

  it('takes accents and apostrophes for what they stand for', () => {
    expect(find("shi'a")).toEqual(['Shi’a']);
    expect(find('Mazār-i-Sharīf')).toEqual(['Mazar-i Sharif']);
  });

  it('finds nothing for no words', () => {
    expect(find(' – ')).toEqual([]);
  });
});

describe('mergeRanges', () => {
  it('makes one of ranges that overlap or touch', () => {
    expect(
      mergeRanges([
        [5, 9],
        [0, 2],
        [8, 12],
        [12, 13],
      ]),
    ).toEqual([
      [0, 2],
      [5, 13],
    ]);
  });
});

import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, mergeRanges, splitWords, toWords } from './text.ts';

const text = 'IS-K’s cells ran the risk; the Shi’a of Mazar-i Sharif did not. Hit-and-run, hit and run.';
const find = (phrase: string) => findPhrase(toWords(text), phrase).map(([from, to]) => text.slice(from, to));

describe('splitWords', () => {
  it('splits a text in ASCII as one with a dash', () => {
    const plain = string({ unit: constantFrom(...`asZS9'-_ .@[{K`) });
    assert(
      property(plain, (one) => {
        expect(splitWords(one)).toEqual(splitWords(`${one} —`));
      }),
    );
    expect(splitWords("The dogs' keeper's don't")).toEqual([
      { word: 'the', from: 0, to: 3 },
      { word: 'dogs', from: 4, to: 8 },
      { word: 'keeper', from: 10, to: 18 },
      { word: 'dont', from: 19, to: 24 },
    ]);
  });
});

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

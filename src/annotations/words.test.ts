import { describe, expect, it } from 'vitest';
import { findPhrase, splitWords } from './words.ts';

const text = 'IS-K’s cells ran the risk; the Shi’a of Mazar-i Sharif did not. Hit-and-run, hit and run.';
const find = (phrase: string) =>
  findPhrase(splitWords(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  it('leaves out a possessive, and an apostrophe that ends a word', () => {
    expect(splitWords("The dogs' keeper's don't").map(({ word }) => word)).toEqual([
      'the',
      'dogs',
      'keeper',
      'dont',
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

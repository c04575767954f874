import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, readWords } from './fold.ts';

describe('foldName', () => {
  it.each([
    ['Mazar-e-Sharif', 'mazar e sharif'],
    ['Mazār‑i Sharīf', 'mazar i sharif'],
    ['Shi’a', 'shia'],
    ["Shi'a", 'shia'],
    ['U.S.', 'us'],
    ['La’l Pūr', 'lal pur'],
    ['Türkiye', 'turkiye'],
    // Arabic keyboard, Persian keyboard, Pashto letters, vowel signs, a joiner.
    ['مزار شريف', 'مزار شریف'],
    ['ننګرهار', 'ننگرهار'],
    ['شُتُل', 'شتل'],
    ['جلال‌آباد', 'جلال اباد'],
    ['كابل', 'کابل'],
  ])('makes %s %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe('readWords', () => {
  it('gives offsets at which the text has the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of readWords(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });

  it('knows a possessive from an apostrophe inside a name', () => {
    expect(readWords('Kunar’s Shi’as').map((word) => [word.folded, word.stem?.folded])).toEqual([
      ['kunars', 'kunar'],
      ['shias', undefined],
    ]);
  });
});

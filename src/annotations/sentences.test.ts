import { describe, expect, it } from 'vitest';
import { findSentences, sentenceAt } from './sentences.ts';

const cut = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  it('parts a passage at full stops', () => {
    expect(cut('Three cells were found. Two had left by May 2023! Had they?')).toEqual([
      'Three cells were found.',
      'Two had left by May 2023!',
      'Had they?',
    ]);
  });

  it('keeps titles, initials, decimals and abbreviations in one sentence', () => {
    const text = 'Dr. Shahab, said to be in touch with J. Smith, put it at 2.5 million (vs. Three before).';
    expect(cut(text)).toEqual([text]);
  });

  it('ends a sentence after the quotation mark', () => {
    expect(cut('He called them “hideouts.” Others did not.')).toEqual([
      'He called them “hideouts.”',
      'Others did not.',
    ]);
  });

  it('gives a text without a full stop back whole', () => {
    expect(cut('Kabul: the special military commission')).toEqual(['Kabul: the special military commission']);
    expect(cut('')).toEqual([]);
    expect(sentenceAt([], 0, 7)).toEqual({ start: 0, end: 7 });
  });
});

import { describe, expect, it } from 'vitest';
import { plainLetters } from './plain-letters.ts';

describe('plainLetters', () => {
  it('takes soft hyphens away and ligatures apart, and nothing else', () => {
    expect(plainLetters('gov\u00ADern\u00ADment of\uFB01ce, ba\uFB04ing, \uFB06one')).toBe(
      'government office, baffling, stone',
    );
    const persian = 'می\u200Cخواهم';
    expect(plainLetters(`${persian} IS‑K — 10⁶ œuvre`)).toBe(`${persian} IS‑K — 10⁶ œuvre`);
  });
});

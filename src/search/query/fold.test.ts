import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../annotations/fold.ts';
import { fold, foldKey, soundKey } from './fold.ts';

describe('fold', () => {
  it('is the fold of the names in the texts, also on its shorter way', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aBz 09-’'_."), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text)).toBe(foldName(text));
      }),
    );
    expect(fold("Da'esh al-Baghdadi")).toBe(foldName("Da'esh al-Baghdadi"));
  });
});

describe('foldKey', () => {
  it.each([
    ['Mazār-i Sharīf', 'mazar-e-sharif', false],
    ['Mazar-i-Sharif', 'Mazār‐i Sharīf', true],
    ['IS-K', 'ISK', true],
    ['Shi’a', "Shi'a", true],
    ['Shia', 'Shi‘a', true],
    ['کابل', 'كابل', true],
    ['ولایت', 'ولايت', true],
  ])('%s and %s are one: %s', (one, other, same) => {
    expect(foldKey(one) === foldKey(other)).toBe(same);
  });
});

describe('soundKey', () => {
  it.each([
    ['Kandahar', 'Qandahar'],
    ['Kandahar', 'Kandhar'],
    ['Kandahar', 'قندهار'],
    ['Badakhshan', 'Badakshan'],
    ['Jalalabad', 'Jelalabad'],
    ['Jalalabad', 'جلال آباد'],
    ['Nangarhar', 'ننګرهار'],
    ['Mazar-i Sharif', 'Mezare Shareef'],
  ])('hears %s in %s', (name, spelling) => {
    expect(soundKey(spelling)).toBe(soundKey(name));
  });

  it('tells names apart that differ in a consonant', () => {
    expect(soundKey('Kunar')).not.toBe(soundKey('Kunduz'));
    expect(soundKey('Balkh')).not.toBe(soundKey('Bajaur'));
  });
});

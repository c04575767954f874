import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['recruit', 'recruited', 'recruiting', 'recruitment', 'recruits'],
    ['donate', 'donation', 'donations', 'donated'],
    ['adapt', 'adapted', 'adapting'],
    ['city', 'cities'],
    ['attack', 'attacks', 'attacked', 'attacking'],
    ['hide', 'hiding', 'hides'],
    ['organise', 'organisation', 'organisations', 'organize'],
    ['reconcile', 'reconciled', 'reconciling'],
    ['radicalise', 'radicalisation', 'radicalized'],
    ['kill', 'killed', 'killing'],
  ])('is one for %s and its forms', (word, ...forms) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([stem(word)]));
  });

  it.each([
    ['pay', 'pass'],
    ['is', 'isi'],
    ['cell', 'call'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves other scripts and numbers alone', () => {
    expect(stem('کابلها')).toBe('کابلها');
    expect(stem('2022s')).toBe('2022s');
  });
});

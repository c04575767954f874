import { beforeAll, describe, expect, it } from 'vitest';
import { readGazetteer } from '../../annotations/read-gazetteer.ts';
import { createNameIndex, type NameIndex } from '../../annotations/name-index.ts';
import { toNameEntry } from '../build/name-table.ts';
import { findOrdinaryWords } from '../../annotations/ordinary-words.ts';
import { understand } from './understand.ts';

let index: NameIndex;

beforeAll(() => {
  const { places, actors } = readGazetteer();
  const entries = [
    ...places.map((entry) => ({ lane: 'place' as const, entry })),
    ...actors.map((entry) => ({ lane: 'actor' as const, entry })),
  ];
  // Every entry is named once: what counts here is what is understood.
  const names = entries.map((entry) => toNameEntry(entry, 1));
  const words = [
    'risk',
    'heart',
    'corner',
    'united',
    'north',
    'council',
    'logar',
    'front',
    'witness',
    'army',
  ];
  index = createNameIndex({ names, ordinary: findOrdinaryWords(words, names).join(' '), papers: 1 });
});

const read = (query: string, asTyped = false) => {
  const { names, words, phrases, guesses } = understand(query, index, { asTyped });
  const ids = names.map(({ entries }) => entries.map(({ id }) => id).join('|'));
  return { ids, words, phrases, guessed: guesses.length > 0 };
};

describe('understand', () => {
  it.each([
    ['Kunar', 'kunar'],
    ['Konar', 'kunar'],
    ['Mazar-e-Sharif', 'mazar-i-sharif'],
    ['mazar i sharif', 'mazar-i-sharif'],
    ['ISIS-K', 'is-k'],
    ['iskp', 'is-k'],
    ['Haibatullah Akhundzada', 'haibatullah'],
    ['مزار شریف', 'mazar-i-sharif'],
    ['كابل', 'kabul'],
    ['Kunar’s', 'kunar'],
    ['IS', 'islamic-state'],
    ['"Konar"', 'kunar'],
  ])('knows %s for %s', (query, id) => {
    expect(read(query)).toEqual({ ids: [id], words: [], phrases: [], guessed: false });
  });

  it.each([
    ['Nangahar', 'nangarhar'],
    ['Talbian', 'taliban'],
    ['Peshwar', 'peshawar'],
    ['Jalallabad', 'jalalabad'],
    ['Mazar-i Sharrif', 'mazar-i-sharif'],
  ])('takes %s for a slip of %s, and says so', (query, id) => {
    expect(read(query)).toEqual({ ids: [id], words: [], phrases: [], guessed: true });
  });

  it.each([
    'risk',
    'heart',
    'corner',
    'is',
    'us',
    'united',
    'north',
    'council',
    'Logar',
    'Iraqi war',
    'kune',
  ])('does not bend %s into a name', (query) => {
    expect(read(query).guessed).toBe(false);
  });

  it.each(['risk', 'heart', 'corner', 'is', 'us', 'united', 'north', 'elders', 'army'])(
    'takes %s for a word',
    (query) => {
      expect(read(query)).toEqual({ ids: [], words: [query], phrases: [], guessed: false });
    },
  );

  it('offers every entry that shares a form', () => {
    expect(read('Kunduz').ids[0]?.split('|').sort()).toEqual(['kunduz-city', 'kunduz-province']);
  });

  it('reads names, phrases and words together, and leaves the question words out', () => {
    expect(read('how were the Taliban paid in Konar “command and control”')).toEqual({
      ids: ['taliban', 'kunar'],
      words: ['paid'],
      phrases: ['command and control'],
      guessed: false,
    });
  });

  it('takes the longest name', () => {
    expect(read('Islamic State in Khorasan').ids).toEqual(['is-k']);
    expect(read('Kunar province').ids).toEqual(['kunar']);
  });

  it('parts words that their script does not', () => {
    expect(read('平均等待 wheat').words).toEqual(['平均', '等待', 'wheat']);
  });

  it('keeps words as typed when asked to', () => {
    expect(read('Nangahar', true)).toEqual({ ids: [], words: ['Nangahar'], phrases: [], guessed: false });
  });

  it('still searches for words that mean little when there is nothing else', () => {
    expect(read('what is this').words).toEqual(['what', 'is', 'this']);
  });

  it('understands nothing in nothing', () => {
    expect(read(' … ')).toEqual({ ids: [], words: [], phrases: [], guessed: false });
  });
});

describe('complete', () => {
  const offered = (typed: string) => index.complete(typed, 5).map(({ entry, as }) => [entry.id, as]);

  it('offers names by their first letters', () => {
    expect(offered('kun').map(([id]) => id)).toEqual(
      expect.arrayContaining(['kunar', 'kunduz-city', 'kunduz-province']),
    );
  });

  it('says which other spelling it was', () => {
    expect(offered('konar')).toEqual([['kunar', 'Konar']]);
  });

  it('offers a later word of a name', () => {
    expect(offered('sharif')[0]?.[0]).toBe('mazar-i-sharif');
  });

  it('offers what a slip was meant for', () => {
    expect(offered('nangahar')).toEqual([['nangarhar', undefined]]);
  });
});

describe('nearest', () => {
  const near = (text: string) => index.nearest(text, 5).map(({ id }) => id);

  it('offers names that are near', () => {
    expect(near('Nangahar')[0]).toBe('nangarhar');
  });

  it.each(['women', 'drugs', 'Haqqani', 'zxqvblorf'])('offers nothing for %s', (text) => {
    expect(near(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createThesaurus, quotation } from './concepts.ts';
import { namesAsConcept } from './name-concept.ts';
import { rankPassages, type SectionText } from './rank.ts';
import { rankSections } from './results.ts';

const { toConcept, group } = createThesaurus({
  pay: ['salary', 'wages'],
  cash: ['salary'],
  'safe house': ['hideout'],
});

const section = (number: number, ...texts: string[]): SectionText => ({
  address: `/paper/section-${number}/`,
  order: number - 1,
  title: `Section ${number}`,
  number,
  paper: 'Paper',
  passages: texts.map((text, at) => ({
    id: `s${number}-p${at + 1}`,
    text,
    names: at === 0 ? ['kunar'] : [],
  })),
});

const texts = [
  section(1, 'Salaries of the members in Kunar came late.', 'The weather was fine.'),
  section(2, 'Members were paid in cash.', 'It was the risk that they ran, and IS-K knew it.'),
];

const ids = (words: string[], options = {}) =>
  rankSections(rankPassages(texts, words.map(toConcept), options).sections).flatMap(({ passages }) =>
    passages.map(({ id }) => id),
  );

describe('rankPassages', () => {
  it('puts the word itself before a word that says the same', () => {
    expect(ids(['cash'])).toEqual(['s2-p1', 's1-p1']);
  });

  it('puts passages with all words before those with some', () => {
    expect(ids(['salary', 'weather', 'members'])[0]).toBe('s1-p1');
    expect(rankPassages(texts, [toConcept('salary'), toConcept('members')]).full).toBe(1);
  });

  it('keeps to the passages that may answer', () => {
    const passes = ({ names }: { names: string[] }) => names.includes('kunar');
    expect(ids(['pay', 'weather'], { passes })).toEqual(['s1-p1']);
  });

  it('finds a quotation word for word only', () => {
    expect(rankPassages(texts, [quotation('paid in cash')]).sections[0]?.passages[0]?.pieces).toEqual([
      'Members were ',
      'paid in cash',
      '.',
    ]);
    expect(rankPassages(texts, [quotation('paid cash')]).sections).toEqual([]);
  });

  it('marks the names asked for beside the words', () => {
    const kunar = { id: 'kunar', lane: 'place', name: 'Kunar', kind: 'province' } as const;
    const marked = [namesAsConcept([{ ...kunar, passages: 1, forms: [], spellings: [] }])];
    expect(rankPassages(texts, [toConcept('members')], { marked }).sections[0]?.passages[0]?.pieces).toEqual([
      'Salaries of the ',
      'members',
      ' in ',
      'Kunar',
      ' came late.',
    ]);
  });

  it('finds nothing where nothing is', () => {
    expect(ids(['cryptocurrency'])).toEqual([]);
  });
});

describe('namesAsConcept', () => {
  it('does not take a verb for a name in capitals, nor the beginning of a longer name', () => {
    const state = { id: 'is', lane: 'actor', name: 'Islamic State', kind: 'organisation' } as const;
    const concept = namesAsConcept([
      { ...state, passages: 1, forms: ['IS'], spellings: [], capitals: ['IS'] },
    ]);
    const passage = section(3, 'IS is not IS-K.');
    const [found] = rankPassages([passage], [concept]).sections;
    expect(found?.passages[0]?.pieces).toEqual(['', 'IS', ' is not IS-K.']);
  });
});

describe('group', () => {
  it('keeps words together that are one term', () => {
    expect(group(['rented', 'safe', 'houses', 'cities'])).toEqual(['rented', 'safe houses', 'cities']);
  });
});

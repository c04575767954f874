import { describe, expect, it } from 'vitest';
import { createThesaurus, namesAsConcept, quotation } from './concepts.ts';
import { type PaperText, rankPapers, type RankOptions } from './rank.ts';

const { toConcept, group } = createThesaurus({
  pay: ['salary', 'wages'],
  cash: ['salary'],
  unpaid: ['suspended'],
  'safe house': ['hideout'],
});

const paper = (name: string, texts: string[], score = 1): PaperText => ({
  address: `/${name}/`,
  title: name,
  by: 'Somebody',
  published: '2024-02-06',
  sections: {},
  score,
  passages: texts.map((text, at) => ({
    id: `s1-p${at + 1}`,
    text,
    names: at === 0 ? ['kunar'] : [],
  })),
});

const texts = [
  paper('one', ['Salaries of the members in Kunar came late.', 'The weather was fine.']),
  paper('two', ['Members were paid in cash.', 'It was the risk that they ran, and IS-K knew it.']),
];

const ids = (words: string[], papers = texts, options: RankOptions = {}) =>
  rankPapers(papers, words.map(toConcept), options).papers.flatMap(({ address, passages }) =>
    passages.map(({ id }) => address + id),
  );
const first = (papers: PaperText[], ...concepts: Parameters<typeof rankPapers>[1]) =>
  rankPapers(papers, concepts).papers[0]?.passages[0]?.pieces;

describe('rankPapers', () => {
  it('puts the word itself before a word that says the same', () => {
    expect(ids(['cash'])).toEqual(['/two/s1-p1', '/one/s1-p1']);
    const unpaid = paper('p', [
      'The payment of salaries, of salary and wages, was suspended, suspended for long.',
      'Salaries had gone unpaid.',
    ]);
    expect(ids(['salaries', 'unpaid'], [unpaid])).toEqual(['/p/s1-p2', '/p/s1-p1']);
  });

  it('puts passages with all words before those with some, and counts them', () => {
    expect(ids(['salary', 'weather', 'members'])[0]).toBe('/one/s1-p1');
    expect(rankPapers(texts, [toConcept('salary'), toConcept('members')]).full).toBe(1);
  });

  it('finds what only a heading or a note says, after what the text says, and shows it', () => {
    const plain = { id: 's1-p1', text: 'The members came late.', names: [] };
    const war = { id: 's1-p2', text: 'On the brink of war.', names: [] };
    const above = { ...paper('p', []), passages: [{ ...plain, heading: 'On the brink' }, war] };
    expect(ids(['brink'], [above])).toEqual(['/p/s1-p2', '/p/s1-p1']);
    const [, second] = rankPapers([above], [toConcept('brink')]).papers[0]?.passages ?? [];
    expect(second?.beside).toEqual([{ room: 'heading', pieces: ['On the ', 'brink', ''] }]);
    const noted = { ...above, passages: [{ ...plain, note: 'A harbour master.' }] };
    expect(rankPapers([noted], [toConcept('harbour')]).papers[0]?.passages[0]?.beside).toEqual([
      { room: 'note', pieces: ['A ', 'harbour', ' master.'] },
    ]);
  });

  it('places a paper half by the whole of it, half by its best passage', () => {
    const equal = ['Members came.', 'Nobody else.'];
    expect(ids(['members'], [paper('far', equal, 0.1), paper('near', equal, 0.9)])[0]).toBe('/near/s1-p1');
    const better = ['Members of the committee met members.', 'Nobody else.'];
    expect(ids(['members', 'committee'], [paper('a', equal, 0.9), paper('b', better, 0.8)])[0]).toBe(
      '/b/s1-p1',
    );
  });

  it('keeps to the passages that may answer', () => {
    const passes = ({ names }: { names: string[] }) => names.includes('kunar');
    expect(ids(['pay', 'weather'], texts, { passes })).toEqual(['/one/s1-p1']);
  });

  it('finds a quotation word for word only', () => {
    expect(first(texts, quotation('paid in cash'))).toEqual(['Members were ', 'paid in cash', '.']);
    expect(rankPapers(texts, [quotation('paid cash')]).papers).toEqual([]);
  });

  it('marks the names asked for beside the words', () => {
    const kunar = { id: 'kunar', lane: 'place', name: 'Kunar', kind: 'province' } as const;
    const marked = [namesAsConcept([{ ...kunar, passages: 1, forms: [], spellings: [] }])];
    expect(rankPapers(texts, [toConcept('members')], { marked }).papers[0]?.passages[0]?.pieces).toEqual([
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
    expect(first([paper('p', ['IS is not IS-K.'])], concept)).toEqual(['', 'IS', ' is not IS-K.']);
  });
});

describe('group', () => {
  it('keeps words together that are one term', () => {
    expect(group(['rented', 'safe', 'houses', 'cities'])).toEqual(['rented', 'safe houses', 'cities']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import type { ResultPaper } from './results.ts';
import { sayFound, sayMore } from './say.ts';

const paper = (address: string, ...ids: string[]): ResultPaper => ({
  address,
  title: 'A',
  by: 'B',
  published: '2024-02-06',
  sections: {},
  passages: ids.map((id) => ({ id, pieces: [], names: [] })),
});
const load = () => Promise.reject(new Error('not asked for'));
const answer = (given: Partial<Answer>): Answer => ({
  understanding: { names: [], phrases: [], words: [], guesses: [] },
  papers: [paper('/a/', 's1-p1', 's1-p2', 's4-p1')],
  order: 'reading',
  marks: [],
  corrected: [],
  unsaid: [],
  synonyms: [],
  also: [],
  ...given,
});

describe('sayFound', () => {
  it.each<[string, Partial<Answer>]>([
    ['3 passages in 2 sections.', {}],
    ['1 passage in 1 section.', { papers: [paper('/a/', 's1-p1')] }],
    ['4 passages in 2 papers.', { papers: [paper('/a/', 's1-p1', 's1-p2'), paper('/b/', 's1-p1', 's2-p1')] }],
    ['4,512 passages; the first 3 are shown.', { total: 4512, more: { load } }],
    ['At least 3 passages; the first of them are shown.', { more: { load } }],
    ['3 passages in 2 sections, best first.', { order: 'best', full: 3 }],
    ['3 passages in 2 sections, best first; 1 of them has all of this.', { order: 'best', full: 1 }],
    ['3 passages in the best 1 of 41 papers.', { order: 'best', full: 3, more: { papers: 40, load } }],
    [
      'No passage has all of this. Nearest: 3 passages in 2 sections, best first.',
      { order: 'best', full: 0 },
    ],
    ['No passage found.', { papers: [] }],
    ['No passage has “a”, “b” or “c”.', { papers: [], unsaid: ['a', 'b', 'c'] }],
  ])('says “%s”', (said, given) => {
    expect(sayFound(answer(given))).toBe(said);
  });
});

describe('sayMore', () => {
  it('says what comes next', () => {
    expect(sayMore({ load })).toBe('Show more passages');
    expect(sayMore({ papers: 35, load })).toBe('Show more of the 35 other papers');
    expect(sayMore({ papers: 1, load })).toBe('Show the other paper');
  });
});

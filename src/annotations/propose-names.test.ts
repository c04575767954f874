import { describe, expect, it } from 'vitest';
import { proposeNames } from './propose-names.ts';

const propose = (...texts: string[]) =>
  proposeNames(texts.map((text, at) => ({ id: `s1-p${at + 1}`, text })));
const names = (...texts: string[]) => propose(...texts).map(({ name }) => name);

describe('proposeNames', () => {
  it('knows a name by its capitals within a sentence, and counts it', () => {
    const [first] = propose('The ferry reached Upper Quay at dawn.', 'At Upper Quay’s gate, nobody paid.');
    expect(first).toEqual({
      name: 'Upper Quay',
      forms: [],
      times: 2,
      passages: ['s1-p1', 's1-p2'],
      sentence: 'The ferry reached Upper Quay at dawn.',
    });
  });

  it('takes no opening word for a name, nor a month or a word for a figure', () => {
    expect(
      names('Grain came late. Nobody paid in March 2021. See Graph 1, where grain is left out.'),
    ).toEqual([]);
    expect(names('Quillon held the toll. They wrote to Quillon.')).toEqual(['Quillon']);
  });

  it('puts an abbreviation and its long form together', () => {
    const [board] = propose('The River Toll Board (RTB) met. Later the RTB closed it.');
    expect(board).toMatchObject({ name: 'RTB', forms: ['River Toll Board'], times: 3 });
  });

  it('parts two names that stand side by side, and keeps one that has a small word in it', () => {
    expect(names('Some of the RTB in Harwick left. The RTB and Harwick agreed.')).toEqual(['Harwick', 'RTB']);
    expect(names('He joined the Guild of Ferrymen, and left the Guild of Ferrymen.')).toEqual([
      'Guild of Ferrymen',
    ]);
  });

  it('finds what is made of a name: a side of a country, a body of it', () => {
    expect(names('Rafts came from northern Harland, watched by the Harland river police.')).toEqual([
      'Harland',
      'Harland river police',
      'northern Harland',
    ]);
  });

  it('leaves out what is known', () => {
    const texts = [{ id: 's1-p1', text: 'From Harwick to Upper Quay.' }];
    expect(proposeNames(texts, new Set(['Harwick'])).map(({ name }) => name)).toEqual(['Upper Quay']);
  });
});

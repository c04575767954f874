import { describe, expect, it } from 'vitest';
import { type PageText, tellApart } from './text-directive.ts';

const page: PageText = {
  stretches: [
    'IS-K’s Adaptation',
    '4',
    'By early 2023 Kunar saw little activity.',
    '2',
    ' He believed that the group had morale issues in 2021.',
    '7',
    ' Kunar stayed quiet; Kunar paid.',
    '5',
    'By early 2023 the harbour was open.',
  ],
  glued: new Set([2, 4]),
};
const at = (words: string, stretch: number) => {
  const offset = page.stretches[stretch]?.indexOf(words) ?? -1;
  return { from: { stretch, offset }, to: { stretch, offset: offset + words.length } };
};
const apart = (first: string, stretch: number, last = first, to = stretch) =>
  tellApart(page, at(first, stretch).from, at(last, to).to);

describe('tellApart', () => {
  it('names a few words as they stand, whole', () => {
    expect(apart('little activity', 2)).toEqual({ textStart: 'little activity.' });
    expect(apart('ittle activit', 2)).toEqual({ textStart: 'little activity.' });
  });

  it('tells words that occur before by what stands around them', () => {
    expect(apart('By early 2023', 8)).toEqual({ textStart: 'By early 2023', suffix: 'the' });
    expect(apart('Kunar', 6, 'Kunar')).toEqual({ textStart: 'Kunar', suffix: 'stayed' });
  });

  it('crosses a note by naming first and last words, each on its side', () => {
    expect(apart('Kunar saw', 2, 'morale issues', 4)).toEqual({
      textStart: 'Kunar saw little',
      textEnd: 'had morale issues',
    });
  });

  it('ends a word earlier where a note’s number would belong to the last one', () => {
    expect(apart('morale issues', 4, 'in 2021.')).toEqual({ textStart: 'morale issues in' });
  });

  it('gives up where nothing tells the words apart', () => {
    const twice: PageText = { stretches: ['Kunar', 'Kunar'], glued: new Set() };
    const position = { stretch: 1, offset: 0 };
    expect(tellApart(twice, position, { stretch: 1, offset: 5 })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { listPlaces } from './original-place.ts';

describe('listPlaces', () => {
  it('takes passages of one place together, and names stretches of paragraphs', () => {
    const places = {
      's4-p1': ['4.9'],
      's4-p2': ['4.9'],
      's4-p10': ['4.10'],
      's4-p3': ['4.9', '4.10'],
      's4-p4': ['3.7', '4.1', '4.2'],
      's3-p1': ['3.1'],
    };
    expect(listPlaces(places, 4)).toEqual([
      { first: 1, last: 2, short: '§4 ¶9', long: 'section 4, paragraph 9' },
      { first: 3, last: 3, short: '§4 ¶9–10', long: 'section 4, paragraphs 9–10' },
      {
        first: 4,
        last: 4,
        short: '§3 ¶7, §4 ¶1–2',
        long: 'section 3, paragraph 7, section 4, paragraphs 1–2',
      },
      { first: 10, last: 10, short: '§4 ¶10', long: 'section 4, paragraph 10' },
    ]);
  });

  it('leaves a gap where a passage has no place', () => {
    expect(listPlaces({ 's1-p1': ['1.1'], 's1-p3': ['1.1'] }, 1)).toMatchObject([
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ]);
  });
});

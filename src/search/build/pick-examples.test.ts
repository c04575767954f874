import { describe, expect, it } from 'vitest';
import type { NameEntry } from '../../annotations/name-entry.ts';
import { pickExamples } from './pick-examples.ts';

const entry = (
  lane: NameEntry['lane'],
  name: string,
  passages: number,
  ...spellings: string[]
): NameEntry => ({ id: name, lane, name, kind: 'city', passages, forms: [], spellings });

describe('pickExamples', () => {
  it('takes the most spoken of that have another spelling, and one in other letters', () => {
    const names = [
      entry('place', 'Kunar', 23, 'کنر', 'Konar'),
      entry('place', 'Kabul', 40),
      entry('actor', 'IS-K', 90, 'ISKP'),
      entry('actor', 'Taliban', 99, 'طالبان'),
    ];
    expect(pickExamples(names)).toEqual({
      names: [
        { name: 'Kunar', spelling: 'Konar' },
        { name: 'IS-K', spelling: 'ISKP' },
      ],
      foreign: 'طالبان',
    });
  });

  it('has none where a publication has none', () => {
    expect(pickExamples([])).toEqual({ names: [], foreign: undefined });
  });
});

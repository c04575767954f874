import { describe, expect, it } from 'vitest';
import { hasPassage, keysOf, readKeys, toSet, writeKeys } from './name-keys.ts';
import type { ResultSection } from './results.ts';

const section = (order: number, ...numbers: number[]): ResultSection => ({
  address: `/paper/section-${order}/`,
  order,
  title: '',
  number: 1,
  paper: '',
  passages: numbers.map((number) => ({ id: `s1-p${number}`, pieces: [], names: [], score: 0 })),
});
// A passage that was added later has a higher number than those after it.
const sections = [section(0, 1, 12, 2), section(4, 7), section(5, 3)];

describe('writeKeys', () => {
  it('writes sections as steps, and passages as they are read', () => {
    expect(writeKeys(sections)).toBe('0.1.12.2;4.7;1.3');
  });

  it('is read back as it was written', () => {
    expect(readKeys(writeKeys(sections))).toEqual(keysOf(sections));
  });
});

describe('hasPassage', () => {
  it('knows a passage by its section and number', () => {
    const set = toSet(readKeys('0.1.12.2;4.7;1.3'));
    expect(hasPassage(set, 4, 's9-p7')).toBe(true);
    expect(hasPassage(set, 4, 's9-p3')).toBe(false);
    expect(hasPassage(set, 1, 's9-p1')).toBe(false);
  });
});

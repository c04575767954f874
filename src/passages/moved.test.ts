import { describe, expect, it } from 'vitest';
import { listMoved } from './moved.ts';

describe('listMoved', () => {
  it('has the ids of one section, each with its last place', () => {
    const moved = { 's4-p9': 's4-p12', 's4-p12': 's5-p2', 's41-p1': 's4-p1', 's5-p7': 's5-p8' };
    expect(listMoved({ moved }, 4)).toEqual([
      { id: 's4-p9', now: 's5-p2' },
      { id: 's4-p12', now: 's5-p2' },
    ]);
  });

  it('has none where nothing was moved', () => {
    expect(listMoved({ moved: {} }, 4)).toEqual([]);
  });

  it('says so when moves lead in a circle', () => {
    expect(() => listMoved({ moved: { 's4-p1': 's4-p2', 's4-p2': 's4-p1' } }, 4)).toThrow('circle');
  });
});

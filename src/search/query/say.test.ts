import { describe, expect, it } from 'vitest';
import { sayMore } from './say.ts';

const load = () => Promise.reject(new Error('not asked for'));

describe('sayMore', () => {
  it('tells how many passages come next, of how many', () => {
    expect(sayMore({ total: 4512 }, { passages: 58, load })).toBe('Show the next 58 of 4,512 passages');
  });

  it('tells how many there are where the next are not counted', () => {
    expect(sayMore({ total: 4512 }, { load })).toBe('Show more of the 4,512 passages');
  });

  it('tells what is left when all that counts is shown', () => {
    expect(sayMore({ total: 60 }, { passages: 0, load })).toBe(
      'Show passages that have it only as part of another name',
    );
  });

  it('tells how many papers are left, and from when', () => {
    const rest = { sections: 0, papers: 320, until: '2019-03-31' };
    expect(sayMore({}, { rest, load })).toBe('Look in 320 earlier papers (March 2019 and before)');
    expect(sayMore({}, { rest: { ...rest, papers: 1 }, load })).toBe(
      'Look in 1 earlier paper (March 2019 and before)',
    );
  });

  it('goes through sections of the same papers first', () => {
    const rest = { sections: 1240, papers: 320, until: '2019-03-31' };
    expect(sayMore({}, { rest, load })).toBe('Look through more sections (1,240 left)');
  });
});

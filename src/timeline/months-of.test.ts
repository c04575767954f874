import { describe, expect, it } from 'vitest';
import { monthsOf } from './months-of.ts';

const indexesOf = (touched: boolean[]) => touched.flatMap((on, index) => (on ? [index] : []));

describe('monthsOf', () => {
  it('touches the month of a day, and all the months of a range', () => {
    const { touched, sentence } = monthsOf([
      { date: '2022-01-11' },
      { date: { from: '2022-10', to: '2023-03' } },
      { date: '2023-12' },
    ]);
    expect(touched).toHaveLength(24);
    expect(indexesOf(touched)).toEqual([0, 9, 10, 11, 12, 13, 14, 23]);
    expect(sentence).toBe('Dated events: January 2022, October 2022 to March 2023 and December 2023');
  });

  it('cuts what lies before and after the two years', () => {
    const { touched, sentence } = monthsOf([
      { date: '2019-spring' },
      { date: { from: '2021-08', to: '2022-02' } },
      { date: '2024-01' },
    ]);
    expect(indexesOf(touched)).toEqual([0, 1]);
    expect(sentence).toBe('Dated events: January to February 2022');
  });

  it('lets an event known by its year touch the whole year', () => {
    expect(monthsOf([{ date: '2022' }]).sentence).toBe('Dated events: January to December 2022');
  });

  it('says so when there is none', () => {
    expect(monthsOf([])).toEqual({
      touched: Array.from({ length: 24 }, () => false),
      sentence: 'No dated event in 2022–23',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { compareDates, formatDate, machineDate, spanOf } from './dates.ts';

describe('spanOf', () => {
  it.each([
    ['2023-03-09', '2023-03-09', '2023-03-09'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-spring', '2023-03-01', '2023-05-31'],
    ['2022-winter', '2022-12-01', '2023-02-28'],
    ['2023-early', '2023-01-01', '2023-04-30'],
    ['2020-mid', '2020-05-01', '2020-08-31'],
    ['2022-late', '2022-09-01', '2022-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
  ])('takes %s for every day from %s to %s', (date, from, to) => {
    expect(spanOf(date)).toEqual({ from, to });
  });

  it('takes a range from the first day of its start to the last of its end', () => {
    expect(spanOf({ from: '2021-08', to: '2022-autumn' })).toEqual({ from: '2021-08-01', to: '2022-11-30' });
  });
});

describe('formatDate', () => {
  it.each([
    ['2023-03-09', '9 March 2023'],
    ['2023-03', 'March 2023'],
    ['2023-spring', 'spring 2023'],
    ['2022-winter', 'winter 2022–23'],
    ['1999-winter', 'winter 1999–00'],
    ['2023-early', 'early 2023'],
    ['2020-mid', 'mid-2020'],
    ['2022', '2022'],
  ])('writes %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('names the year of a range once where it can', () => {
    expect(formatDate({ from: '2022-01', to: '2022-06' })).toBe('January to June 2022');
    expect(formatDate({ from: '2023-03-22', to: '2023-04-20' })).toBe('22 March to 20 April 2023');
    expect(formatDate({ from: '2021-08', to: '2022-autumn' })).toBe('August 2021 to autumn 2022');
    expect(formatDate({ from: '2022', to: '2023' })).toBe('2022 to 2023');
  });
});

describe('machineDate', () => {
  it('gives HTML only what HTML can say', () => {
    expect(machineDate('2023-03-09')).toBe('2023-03-09');
    expect(machineDate('2023-03')).toBe('2023-03');
    expect(machineDate('2022')).toBe('2022');
    expect(machineDate('2023-spring')).toBeUndefined();
    expect(machineDate({ from: '2022-01', to: '2022-06' })).toBeUndefined();
  });
});

describe('compareDates', () => {
  it('puts the earlier first, and of two that begin together the more precise', () => {
    const dates = ['2023-03', '2022', '2023-03-09', '2022-01', '2023-03-01'];
    expect(dates.sort(compareDates)).toEqual(['2022-01', '2022', '2023-03-01', '2023-03', '2023-03-09']);
  });
});

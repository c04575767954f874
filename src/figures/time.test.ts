import { describe, expect, it } from 'vitest';
import { addMonths, readMonth, spanOf } from './time.ts';

describe('spanOf', () => {
  it('counts months from the start of the axis, and days as parts of them', () => {
    expect(spanOf('2022-04', '2022-01')).toEqual([3, 4]);
    expect(spanOf({ from: '2022-11', to: '2023-02' }, '2022-01')).toEqual([10, 14]);
    expect(spanOf('2023-06-30', '2023-01')).toEqual([5 + 29 / 30, 6]);
    expect(spanOf({ from: '2024-02-01', to: '2024-02-29' }, '2024-01')).toEqual([1, 2]);
    expect(spanOf({ from: '2022-01', to: '2023-12' }, '2022-01')).toEqual([0, 24]);
  });
});

describe('addMonths', () => {
  it('crosses years', () => {
    expect(addMonths('2022-01', 13)).toBe('2023-02');
    expect(addMonths('2022-12', 1)).toBe('2023-01');
  });
});

describe('readMonth', () => {
  it.each([
    '2022-03',
    '2022-3',
    '2022-03-01',
    '2022-03-01T00:00:00Z',
    'Mar 2022',
    'March 2022',
    'mar. 2022',
    '3/2022',
  ])('reads “%s”', (text) => {
    expect(readMonth(text)).toBe('2022-03');
  });

  it.each(['', '2022', '13/2022', 'Total', 'Marching 2022'])('takes “%s” for no month', (text) => {
    expect(readMonth(text)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('the date of a manuscript', () => {
  it.each([
    ['2024-02-06 12:00:00 +0800', '2024-02-06'],
    ['2024-02-06T23:59:00-11:00', '2024-02-06'],
    ['2024-2-6', '2024-02-06'],
    ['2024-02', '2024-02'],
    ['2024', '2024'],
    ['02/2024', '2024-02'],
    ['6.2.2024', '2024-02-06'],
    ['6. 2. 2024', '2024-02-06'],
    ['13/02/2024', '2024-02-13'],
    ['02/13/2024', '2024-02-13'],
    ['2024年3月14日', '2024-03-14'],
    ['6 February 2024', '2024-02-06'],
    ['the 6th of February, 2024', '2024-02-06'],
    ['Tuesday, Feb. 6th, 2024', '2024-02-06'],
    ['Thu, 14 Mar 2024 10:00:00 GMT', '2024-03-14'],
    ['March 2024', '2024-03'],
    ['Sept. 2024', '2024-09'],
    ['14–16 March 2024', '2024-03'],
    ['14. März 2024', '2024-03-14'],
    ['Donnerstag, den 14. Mai 2024', '2024-05-14'],
    ['Jänner 2024', '2024-01'],
    ['1er août 2024', '2024-08-01'],
    ['mar. 14 mai 2024', '2024-05-14'],
    ['févr. 2024', '2024-02'],
    ['14 de marzo de 2024', '2024-03-14'],
    ['septiembre de 2024', '2024-09'],
    ['14 مارس 2024', '2024-03-14'],
    ['١٤ آذار ٢٠٢٤', '2024-03-14'],
    ['كانون الثاني ٢٠٢٤', '2024-01'],
    ['۱۴ مارس ۲۰۲۴', '2024-03-14'],
    ['۱۴ فروردین ۱۴۰۲', '2023-04-03'],
    ['۱۴۰۲/۱/۱', '2023-03-21'],
    ['٣٠ اسفند ١٤٠٣', '2025-03-20'],
  ])('%s is %s', (text, date) => expect(readDate(text)).toEqual({ date }));

  it.each([
    '2023-02-29',
    '30 February 2024',
    '۳۰ اسفند ۱۴۰۲',
    'soon',
    'last-modified',
    'March or April',
    '20240314',
    '',
  ])('“%s” is none', (text) => expect(readDate(text)).toEqual({}));

  it.each([
    ['Spring 2024', '2024'],
    ['March–April 2024', '2024'],
    ['فروردین ۱۴۰۲', '2023-03'],
    ['۱۴۰۲', '2023'],
    ['06/02/2024', '2024'],
  ])('%s is %s, and why no more is said', (text, date) => {
    expect(readDate(text)).toEqual({ date, caveat: expect.any(String) });
  });

  it('has its order from the language of the manuscript', () => {
    expect(readDate('06/02/2024', 'fr')).toEqual({ date: '2024-02-06' });
    expect(readDate('06/02/2024', 'en-US').date).toBe('2024');
  });
});

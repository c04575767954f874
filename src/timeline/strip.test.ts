import { describe, expect, it } from 'vitest';
import type { Event } from '../schemas/event.ts';
import { drawStrip } from './strip.ts';

const events = (...dates: Event['date'][]) => dates.map((date) => ({ date }));
const draw = (part: Event['date'][], others: Event['date'][] = []) => {
  const all = events(...part, ...others);
  return drawStrip(events(...part), all);
};
const shown = (strip: ReturnType<typeof drawStrip>) =>
  strip?.cells.map((cell) => ({ exact: '#', within: '+', none: '.' })[cell]).join('');

describe('drawStrip', () => {
  it('has the months of a paper of two years, those of longer dates apart', () => {
    const strip = draw(['2022-01-11', { from: '2022-10', to: '2023-03' }, '2022-11', '2023-12']);
    expect(shown(strip)).toBe('#........+#+ +++........#'.replace(' ', ''));
    expect(strip?.years).toEqual([
      { at: 0, label: '2022' },
      { at: 12, label: '2023' },
    ]);
    expect(strip?.sentence).toBe(
      'Dated events: January 2022, November 2022 and December 2023, and less exactly October 2022 and December 2022 to March 2023.',
    );
  });

  it('follows the dates of the paper, whichever years they are', () => {
    const sahel = draw(['2012-03-22', '2012-spring'], ['2012-01', '2013-01-11', '2013-07']);
    expect(sahel?.cells).toHaveLength(24);
    expect(sahel?.years.map(({ label }) => label)).toEqual(['2012', '2013']);
    expect(sahel?.sentence).toBe('Dated events: March 2012, and less exactly April to May 2012.');
  });

  it('has quarters where the paper has several years, and years where it has many', () => {
    const quarters = draw(['2012-03-22', '2014-autumn'], ['2013', '2015', '2016-06', '2017-02']);
    expect(shown(quarters)).toBe('#.........++........');
    expect(quarters?.sentence).toBe(
      'Dated events: January to March 2012, and less exactly July to December 2014.',
    );
    const years = draw(['1988-03-14', { from: '1994', to: '1996' }], ['1974', '1999', '2003', '2012-07']);
    expect(years?.cells.length).toBeLessThanOrEqual(32);
    expect(years?.sentence).toMatch(/1988.*, and less exactly 199/);
    expect(years?.years.length).toBeLessThanOrEqual(4);
  });

  it('stays within what a card has room for over centuries', () => {
    const strip = draw(['1405', '1433'], ['1511', '1602', '1799', '1895', '1937', '2016']);
    expect(strip?.cells.length).toBeLessThanOrEqual(32);
    for (const { at } of strip?.years ?? []) expect(Number.isInteger(at)).toBe(true);
  });

  it('cuts what lies outside of the paper’s time, and draws none where nothing is left', () => {
    const others: Event['date'][] = ['2022-01', '2022-03', '2022-05', '2023-01', '2023-02', '2023-12'];
    expect(shown(draw([{ from: '2021-08', to: '2022-02' }], others))).toBe(`++${'.'.repeat(22)}`);
    expect(draw(['2019-spring'], others)).toBeUndefined();
    expect(draw([], others)).toBeUndefined();
  });
});

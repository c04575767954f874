import { describe, expect, it } from 'vitest';
import type { Event } from '../schemas/event.ts';
import { chooseAxis, listColumns, sayOutside } from './axis.ts';
import { readEvents } from './read-events.ts';

const events = (...dates: Event['date'][]) => dates.map((date) => ({ date }));

describe('chooseAxis', () => {
  it('shows 2022 and 2023 of the first publication', () => {
    expect(chooseAxis(readEvents('content/papers/crisis-and-adaptation-of-is-k'))).toEqual({
      firstYear: 2022,
      lastYear: 2023,
    });
  });

  it('lets one event far off not press the others together', () => {
    expect(chooseAxis(events('1747', '2014', '2015', '2016', '2017'))).toEqual({
      firstYear: 2014,
      lastYear: 2017,
    });
  });

  it('has two years at least, the second where more events are', () => {
    expect(chooseAxis(events('2001-09-11'))).toEqual({ firstYear: 2001, lastYear: 2002 });
    expect(chooseAxis(events('2000', '2001', '2001', '2001', '2001'))).toEqual({
      firstYear: 2000,
      lastYear: 2001,
    });
  });
});

describe('sayOutside', () => {
  const axis = { firstYear: 2022, lastYear: 2023 };

  it('counts what the plot leaves out, and not what it cuts', () => {
    expect(
      sayOutside(events('2019', { from: '2021', to: '2022-03' }, '2022', '2023', '2024-01', '2025'), axis),
    ).toBe('In the list only: 1 before and 2 after.');
  });

  it('says nothing where the plot has them all', () => {
    expect(sayOutside(events('2022', '2023-12-31'), axis)).toBe('');
  });
});

describe('listColumns', () => {
  const kinds = (firstYear: number, lastYear: number) =>
    listColumns({ firstYear, lastYear }).map(({ kind, label }) => label ?? kind);

  it('has months and quarters of two years', () => {
    expect(kinds(2022, 2023).slice(9).join(' ')).toBe(
      'quarter month month 2023 month month quarter month month quarter month month quarter month month',
    );
  });

  it('has only years of many, and not all of their numbers', () => {
    expect(kinds(2011, 2020)).toEqual(
      [2011, 2013, 2015, 2017, 2019].flatMap((year) => [String(year), 'year']),
    );
  });

  it('stays within what can be told apart over centuries', () => {
    const columns = listColumns({ firstYear: 900, lastYear: 2023 });
    expect(columns.length).toBeLessThanOrEqual(40);
    expect(columns.filter(({ label }) => label !== undefined).length).toBeLessThanOrEqual(8);
    expect(columns[0]).toEqual({ day: '0900-01-01', kind: 'year', label: '0900' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Event } from '../schemas/event.ts';
import { chooseAxis, findOutside, listColumns } from './axis.ts';
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

describe('findOutside', () => {
  it('finds what the plot leaves out, and not what it cuts', () => {
    const all = events('2019', { from: '2021', to: '2022-03' }, '2022', '2023', '2024-01', '2025');
    const { before, after } = findOutside(all, { firstYear: 2022, lastYear: 2023 });
    expect(before.map(({ date }) => date)).toEqual(['2019']);
    expect(after.map(({ date }) => date)).toEqual(['2024-01', '2025']);
  });
});

describe('listColumns', () => {
  const kinds = (firstYear: number, lastYear: number) =>
    listColumns({ firstYear, lastYear }).map(({ kind, label }) => label ?? kind);

  it('has months and quarters of two years, each month with its name', () => {
    expect(kinds(2022, 2023).slice(9).join(' ')).toBe(
      'quarter month month 2023 month month quarter month month quarter month month quarter month month',
    );
    const months = listColumns({ firstYear: 2022, lastYear: 2023 }).map(({ month }) => month);
    expect(months.slice(10, 14)).toEqual([11, 12, 1, 2]);
  });

  it('has months without names of four years', () => {
    const columns = listColumns({ firstYear: 2020, lastYear: 2023 });
    expect(columns).toHaveLength(48);
    expect(columns.some(({ month }) => month !== undefined)).toBe(false);
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

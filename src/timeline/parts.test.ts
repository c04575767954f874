import { describe, expect, it } from 'vitest';
import { partEvents, uniqueIds } from './parts.ts';

const events = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: String(1900 + Math.floor(index / 50)) }));

describe('partEvents', () => {
  it('has one page of few events, and of none', () => {
    expect(partEvents(events(60)).map(({ years }) => years)).toEqual(['1900 to 1901']);
    expect(partEvents([])).toEqual([{ events: [], years: '' }]);
  });

  it('has every event once, in its order, and no page without bound', () => {
    const parts = partEvents(events(1501));
    expect(parts.flatMap((part) => part.events)).toEqual(events(1501));
    expect(Math.max(...parts.map((part) => part.events.length))).toBe(60);
    expect(parts[1]?.years).toBe('1901 to 1902');
  });
});

describe('uniqueIds', () => {
  it('keeps the ids of the paper that came first, and makes others their own', () => {
    const of = (paper: string, id: string) => ({ paper, id });
    expect(
      uniqueIds([of('rivers', 'flood'), of('roads', 'flood'), of('roads', 'toll'), of('canals', 'flood')]),
    ).toEqual([
      of('rivers', 'flood'),
      of('roads', 'roads--flood'),
      of('roads', 'toll'),
      of('canals', 'canals--flood'),
    ]);
  });
});

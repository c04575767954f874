import { describe, expect, it } from 'vitest';
import { isAnswered, readQueries, required } from './recall.ts';

const queries = readQueries();
const query = { ask: 'Kunar', sections: [2, 4] };

describe('the recall list', () => {
  it('has every kind, and enough of each to tell', () => {
    expect(new Set(Object.keys(queries))).toEqual(new Set(Object.keys(required)));
    expect(Object.values(queries).flat().length).toBeGreaterThanOrEqual(120);
    for (const list of Object.values(queries)) expect(list.length).toBeGreaterThanOrEqual(20);
  });

  it('asks nothing twice', () => {
    for (const [kind, list] of Object.entries(queries)) {
      const asked = list.map(({ ask }) => ask);
      expect([kind, new Set(asked).size]).toEqual([kind, asked.length]);
    }
  });

  it('expects a section of everything but ordinary words', () => {
    for (const [kind, list] of Object.entries(queries)) {
      for (const { ask, sections } of list)
        expect([ask, sections.length > 0]).toEqual([ask, kind !== 'ordinary']);
    }
  });
});

describe('isAnswered', () => {
  it('asks for every section of a name', () => {
    expect(isAnswered('place', query, { sections: [1, 2, 3, 4], named: true })).toBe(true);
    expect(isAnswered('place', query, { sections: [2], named: true })).toBe(false);
  });

  it('asks for one section of a topic, among the first five results', () => {
    expect(isAnswered('topic', query, { sections: [1, 1, 1, 1, 4], named: false })).toBe(true);
    expect(isAnswered('topic', query, { sections: [1, 1, 1, 1, 1, 4], named: false })).toBe(false);
  });

  it('asks that an ordinary word stays a word', () => {
    expect(isAnswered('ordinary', { ask: 'risk', sections: [] }, { sections: [3], named: false })).toBe(true);
    expect(isAnswered('ordinary', { ask: 'risk', sections: [] }, { sections: [3], named: true })).toBe(false);
  });
});

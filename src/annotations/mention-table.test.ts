import { describe, expect, it } from 'vitest';
import { createGazetteer } from './gazetteer.ts';
import { countMentions, findCompany, tabulate } from './mention-table.ts';
import { readGazetteer } from './read-gazetteer.ts';

const gazetteer = createGazetteer(readGazetteer());
const section = [
  { id: 's1-p1', text: 'IS-K left Kunar for Kabul; Kunar fell quiet.' },
  { id: 's1-p2', text: 'In the north IS-K gained, an Iranian official said.' },
  { id: 's1-p3', text: 'Nothing is named in this one.' },
];
// One set for all of a section: general forms depend on what was named before.
const seen = new Set<string>();
const table = tabulate(
  section.map((passage) => ({ ...passage, mentions: gazetteer.findMentions(passage.text, seen) })),
);
const rows = (id: string) =>
  (table.get(id) ?? []).map(({ passage, mentions }) => [passage.id, mentions.length]);

describe('the mention table', () => {
  it('lists each entry’s passages in order, with every mention', () => {
    expect(rows('kunar')).toEqual([['s1-p1', 2]]);
    expect(rows('is-k')).toEqual([
      ['s1-p1', 1],
      ['s1-p2', 1],
    ]);
    expect(countMentions(table.get('kunar') ?? [])).toBe(2);
    expect(rows('herat')).toEqual([]);
  });

  it('counts a name inside another for both, and general forms once the section has made them plain', () => {
    expect(rows('iranian-government')).toEqual([['s1-p2', 1]]);
    expect(rows('iran')).toEqual([['s1-p2', 1]]);
    expect(rows('northern-afghanistan')).toEqual([['s1-p2', 1]]);
  });

  it('knows who stands in the same passages, the most frequent first', () => {
    expect(
      findCompany('is-k', table.get('is-k') ?? []).map(({ id, passages }) => `${id} ${passages}`),
    ).toEqual(['iran 1', 'iranian-government 1', 'kabul 1', 'kunar 1', 'northern-afghanistan 1']);
    expect(findCompany('kunar', table.get('kunar') ?? [])).toContainEqual({ id: 'is-k', passages: 1 });
  });
});

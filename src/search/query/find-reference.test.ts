import { describe, expect, it } from 'vitest';
import { findReference, type PaperContents, readReference } from './find-reference.ts';

describe('readReference', () => {
  it.each([
    's5-p6',
    '#s5-p6',
    'S5 p6',
    'section 5 paragraph 6',
    'Section 5, passage 6',
    'passage 6 of section 5',
    'paragraph 6 in section 5',
    'para. 6, section 5',
  ])('reads %s', (query) => {
    expect(readReference(query)).toEqual({ section: 5, passage: 6, rest: '' });
  });

  it('keeps other words, by which a paper is told from others', () => {
    expect(readReference('Giustozzi s5-p6')?.rest).toBe('giustozzi');
  });

  it.each(['section 5', 'attacks in 5 districts', 'sp6', 'passage of arms'])('finds none in %s', (query) => {
    expect(readReference(query)).toBeUndefined();
  });
});

describe('findReference', () => {
  const paper = (title: string, last: number): PaperContents => ({
    address: `/${title}/`,
    title,
    by: 'Antonio Giustozzi',
    published: '2024-02-06',
    sections: { 5: { slug: 'brink', title: 'On the brink' } },
    last: { 5: last },
  });
  const find = async (query: string) =>
    (await findReference(query, () => Promise.resolve([paper('one', 9), paper('two', 3)])))?.map(
      ({ address, passages }) => address + (passages[0]?.id ?? ''),
    );

  it('leads to the passage in every paper that has it, or in the one that is named', async () => {
    expect(await find('s5-p6')).toEqual(['/one/s5-p6']);
    expect(await find('section 5 paragraph 2')).toEqual(['/one/s5-p2', '/two/s5-p2']);
    expect(await find('two s5-p2')).toEqual(['/two/s5-p2']);
  });

  it('is nothing where no paper has it', async () => {
    expect(await find('s6-p1')).toBeUndefined();
    expect(await find('s5-p0')).toBeUndefined();
  });
});

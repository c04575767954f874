import { describe, expect, it } from 'vitest';
import type { NameEntry } from './mentions.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { countForms, listPages, listReadings } from './readings.ts';

const text = 'In Kunar all was calm.';
const naming = (paper: string, section: string, number: number) => ({
  passage: {
    id: `s1-p${number}`,
    number,
    kind: 'paragraph' as const,
    text,
    paper,
    section,
    sectionNumber: 1,
    mentions: [],
  },
  mentions: [{ start: 3, end: 8, ids: ['kunar'] }],
});
const nameIn = (passages: NameEntry['passages']): NameEntry => ({
  id: 'kunar',
  title: 'Kunar',
  address: '/places/kunar/',
  lane: 'place',
  entry: {
    id: 'kunar',
    name: 'Kunar',
    kind: 'province',
    forms: [],
    inContext: [],
    spellings: [],
    asked: [],
    capitals: [],
    native: [],
  },
  passages,
  mentions: passages.length,
  company: [],
  front: [],
});
// Only what a reading list draws: the rest of a paper takes no part.
const paper = (id: string) =>
  ({
    id,
    title: id,
    shortTitle: id,
    sections: [{ number: 1, title: 'One', slug: 'one' } as SectionEntry],
  }) as PaperEntry;

describe('the pages of a name', () => {
  it('are one for few passages and for none', () => {
    const few = nameIn([naming('b', 'one', 1)]);
    expect(
      listPages([few, { ...nameIn([]), id: 'herat' }], 'place').map(({ params }) => params.path),
    ).toEqual(['kunar', 'herat']);
    expect(listPages([few], 'actor')).toEqual([]);
  });

  it('hold every passage once, in order, however many there are', () => {
    const many = nameIn([
      ...Array.from({ length: 200 }, (_, at) => naming('b', 'one', at + 1)),
      ...Array.from({ length: 101 }, (_, at) => naming('a', 'one', at + 1)),
    ]);
    const pages = listPages([many], 'place');
    expect(pages.map(({ params }) => params.path)).toEqual(['kunar', 'kunar/2', 'kunar/3']);
    const lines = pages
      .flatMap(({ props }) => listReadings(props, [paper('b'), paper('a')]))
      .flatMap(({ sections }) => sections)
      .flatMap((section) => section.lines.map(({ href }) => href));
    expect(lines).toEqual(many.passages.map(({ passage }) => `/${passage.paper}/one/#${passage.id}`));
  });

  it('hold fewer where each passage stands in a section or a paper of its own', () => {
    const sizes = (of: (index: number) => [string, string]) =>
      listPages([nameIn(Array.from({ length: 90 }, (_, at) => naming(...of(at), at + 1)))], 'place').map(
        ({ props }) => props.here.length,
      );
    expect(sizes(() => ['a', 'one'])).toEqual([90]);
    expect(sizes((at) => ['a', `s-${at}`])).toEqual([68, 22]);
    expect(sizes((at) => [`p-${at}`, 'one'])).toEqual([48, 42]);
  });

  it('show each passage’s sentence with the name marked, and count forms and mentions', () => {
    const name = nameIn([naming('b', 'one', 4)]);
    const [reading] = listReadings({ here: name.passages }, [paper('a'), paper('b')]);
    expect(reading?.sections[0]?.mentions).toBe(1);
    expect(reading?.sections[0]?.lines[0]?.pieces).toEqual(['In ', 'Kunar', ' all was calm.']);
    expect(countForms(name)).toEqual([{ form: 'Kunar', times: 1 }]);
  });
});

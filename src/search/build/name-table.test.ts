import { describe, expect, it } from 'vitest';
import { createHeldNames, indexNames, type NamedSection, toNamePassages } from './name-table.ts';
import { placeSchema } from '../../schemas/place.ts';

const kunar = placeSchema.parse({ id: 'kunar', name: 'Kunar', kind: 'province' });
const held = createHeldNames([{ lane: 'place', entry: kunar }]);

interface Given {
  paper?: string;
  section?: number;
  /** How many passages name it. */
  named?: number;
  /** How many have it in another name only. */
  also?: number;
}

let order = 0;
/** A section whose first passages name Kunar, every other one the Taliban too. */
function section({ paper = 'a', section: number = 1, named = 0, also = 0 }: Given): NamedSection {
  const counted = Array.from({ length: named }, (_, at) => ({
    id: `s${number}-p${at + 1}`,
    text: 'Kunar saw the Taliban.',
    mentions: [
      { start: 0, end: 5, ids: ['kunar'] },
      ...(at % 2 === 0 ? [{ start: 14, end: 21, ids: ['taliban'] }] : []),
    ],
  }));
  const others = Array.from({ length: also }, (_, at) => ({
    id: `s${number}-p${named + at + 1}`,
    text: 'The Kunar Council met.',
    mentions: [{ start: 4, end: 17, ids: ['council'] }],
  }));
  return {
    address: `/${paper}/section-${number}/`,
    order: order++,
    title: 'Section',
    number,
    paper,
    published: '2024-02-06',
    passages: [...counted, ...others],
  };
}

const filesOf = (...given: Given[]) => {
  order = 0;
  return toNamePassages('kunar', given.map(section), { held });
};
const papers = ({ files }: ReturnType<typeof toNamePassages>) =>
  files.map(({ sections }) => sections.map(({ paper }) => paper).join(''));

describe('toNamePassages', () => {
  it('lists what stands in another name only, apart and uncounted', () => {
    const { files, keys } = filesOf({ also: 1 });
    expect(files).toHaveLength(1);
    expect(files[0]?.sections).toEqual([]);
    expect(files[0]?.also?.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual(['s1-p1']);
    expect(keys).toBeUndefined();
  });

  it('ends a file with the paper that fills it', () => {
    const split = filesOf(
      { paper: 'a', named: 40 },
      { paper: 'a', section: 2, named: 40 },
      { paper: 'b', named: 20 },
      { paper: 'c', named: 20 },
      { paper: 'd', named: 20 },
      { paper: 'e', named: 1 },
    );
    expect(papers(split)).toEqual(['aa', 'bcd', 'e']);
    expect(split.files.map(({ next }) => next)).toEqual([
      { file: 'kunar.2', passages: 60 },
      { file: 'kunar.3', passages: 1 },
      undefined,
    ]);
  });

  it('parts a paper that has very many', () => {
    const many = [1, 2, 3, 4].map((number) => ({ section: number, named: 50 }));
    expect(papers(filesOf(...many))).toEqual(['aa', 'aa']);
  });

  it('keeps all of one paper in one file, as far as that is small', () => {
    expect(filesOf({ named: 60 }, { section: 2, named: 54, also: 5 }).files).toHaveLength(1);
  });

  it('counts the other names in all passages, in the first file of several', () => {
    const { files } = filesOf({ paper: 'a', named: 60 }, { paper: 'b', named: 60 });
    expect(files.map(({ company }) => company)).toEqual([{ taliban: 60 }, undefined]);
  });

  it('tells by keys in which file each passage is, and puts what does not count after all that does', () => {
    const { files, keys } = filesOf({ paper: 'a', named: 50 }, { paper: 'b', named: 2, also: 31 });
    expect(keys?.starts).toEqual([0, 50]);
    expect(keys?.keys.endsWith('.49.50;1.1.2')).toBe(true);
    expect(files.map(({ sections, also }) => [sections.length, also?.length ?? 0])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('indexNames', () => {
  it('knows the passages that name an entry or hold its name, by their sections', () => {
    order = 0;
    const sections = [section({ named: 2, also: 1 }), section({}), section({ also: 1 })];
    const index = indexNames(sections, held);
    const found = (id: string) =>
      index.get(id)?.map(({ order: at, passages }) => [at, ...passages.map((passage) => passage.id)]);
    expect(found('kunar')).toEqual([
      [0, 's1-p1', 's1-p2', 's1-p3'],
      [2, 's1-p1'],
    ]);
    expect(found('taliban')).toEqual([[0, 's1-p1']]);
    expect(found('council')).toEqual([
      [0, 's1-p3'],
      [2, 's1-p1'],
    ]);
  });
});

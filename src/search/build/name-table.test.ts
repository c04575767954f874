import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../schemas/place.ts';
import { makeNameTables } from './name-table.ts';
import type { NamedPaper } from './named-paper.ts';

const place = (id: string, name: string) => ({
  lane: 'place' as const,
  entry: placeSchema.parse({ id, name, kind: 'province' }),
});
const entries = [place('kunar', 'Kunar'), place('taliban', 'Taliban'), place('logar', 'Logar')];

interface Given {
  /** How many passages name it. */
  named: number;
}

/** A paper whose first passages name Kunar, every other one the Taliban too. */
function paper(address: string, { named }: Given): NamedPaper {
  const counted = Array.from({ length: named }, (_, at) => ({
    id: `s1-p${at + 1}`,
    text: 'Kunar saw the Taliban.',
    mentions: [
      { start: 0, end: 5, ids: ['kunar'] },
      ...(at % 2 === 0 ? [{ start: 14, end: 21, ids: ['taliban'] }] : []),
    ],
  }));
  const section = { slug: 'start', title: 'Start', number: 1, passages: counted };
  return { address, title: 'A', by: 'B', published: '2024-02-06', sections: [section], words: [] };
}

const make = (...given: Given[]) =>
  makeNameTables(
    entries,
    given.map((one, at) => paper(`/${'abcdef'[at]}/`, one)),
    { own: [], others: [] },
  );
const filesOf = (...given: Given[]) => [...make(...given).files].filter(([file]) => file.startsWith('kunar'));

describe('makeNameTables', () => {
  it('lists no name that no passage holds', () => {
    const { table, files } = make({ named: 2 });
    expect(table.names.map(({ id, passages }) => [id, passages])).toEqual([
      ['kunar', 2],
      ['taliban', 1],
    ]);
    expect(files.has('logar')).toBe(false);
  });

  it('gives each passage its sentence, its section and the names in it', () => {
    expect(filesOf({ named: 1 })).toEqual([
      [
        'kunar',
        {
          papers: [
            {
              address: '/a/',
              title: 'A',
              by: 'B',
              published: '2024-02-06',
              sections: { 1: { slug: 'start', title: 'Start' } },
              passages: [
                { id: 's1-p1', pieces: ['', 'Kunar', ' saw the Taliban.'], names: ['kunar', 'taliban'] },
              ],
            },
          ],
        },
      ],
    ]);
  });

  it('lists what stands in another name only, apart and uncounted', () => {
    const council = {
      id: 's1-p9',
      text: 'The Kunar Council met.',
      mentions: [{ start: 4, end: 17, ids: ['council'] }],
    };
    const one = paper('/a/', { named: 1 });
    one.sections[0]?.passages.push(council);
    const file = makeNameTables(entries, [one], { own: [], others: [] }).files.get('kunar');
    expect(file?.papers[0]?.passages.map(({ id }) => id)).toEqual(['s1-p1']);
    expect(file?.also?.[0]?.passages.map(({ id }) => id)).toEqual(['s1-p9']);
  });

  it('ends a file with the paper that fills it, and parts a paper that has very many', () => {
    const split = filesOf({ named: 80 }, { named: 20 }, { named: 20 }, { named: 20 }, { named: 150 });
    expect(
      split.map(([file, { papers, next }]) => [file, papers.map(({ address }) => address), next]),
    ).toEqual([
      ['kunar', ['/a/'], 'kunar.2'],
      ['kunar.2', ['/b/', '/c/'], 'kunar.3'],
      ['kunar.3', ['/d/'], 'kunar.4'],
      ['kunar.4', ['/e/'], 'kunar.5'],
      ['kunar.5', ['/e/'], undefined],
    ]);
  });

  it('counts the other names in all passages, in the first file of several', () => {
    expect(filesOf({ named: 60 }, { named: 60 }).map(([, { company }]) => company)).toEqual([
      { taliban: 60 },
      undefined,
    ]);
  });
});

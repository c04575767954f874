import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../schemas/place.ts';
import { makeNameTables } from '../build/name-table.ts';
import type { NamedPaper } from '../build/named-paper.ts';
import { listPassages, type PassageList } from './list-passages.ts';

/** Papers of one section and twenty passages: harbour in every one, quay in every third, tide in some, mill in few. */
const ids = ['harbour', 'quay', 'tide', 'mill'];
const papers = Array.from({ length: 30 }, (_, order): NamedPaper => ({
  address: `/paper-${order}/`,
  title: `Paper ${order}`,
  by: 'Somebody',
  published: `2024-03-${String(30 - order).padStart(2, '0')}`,
  words: [],
  sections: [
    {
      slug: 'start',
      title: 'Start',
      number: 1,
      passages: Array.from({ length: 20 }, (__, at) => {
        const names = [
          'harbour',
          ...((order * 20 + at) % 3 === 0 ? ['quay'] : []),
          ...(at % 7 === 0 ? ['tide'] : []),
          ...(at === 0 && (order === 2 || order === 27) ? ['mill'] : []),
          ...(at === 1 && order === 12 ? ['mill'] : []),
        ];
        const text = names.join(' ');
        return {
          id: `s1-p${at + 1}`,
          text,
          mentions: names.map((name) => {
            const start = text.indexOf(name);
            return { start, end: start + name.length, ids: [name] };
          }),
        };
      }),
    },
  ],
}));

const entries = ids.map((id) => ({
  lane: 'place' as const,
  entry: placeSchema.parse({ id, name: id, kind: 'city' }),
}));
const { table, files } = makeNameTables(entries, papers, { own: [], others: [] });

const list = async (...asked: string[][]) => {
  const fetched: string[] = [];
  const found = await listPassages(
    asked.map((group) => table.names.filter(({ id }) => group.includes(id))),
    {
      loadName: (file) => {
        fetched.push(file);
        const content = files.get(file);
        return content ? Promise.resolve(content) : Promise.reject(new Error(file));
      },
    },
  );
  return { found, fetched };
};

const keys = ({ papers: found }: PassageList) =>
  found.flatMap(({ address, passages }) => passages.map(({ id }) => address + id));
const all = (...names: string[]) =>
  papers.flatMap(({ address, sections }) =>
    sections.flatMap(({ passages }) =>
      passages.filter(({ text }) => names.every((name) => text.includes(name))).map(({ id }) => address + id),
    ),
  );
/** Follows a list to its end. */
const followed = async (start: PassageList): Promise<PassageList> =>
  start.next ? followed(await start.next()) : start;

describe('listPassages', () => {
  it('answers a name of many passages from its first file, with the count of all', async () => {
    const { found, fetched } = await list(['harbour']);
    expect(fetched).toEqual(['harbour']);
    expect(found.total).toBe(600);
    expect(keys(found)).toEqual(all('harbour').slice(0, 40));
    expect(found.company).toEqual({ quay: 200, tide: 90, mill: 3 });
  });

  it('comes to every passage in the end, each once, in order', async () => {
    const { found } = await list(['harbour']);
    const end = await followed(found);
    expect(keys(end)).toEqual(all('harbour'));
    expect(end.total).toBe(600);
  });

  it('answers two names from the file of the rarer one, where that has them all', async () => {
    const { found, fetched } = await list(['harbour'], ['mill']);
    expect(fetched).toEqual(['mill']);
    expect(found.total).toBe(3);
    expect(keys(found)).toEqual(all('harbour', 'mill'));
    expect((await list(['quay'], ['mill'])).found.total).toBe(all('quay', 'mill').length);
  });

  it('counts two names that are often together, and shows the first', async () => {
    const { found, fetched } = await list(['harbour'], ['quay']);
    expect(fetched).toEqual(['quay']);
    expect(found.total).toBe(200);
    expect(keys(found)).toEqual(all('harbour', 'quay').slice(0, keys(found).length));
    expect(keys(await followed(found))).toEqual(all('harbour', 'quay'));
  });

  it('reads few files of one of three frequent names at a time', async () => {
    const { found, fetched } = await list(['harbour'], ['quay'], ['tide']);
    expect(fetched).toEqual(['tide', 'tide.2']);
    expect(keys(found).length).toBeGreaterThan(2);
    expect(keys(await followed(found))).toEqual(all('quay', 'tide'));
  });

  it('takes either of two names that share a form, each passage once', async () => {
    const { found } = await list(['quay', 'mill']);
    const either = all().filter((key) => all('quay').includes(key) || all('mill').includes(key));
    expect(keys(await followed(found))).toEqual(either);
  });
});

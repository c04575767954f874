import { describe, expect, it } from 'vitest';
import { findPassages, listPassages, type NameSources, type PassageList } from './list-passages.ts';
import type { NameEntry } from './name-entry.ts';
import { hasPassage } from './name-keys.ts';
import { type NamedSection, toNamePassages } from '../build/name-table.ts';

/** Papers of one section and twenty passages: harbour in every one, quay in every third, tide in some, mill in few. */
const sections = Array.from({ length: 30 }, (_, order): NamedSection => ({
  address: `/paper-${order}/start/`,
  order,
  title: 'Start',
  number: 1,
  paper: `Paper ${order}`,
  published: '2024-02-06',
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
}));

const written = new Map(['harbour', 'quay', 'tide', 'mill'].map((id) => [id, toNamePassages(id, sections)]));

const entryOf = (id: string): NameEntry => {
  const files = written.get(id)?.files.length ?? 0;
  const passages = sections.flatMap((section) =>
    section.passages.filter(({ text }) => text.includes(id)),
  ).length;
  const entry: NameEntry = { id, lane: 'place', name: id, kind: 'city', passages, forms: [], spellings: [] };
  return files > 1 ? { ...entry, files } : entry;
};

/** The files, and which of them were fetched. */
const open = () => {
  const fetched: string[] = [];
  const sources: NameSources = {
    loadName: (file) => {
      fetched.push(file);
      const [id = '', at = '1'] = file.split('.');
      const found = written.get(id)?.files[Number(at) - 1];
      return found ? Promise.resolve(found) : Promise.reject(new Error(file));
    },
    loadKeys: (id) => {
      fetched.push(`${id}.keys`);
      const keys = written.get(id)?.keys;
      return keys ? Promise.resolve(keys) : Promise.reject(new Error(id));
    },
  };
  return { fetched: () => [...new Set(fetched)], sources };
};

const list = async (...asked: string[][]) => {
  const { fetched, sources } = open();
  const found = await listPassages(
    asked.map((ids) => ids.map(entryOf)),
    sources,
  );
  return { found, fetched: fetched() };
};

const keys = ({ sections: found }: PassageList) =>
  found.flatMap(({ order, passages }) => passages.map(({ id }) => `${order} ${id}`));
const all = (...names: string[]) =>
  sections.flatMap(({ order, passages }) =>
    passages
      .filter(({ text }) => names.every((name) => text.includes(name)))
      .map(({ id }) => `${order} ${id}`),
  );
/** Follows a list to its end. */
const followed = async (start: PassageList): Promise<PassageList> =>
  start.next ? followed(await start.next.load()) : start;

describe('listPassages', () => {
  it('answers a name of many passages from its first file, with the count of all', async () => {
    const { found, fetched } = await list(['harbour']);
    expect(fetched).toEqual(['harbour']);
    expect(found.total).toBe(600);
    expect(keys(found)).toEqual(all('harbour').slice(0, 60));
    expect(found.company).toEqual({ quay: 200, tide: 90, mill: 3 });
    expect(found.next?.passages).toBe(60);
  });

  it('comes to every passage in the end, each once, in order', async () => {
    const { found } = await list(['harbour']);
    expect(keys(await followed(found))).toEqual(all('harbour'));
  });

  it('answers two names from the file of the rarer one, where that has them all', async () => {
    const { found, fetched } = await list(['harbour'], ['mill']);
    expect(fetched).toEqual(['mill']);
    expect(found.total).toBe(3);
    expect(keys(found)).toEqual(all('harbour', 'mill'));
    expect((await list(['quay'], ['mill'])).found.total).toBe(all('quay', 'mill').length);
  });

  it('answers two names that are often together from the files of the rarer one', async () => {
    const { found, fetched } = await list(['harbour'], ['quay']);
    expect(fetched).toEqual(['quay']);
    expect(found.total).toBe(200);
    expect(keys(found)).toEqual(all('harbour', 'quay').slice(0, keys(found).length));
    expect(keys(await followed(found))).toEqual(all('harbour', 'quay'));
  });

  it('counts three names by their keys before it fetches any words', async () => {
    const { found, fetched } = await list(['harbour'], ['quay'], ['tide']);
    expect(fetched).toEqual(['tide.keys', 'quay.keys', 'harbour.keys', 'tide', 'tide.2']);
    expect(found.total).toBe(all('quay', 'tide').length);
    expect(keys(await followed(found))).toEqual(all('quay', 'tide'));
  });

  it('takes either of two names that share a form, each passage once', async () => {
    const { found } = await list(['quay', 'mill']);
    const either = all().filter((key) => all('quay').includes(key) || all('mill').includes(key));
    expect(found.total).toBe(either.length);
    expect(keys(found)).toEqual(either.slice(0, 40));
    expect(keys(await followed(found))).toEqual(either);
  });
});

describe('findPassages', () => {
  it('knows which passages there are without their words', async () => {
    const { sources, fetched } = open();
    const set = await findPassages([[entryOf('harbour')], [entryOf('quay')]], sources);
    expect(fetched()).toEqual(['quay.keys', 'harbour.keys']);
    const found = sections.flatMap(({ order, passages }) =>
      passages.filter(({ id }) => hasPassage(set, order, id)).map(({ id }) => `${order} ${id}`),
    );
    expect(found).toEqual(all('harbour', 'quay'));
  });
});

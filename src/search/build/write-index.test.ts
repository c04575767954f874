import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSite } from '../../../scripts/serve.ts';
import type { WordAnswer } from '../query/answer.ts';
import { loadWords } from '../browser/load-words.ts';
import { type PassageSet, toSet } from '../query/name-keys.ts';
import type { NamedSection } from './name-table.ts';
import type { ShardList } from './shards.ts';
import { toNamedPapers } from './named-paper.ts';
import { writeIndex } from './write-index.ts';

const said = new Map([
  [3, 'A lantern hung at the harbour, and nobody slept.'],
  [70, 'The lighthouse keeper sold tar to the harbour.'],
  [88, 'Tar and rope came to the lighthouse. A lamp shop stood by the harbour.'],
]);

/** Ninety papers of one section, newest first: the newest shard has ten of them, the others forty. */
const sections = Array.from({ length: 90 }, (_, order): NamedSection => ({
  address: `/paper-${order}/start/`,
  order,
  title: `Start ${order}`,
  number: 1,
  paper: `Paper ${order}`,
  published: `${2024 - Math.floor(order / 12)}-03-01`,
  passages: [
    { id: 's1-p1', text: said.get(order) ?? 'Clerks at the harbour counted boats.', mentions: [] },
    { id: 's1-p2', text: `Letter ${order} was never answered.`, mentions: [] },
  ],
}));

let folder = '';
let served: Served;
const requests: string[] = [];

const write = (some: readonly NamedSection[]) =>
  writeIndex(toNamedPapers(some), {
    dist: folder,
    cache: path.join(folder, 'cache'),
    language: 'en',
    quality: 6,
  });
const readList = () =>
  JSON.parse(readFileSync(path.join(folder, 'search', 'shards.json'), 'utf8')) as ShardList;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-index-'));
  await write(sections);
  writeFileSync(path.join(folder, '404.html'), '');
  served = await serveSite(folder);
  served.server.on('request', ({ url }) => requests.push(url ?? ''));
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Asks as a reader who has just come, by the program that runs in the browser. */
const ask = async (words: string[], phrases: string[] = [], within?: PassageSet) => {
  requests.length = 0;
  const search = await loadWords(served.address);
  return search({ names: [], guesses: [], words, phrases }, { within, marks: [], asTyped: true });
};
const orders = (answer: WordAnswer | undefined) => answer?.sections.map(({ order }) => order);
/** The shards that were asked, 0 the newest. */
const asked = () =>
  readList().shards.flatMap(({ folder: shard }, at) =>
    requests.some((url) => url.includes(`/shards/${shard}/`)) ? [at] : [],
  );

describe('an index of several shards', () => {
  it('has the newest papers in a shard of their own', () => {
    expect(readList().shards.map(({ papers, until }) => [papers, until])).toEqual([
      [10, '2024-03-01'],
      [40, '2024-03-01'],
      [40, '2020-03-01'],
    ]);
  });

  it('finds a rare word in the oldest shard, and asks no other', async () => {
    const answer = await ask(['rope']);
    expect(orders(answer)).toEqual([88]);
    expect(answer.rest).toBeUndefined();
    expect(asked()).toEqual([2]);
  });

  it('answers a common word from the newest papers, and goes on to earlier ones when asked', async () => {
    const answer = await ask(['harbour']);
    expect(Math.max(...(orders(answer) ?? []))).toBeLessThan(50);
    expect(asked()).toEqual([0, 1]);
    expect(answer.rest).toMatchObject({ papers: 40, until: '2020-03-01' });
    const earlier = await answer.rest?.load();
    expect(Math.min(...(orders(earlier) ?? []))).toBeGreaterThanOrEqual(50);
    expect(earlier?.rest).toBeUndefined();
  });

  it('prefers the shards that have all of the words', async () => {
    expect(orders(await ask(['tar', 'rope']))?.[0]).toBe(88);
    expect(orders(await ask(['lantern', 'harbour']))?.[0]).toBe(3);
  });

  it('goes to the rarest where no shard has all of the words', async () => {
    expect(orders(await ask(['lantern', 'tar', 'rope']))?.[0]).toBe(88);
  });

  it('goes on by itself to where a phrase stands', async () => {
    expect(orders(await ask([], ['lamp shop']))).toEqual([88]);
    expect(orders(await ask([], ['shop lamp']))).toEqual([]);
  });

  it('looks only where a passage that may answer is', async () => {
    expect(orders(await ask(['harbour'], [], toSet([[70, 1]])))).toEqual([70]);
    expect(asked()).toEqual([2]);
    expect(orders(await ask(['harbour'], [], toSet([[70, 2]])))).toEqual([]);
  });

  it('knows a word by its beginning', async () => {
    expect(orders(await ask(['lanter']))).toEqual([3]);
  });
});

describe('writeIndex', () => {
  it('indexes a changed shard only', async () => {
    expect(await write(sections)).toEqual({ shards: 3, fresh: 0 });
    const newer = { ...sections[0], address: '/paper-new/start/' } as NamedSection;
    expect(await write([newer, ...sections])).toEqual({ shards: 3, fresh: 1 });
  });

  it('writes the program once, and no table of shards for one', async () => {
    const one = mkdtempSync(path.join(folder, 'one-'));
    await writeIndex(toNamedPapers(sections.slice(0, 5)), {
      dist: one,
      cache: path.join(folder, 'cache'),
      language: 'en',
      quality: 6,
    });
    expect(readdirSync(path.join(one, 'search')).sort()).toEqual(['shards.json', 'texts']);
    expect(readdirSync(path.join(one, 'pagefind')).sort()).toEqual(['pagefind.wasm', 'shards']);
  });
});

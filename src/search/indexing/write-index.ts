import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { type NamedSection, namesIn } from '../name-table.ts';
import { paperOf } from '../results.ts';
import { toRoutes } from '../routes.ts';
import { groupPapers, type Shard, type ShardList, type ShardText } from '../shards.ts';
import { isStopWord } from '../stop-words.ts';
import { toWords } from '../text.ts';
import { indexSections } from './index-sections.ts';
import { type KeptFolders, openKeptFolders } from './kept-folder.ts';

/** Raised when a shard's files are made in another way from the same sections. */
const packing = 1;
/** The program's file in a shard's kept folder, and the site's. */
const program = 'pagefind.wasm';

export interface WriteOptions {
  /** The site's folder. */
  dist: string;
  /** Where shards are kept between builds. */
  cache: string;
  /** Two letters. */
  language: string;
}

/**
 * Writes all that a search for words needs: Pagefind's program once, an index for each shard, the sections' texts,
 * and where there are several shards, the table that leads from a word to those it stands in.
 *
 * @param sections newest paper first, in reading order
 * @returns how many shards there are, and how many had to be indexed anew
 */
export async function writeIndex(
  sections: readonly NamedSection[],
  { dist, cache, language }: WriteOptions,
): Promise<{ shards: number; fresh: number }> {
  const kept = openKeptFolders(cache);
  const papers = [...Map.groupBy(sections, ({ address }) => paperOf(address)).values()];
  const groups = groupPapers(papers).map((group) => ({ papers: group.length, sections: group.flat() }));
  const shards: Shard[] = [];
  let fresh = 0;
  try {
    // Two at a time: Pagefind works on one index on one core.
    const waiting = [...groups.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [place, group] = next;
        const shard = await keepShard(group.sections, language, kept);
        if (shard.fresh) fresh += 1;
        copyShard(shard, dist);
        writeTexts(shard.name, group.sections, dist);
        const until = group.sections[0]?.published ?? '';
        shards[place] = { folder: shard.name, sections: group.sections.length, papers: group.papers, until };
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await close();
  }
  kept.tidy();
  const { starts, routes } =
    groups.length > 1
      ? toRoutes(groups.map((group) => stemsOf(group.sections)).toReversed())
      : { starts: [], routes: [] };
  const list: ShardList = { shards, routes: starts };
  writeJson(path.join(dist, 'search', 'shards.json'), list);
  routes.forEach((route, at) => writeJson(path.join(dist, 'search', 'routes', `${at}.json`), route));
  return { shards: shards.length, fresh };
}

/** One shard's index, taken from a build before where its words are the same. */
async function keepShard(
  sections: readonly NamedSection[],
  language: string,
  kept: KeptFolders,
): Promise<{ name: string; folder: string; fresh: boolean }> {
  const words = sections.map(({ title, passages }) => ({
    title,
    passages: passages.map(({ text }) => ({ text })),
  }));
  const made = JSON.stringify([packing, readVersion(), language, words]);
  const name = createHash('sha256').update(made).digest('hex').slice(0, 16);
  let fresh = false;
  const folder = await kept.get(name, async () => {
    fresh = true;
    const index = await indexSections(words, language);
    return new Map([
      [program, index.program],
      ['index.pf_meta', gzipSync(index.meta, { level: 9 })],
      ...index.parts.map((part, at) => [`${at}.pf_index`, gzipSync(part, { level: 9 })] as const),
    ]);
  });
  return { name, folder, fresh };
}

/** The version of Pagefind, which is exact here. */
function readVersion(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies['pagefind'] ?? '';
}

function copyShard({ name, folder }: { name: string; folder: string }, dist: string): void {
  const root = path.join(dist, 'pagefind');
  cpSync(folder, path.join(root, 'shards', name), {
    recursive: true,
    filter: (source) => path.basename(source) !== program,
  });
  cpSync(path.join(folder, program), path.join(root, program));
}

/** Writes `search/texts/<shard>/<place>.json`: what a section says, for a result that names its place in the shard. */
function writeTexts(shard: string, sections: readonly NamedSection[], dist: string): void {
  sections.forEach(({ address, title, number, paper, passages }, place) => {
    const text: ShardText = {
      address,
      title,
      number,
      paper,
      passages: passages.map((passage) => ({ id: passage.id, text: passage.text, names: namesIn(passage) })),
    };
    writeJson(path.join(dist, 'search', 'texts', shard, `${place}.json`), text);
  });
}

/** The stems that a search may ask for. */
function stemsOf(sections: readonly NamedSection[]): Set<string> {
  const stems = new Set<string>();
  const add = (text: string) => {
    for (const { word, stem } of toWords(text)) if (!isStopWord(word)) stems.add(stem);
  };
  for (const { title, passages } of sections) {
    add(title);
    for (const { text } of passages) add(text);
  }
  return stems;
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

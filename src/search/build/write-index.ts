import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { linkTree } from '../../kept/store.ts';
import { compress } from '../../hosting/compress.ts';
import { namesIn } from './name-table.ts';
import { createStemLister, type NamedPaper } from './named-paper.ts';
import { toRoutes } from './routes.ts';
import { groupPapers, type Shard, type ShardList, type ShardText } from './shards.ts';
import { indexSections } from './index-sections.ts';
import { type KeptFolders, openKeptFolders } from './kept-folder.ts';

/** Raised when a shard's files are made in another way from the same sections. */
const packing = 2;
const program = 'pagefind.wasm';
/** Where a shard's files lie in its kept folder, as in the site but for its name. */
const parts = { index: path.join('pagefind', 'shards'), texts: path.join('search', 'texts') };

export interface WriteOptions {
  /** The site's folder. */
  dist: string;
  /** Where shards are kept between builds. */
  cache: string;
  /** Two letters. */
  language: string;
  /** Of brotli, for the texts, 0 to 11. */
  quality: number;
}

/** A shard with the folder its files are kept in. */
interface KeptShard {
  shard: Shard;
  folder: string;
  /** Whether it was made in this build. */
  fresh: boolean;
}

/**
 * Writes all that a search for words needs: Pagefind's program once, an index for each shard, the sections' texts,
 * and where there are several shards, the table that leads from a word to those it stands in.
 *
 * @param papers newest first
 * @returns how many shards there are, and how many had to be indexed anew
 */
export async function writeIndex(
  papers: readonly NamedPaper[],
  { dist, cache, language, quality }: WriteOptions,
): Promise<{ shards: number; fresh: number }> {
  const kept = openKeptFolders(cache);
  const groups = groupPapers(papers);
  const found = await keepShards(
    groups.map((group) => () => group),
    kept,
    { language, quality },
  );
  kept.tidy();
  for (const { shard, folder } of found) {
    for (const part of Object.values(parts)) {
      linkTree(path.join(folder, part), path.join(dist, part, shard.folder));
    }
  }
  const listStems = createStemLister();
  const { starts, routes } =
    groups.length > 1 ? toRoutes(groups.map(listStems).toReversed()) : { starts: [], routes: [] };
  const list: ShardList = { shards: found.map(({ shard }) => shard), routes: starts };
  const [newest] = found;
  if (newest)
    writeFileSync(path.join(dist, 'pagefind', program), readFileSync(path.join(newest.folder, program)));
  writeJson(path.join(dist, 'search', 'shards.json'), list);
  routes.forEach((route, at) => writeJson(path.join(dist, 'search', 'routes', `${at}.json`), route));
  return { shards: found.length, fresh: found.filter(({ fresh }) => fresh).length };
}

/**
 * Makes shards that are not kept yet, for `writeIndex` to find them.
 *
 * @param groups papers of whole shards, each read when its turn comes
 */
export async function prepareShards(
  groups: readonly (() => readonly NamedPaper[])[],
  { cache, ...options }: Omit<WriteOptions, 'dist'>,
): Promise<void> {
  await keepShards(groups, openKeptFolders(cache), options);
}

type ShardOptions = Pick<WriteOptions, 'language' | 'quality'>;

async function keepShards(
  groups: readonly (() => readonly NamedPaper[])[],
  kept: KeptFolders,
  options: ShardOptions,
): Promise<KeptShard[]> {
  const shards: KeptShard[] = [];
  try {
    // Two at a time: Pagefind works on one index on one core.
    const waiting = [...groups.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        shards[next[0]] = await keepShard(next[1](), kept, options);
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await close();
  }
  return shards;
}

/** One shard's files, taken from a build before where it is the same. */
async function keepShard(
  papers: readonly NamedPaper[],
  kept: KeptFolders,
  { language, quality }: ShardOptions,
): Promise<KeptShard> {
  const sections = papers.flatMap((paper) => paper.sections);
  const texts = sections.map(({ address, title, number, paper, passages }) => {
    const own = passages.map((passage) => ({ id: passage.id, text: passage.text, names: namesIn(passage) }));
    return JSON.stringify({ address, title, number, paper, passages: own } satisfies ShardText);
  });
  const hash = createHash('sha256').update(JSON.stringify([packing, readVersion(), language]));
  for (const text of texts) hash.update(text);
  const name = hash.digest('hex').slice(0, 16);
  let fresh = false;
  // The same texts packed better are other files under the same address.
  const folder = await kept.get(`${name}-${quality}`, async () => {
    fresh = true;
    const index = await indexSections(sections, language);
    const files: [string, Uint8Array][] = [
      [program, index.program],
      [path.join(parts.index, 'index.pf_meta'), gzipSync(index.meta, { level: 9 })],
    ];
    index.parts.forEach((part, at) =>
      files.push([path.join(parts.index, `${at}.pf_index`), gzipSync(part, { level: 9 })]),
    );
    for (const [place, text] of texts.entries()) {
      const file = path.join(parts.texts, `${place}.json`);
      const content = Buffer.from(text);
      files.push([file, content]);
      for (const [ending, packed] of Object.entries(await compress(content, quality))) {
        files.push([`${file}.${ending}`, packed]);
      }
    }
    return new Map(files);
  });
  const until = sections[0]?.published ?? '';
  return { shard: { folder: name, sections: sections.length, papers: papers.length, until }, folder, fresh };
}

/** The version of Pagefind, which is exact here. */
function readVersion(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies['pagefind'] ?? '';
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

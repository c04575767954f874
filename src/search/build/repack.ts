import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/** An index as Pagefind reads it, unpacked and without signatures. */
export interface IndexFiles {
  /** The pages, and which words are in which part. */
  meta: Uint8Array;
  /** The words, in order, each with its pages; a part is known by its place. */
  parts: readonly Uint8Array[];
}

/** What Pagefind 1.6 writes into its meta file. */
type Meta = [version: string, pages: MetaPage[], parts: MetaPart[], ...others: Cbor[]];
type MetaPage = [name: string, words: number, ...others: Cbor[]];
type MetaPart = [from: string, to: string, name: string];
/** A word with the pages it is on, and on each the places where. */
type PackedWord = [
  word: string,
  pages: [page: number, places: Cbor[], ...others: Cbor[]][],
  ...others: Cbor[],
];

/** Pages and places in one part: two or three kilobytes when packed. */
const enough = 1000;

/**
 * Parts an index more finely: Pagefind makes parts of forty kilobytes and more, and a reader needs a whole one
 * for each word. What is in them stays as it is. Pages get short names; parts are named by their place, `0`, `1`.
 *
 * @param parts by the names that `meta` knows them by
 * @param rename the new name of a page
 * @throws where the index is not in the form of Pagefind 1.6
 */
export function repack(
  meta: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  rename: (page: string) => string,
): IndexFiles {
  // Of the form that is checked below, as far as it is used.
  const [version, pages, named, ...others] = readCbor(meta) as Meta;
  if (!version.startsWith('1.6.')) throw new Error(`Pagefind ${version}: its index may have another form.`);
  const words = named.flatMap(([, , name]) => {
    const part = parts.get(name);
    if (!part) throw new Error(`Pagefind: there is no part ${name}.`);
    return (readCbor(part) as [PackedWord[]])[0];
  });
  words.forEach(([word], at) => {
    if (typeof word !== 'string' || !isBefore(words[at - 1]?.[0], word)) {
      throw new Error(`Pagefind: “${String(word)}” is out of order.`);
    }
  });
  const groups = split(words);
  const metaParts = groups.map((group, at): MetaPart => [
    group[0]?.[0] ?? '',
    group.at(-1)?.[0] ?? '',
    `${at}`,
  ]);
  const metaPages = pages.map(([name, ...rest]): MetaPage => [rename(name), ...rest]);
  return {
    meta: writeCbor([version, metaPages, metaParts, ...others]),
    parts: groups.map((group) => writeCbor([group])),
  };
}

/** Pagefind’s own order: by the bytes of UTF-8. */
const isBefore = (one: string | undefined, other: string): boolean =>
  one === undefined || Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;

function split(words: readonly PackedWord[]): PackedWord[][] {
  const groups: PackedWord[][] = [];
  let size = Infinity;
  for (const word of words) {
    const own = word[1].reduce((sum, [, places]) => sum + 1 + places.length, 0);
    if (size + own > enough) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += own;
  }
  return groups;
}

/** Pagefind’s search program, started once for any number of indexes. */
export interface PagefindEngine {
  /** @param meta an unpacked `.pf_meta` */
  open(meta: Uint8Array): PagefindIndex;
}

/** One index, and what of it has been loaded. */
export interface PagefindIndex {
  /** Names of the parts of the index that a search for these words needs. */
  partsFor(words: string): string[];
  /** @param part an unpacked `.pf_index` */
  add(part: Uint8Array): void;
  /**
   * The pages that have all of the words, best first.
   *
   * @param exact only those that have them side by side
   */
  search(words: string, exact?: boolean): PagefindPage[];
}

export interface PagefindPage {
  /** Its name in the index. */
  id: string;
  score: number;
}

/** Where bytes stand in the program's memory. */
type Place = [at: number, length: number];

/** What the program offers; each call returns where the index has moved to, or where a text stands. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  init_pagefind(meta: number, length: number): number;
  load_index_chunk(index: number, chunk: number, length: number): number;
  request_indexes(index: number, query: number, length: number): Place;
  search(index: number, ...options: [...texts: number[], exact: boolean, diacritics: boolean]): Place;
}

/** A signature that Pagefind puts before everything it writes. */
const signature = 'pagefind_dcd'.length;

/** Pagefind’s file without its signature. */
export const withoutSignature = (file: Uint8Array): Uint8Array => file.subarray(signature);

/**
 * Starts Pagefind’s own program (1.6) without its own loader: that is five times as large, has no way to open
 * one of many indexes alone, and asks for a list of languages before anything else.
 *
 * @param program the WebAssembly as bytes
 */
export async function startPagefind(program: BufferSource): Promise<PagefindEngine> {
  let values: WebAssembly.Table | undefined;
  const { instance } = await WebAssembly.instantiate(program, {
    './pagefind_web_bg.js': {
      // What wasm-bindgen sets up in every program: its table of JavaScript’s values holds these four from the start.
      __wbindgen_init_externref_table: () => {
        if (!values) return;
        const first = values.grow(4);
        values.set(0, undefined);
        [undefined, null, true, false].forEach((value, at) => values?.set(first + at, value));
      },
    },
  });
  // Of the form above, as wasm-bindgen made it for the very version that is installed.
  const exports = instance.exports as unknown as Exports;
  const { memory, __wbindgen_externrefs: table, __wbindgen_start: start } = exports;
  const { __wbindgen_malloc: allocate, __wbindgen_free: free } = exports;
  values = table;
  start();
  const bytesAt = (at: number, length: number) => new Uint8Array(memory.buffer, at, length);
  const put = (bytes: Uint8Array): Place => {
    const at = allocate(bytes.length, 1);
    bytesAt(at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const putText = (text: string) => put(new TextEncoder().encode(text));
  const takeText = ([at, length]: Place): string => {
    const text = new TextDecoder().decode(bytesAt(at, length));
    free(at, length, 1);
    return text;
  };
  return {
    open: (meta) => {
      let index = exports.init_pagefind(...put(meta));
      return {
        partsFor: (words) =>
          (JSON.parse(takeText(exports.request_indexes(index, ...putText(words)))) as string[]).filter(
            (name) => name !== '',
          ),
        add: (part) => {
          index = exports.load_index_chunk(index, ...put(part));
        },
        search: (words, exact = false) => {
          const options = [words, words, '{}', ''].flatMap(putText);
          const found = JSON.parse(takeText(exports.search(index, ...options, exact, false))) as {
            results: { p: string; s: number }[];
          };
          return found.results.map(({ p, s }) => ({ id: p, score: s }));
        },
      };
    },
  };
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintPaper, fingerprintSite } from './fingerprint.ts';
import { linkTree, namedFile, openStore } from './store.ts';

let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the store of finished papers', () => {
  let from = { dist: '', known: '' };
  beforeEach(() => {
    from = { dist: at('dist'), known: at('known') };
    write('dist/a-paper/index.html', 'landing');
    write('dist/a-paper/one/index.html', 'one');
    write('dist/cards/a-paper/index.png', 'card');
    write('dist/other/index.html', 'other');
    write('dist/index.html', 'front');
    write(`known/${namedFile}`, 'names');
  });

  it('gives back a paper as it was, and nothing of others', () => {
    const store = openStore(at('kept'));
    expect(store.find('a-paper', 'key')).toBeUndefined();
    store.keep('a-paper', 'key', from);
    rmSync(at('dist'), { recursive: true });
    const { folder: kept = '', pages } = store.find('a-paper', 'key') ?? {};
    expect(pages?.sort()).toEqual(['a-paper/', 'a-paper/one/']);
    linkTree(kept, at('next'));
    expect(readFileSync(at('next/a-paper/one/index.html'), 'utf8')).toBe('one');
    expect(readFileSync(at('next/cards/a-paper/index.png'), 'utf8')).toBe('card');
    expect(readdirSync(at('next')).sort()).toEqual(['a-paper', 'cards', namedFile, 'whole']);
    expect(readFileSync(path.join(kept, namedFile), 'utf8')).toBe('names');
    expect(store.find('a-paper', 'another key')).toBeUndefined();
  });

  it('takes no room for files that stand in the site', () => {
    openStore(at('kept')).keep('a-paper', 'key', from);
    expect(statSync(at('kept/a-paper/key/a-paper/index.html')).ino).toBe(
      statSync(at('dist/a-paper/index.html')).ino,
    );
  });

  it('forgets a paper whose files were written to in the site', () => {
    const store = openStore(at('kept'));
    store.keep('a-paper', 'key', from);
    const later = new Date(Date.now() + 5000);
    utimesSync(at('dist/a-paper/one/index.html'), later, later);
    expect(store.find('a-paper', 'key')).toBeUndefined();
    expect(existsSync(at('kept/a-paper/key'))).toBe(false);
    expect(readFileSync(at('dist/a-paper/one/index.html'), 'utf8')).toBe('one');
  });

  it('takes files out of a folder that is thrown away', () => {
    openStore(at('kept')).keep('a-paper', 'key', { ...from, move: true });
    expect(readFileSync(at('kept/a-paper/key/a-paper/one/index.html'), 'utf8')).toBe('one');
    expect(readFileSync(at('kept/a-paper/key/cards/a-paper/index.png'), 'utf8')).toBe('card');
    expect(readdirSync(at('dist')).sort()).toEqual(['cards', 'index.html', 'other']);
  });

  it('keeps the last forms of a paper, and forgets papers that are gone', () => {
    const store = openStore(at('kept'));
    for (const [second, key] of ['k1', 'k2', 'k3', 'k4', 'k5'].entries()) {
      store.keep('a-paper', key, from);
      utimesSync(at('kept/a-paper', key), second, second);
      // The first is in use all along.
      store.find('a-paper', 'k1');
    }
    expect(readdirSync(at('kept/a-paper'))).toHaveLength(3);
    expect(store.find('a-paper', 'k1')).toBeDefined();
    store.keep('other', 'k', from);
    store.prune(['other']);
    expect(existsSync(at('kept/a-paper'))).toBe(false);
    expect(store.find('other', 'k')).toBeDefined();
  });
});

describe('what a paper’s pages are made from', () => {
  const site = () => fingerprintSite(folder, {});
  const paper = (isNew = false) => fingerprintPaper(at('content/papers/a-paper'), site(), isNew);

  beforeEach(() => {
    write('content/site.yaml', 'name: A');
    write('content/gazetteer/places.yaml', '[]');
    write('content/papers/a-paper/01-one.mdx', 'One.');
    write('src/queries/papers.ts', 'export {}');
    write('package-lock.json', '{}');
  });

  it.each([
    ['its text', 'content/papers/a-paper/01-one.mdx'],
    ['a file beside it', 'content/papers/a-paper/images/quay.png'],
    ['the gazetteer', 'content/gazetteer/places.yaml'],
    ['the publication', 'content/site.yaml'],
    ['the program', 'src/queries/papers.ts'],
    ['a tool’s version', 'package-lock.json'],
  ])('is another after a change to %s', (_what, file) => {
    const before = paper();
    write(file, 'changed');
    expect(paper()).not.toBe(before);
  });

  it('is the same after a change to another paper, a test or the importer', () => {
    const before = paper();
    write('content/papers/other/01-one.mdx', 'Other.');
    write('src/queries/papers.test.ts', 'changed');
    write('src/importer/cli.ts', 'changed');
    write('src/tests/pages.ts', 'changed');
    expect(paper()).toBe(before);
  });

  it('is another under another address, and for papers with cards of their sections', () => {
    const before = paper();
    expect(
      fingerprintPaper(at('content/papers/a-paper'), fingerprintSite(folder, { BASE_PATH: '/x' }), false),
    ).not.toBe(before);
    expect(paper(true)).not.toBe(before);
  });
});

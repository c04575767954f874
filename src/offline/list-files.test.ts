import { describe, expect, it } from 'vitest';
import { listFiles, type SiteFile } from './list-files.ts';

const file = (path: string, hash = 'a'): SiteFile => ({ path, bytes: 10, hash: () => hash });
const site = [
  file('index.html'),
  file('paper/index.html'),
  file('paper/one/index.html'),
  file('paper/paper.pdf'),
  file('paper/paper.epub'),
  file('paper/paper.bib'),
  file('paper/paper.csl.json'),
  file('paper/paper.jats.xml'),
  file('paper/paper.json'),
  file('paper/one/index.html.md'),
  file('paper/figures/graph-1.png'),
  file('paper-two/index.html'),
  file('cards/paper/index.png'),
  file('_astro/act.js'),
  file('search/index.html'),
  file('search/names.json'),
  file('pagefind/pagefind.js'),
  file('pagefind/pagefind-entry.json'),
  file('pagefind/pagefind-ui.js'),
  file('pagefind/pagefind-worker.js'),
  file('pagefind/pagefind.en_1.pf_meta'),
  file('pagefind/index/en_1.pf_index'),
  file('pagefind/wasm.en.pagefind'),
  file('pagefind/wasm.unknown.pagefind'),
  file('places/kabul/index.html'),
];
const lists = (files = site) => listFiles(['paper', 'paper-two'], files, '/folder/');

describe('listFiles', () => {
  it('has a paper’s pages and figures, without other forms of the same text', () => {
    expect(lists().papers.get('paper')).toMatchObject({
      bytes: 30,
      files: ['/folder/paper/figures/graph-1.png', '/folder/paper/', '/folder/paper/one/'],
    });
    expect(lists().papers.get('paper-two')?.files).toEqual(['/folder/paper-two/']);
  });

  it('has apart what all papers share, of Pagefind’s files those that a search asks for', () => {
    expect(lists().shared.files).toEqual([
      '/folder/_astro/act.js',
      '/folder/',
      '/folder/pagefind/index/en_1.pf_index',
      '/folder/pagefind/pagefind-entry.json',
      '/folder/pagefind/pagefind.en_1.pf_meta',
      '/folder/pagefind/pagefind.js',
      '/folder/pagefind/wasm.en.pagefind',
      '/folder/search/',
      '/folder/search/names.json',
    ]);
  });

  it('leaves out the search where it has grown to a library', () => {
    const heavy = site.map((one) => (one.path === 'search/names.json' ? { ...one, bytes: 12_000_000 } : one));
    expect(lists(heavy).shared.files).toEqual(['/folder/_astro/act.js', '/folder/']);
  });

  it('has another version when one of its files changes, and only then', () => {
    const edited = lists(
      site.map((one) => (one.path === 'paper/one/index.html' ? file(one.path, 'b') : one)),
    );
    expect(edited.papers.get('paper')?.version).not.toBe(lists().papers.get('paper')?.version);
    expect(edited.papers.get('paper-two')?.version).toBe(lists().papers.get('paper-two')?.version);
    expect(edited.shared.version).toBe(lists().shared.version);
  });
});

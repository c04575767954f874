import { describe, expect, it } from 'vitest';
import { listFiles, type SiteFile } from './list-files.ts';

const file = (path: string, hash = 'a'): SiteFile => ({ path, bytes: 10, hash });
const site = [
  file('index.html'),
  file('paper/index.html'),
  file('paper/one/index.html'),
  file('paper/offline.pdf'),
  file('paper/paper.epub'),
  file('paper/figures/graph-1.png'),
  file('paper-two/index.html'),
  file('cards/paper/index.png'),
  file('_astro/act.js'),
  file('search/index.html'),
  file('search/names.json'),
  file('search/sections/paper/one.json'),
  file('search/sections/paper-two/one.json'),
  file('pagefind/pagefind.js'),
  file('places/kabul/index.html'),
];

describe('listFiles', () => {
  const list = listFiles('paper', site, '/folder/');

  it('has the paper, its figures and its search, and what all papers share', () => {
    expect(list.files).toEqual([
      '/folder/_astro/act.js',
      '/folder/',
      '/folder/pagefind/pagefind.js',
      '/folder/paper/figures/graph-1.png',
      '/folder/paper/',
      '/folder/paper/one/',
      '/folder/search/',
      '/folder/search/names.json',
      '/folder/search/sections/paper/one.json',
    ]);
    expect(list.bytes).toBe(90);
  });

  it('has another version when one of its files changes, and only then', () => {
    const edit = (path: string) =>
      listFiles(
        'paper',
        site.map((one) => (one.path === path ? file(path, 'b') : one)),
        '/folder/',
      );
    expect(edit('paper/one/index.html').version).not.toBe(list.version);
    expect(edit('paper-two/index.html').version).toBe(list.version);
  });
});

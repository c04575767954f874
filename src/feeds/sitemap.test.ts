import { describe, expect, it } from 'vitest';
import { paperSchema } from '../schemas/paper.ts';
import { sitemapOptions } from './sitemap.ts';

const record = (id: string, more: Record<string, string>) => ({
  id,
  paper: paperSchema.parse({
    title: 'Rivers and roads',
    shortTitle: 'Rivers',
    authors: [{ name: 'Ana Cruz', family: 'Cruz', given: 'Ana' }],
    edition: 'manuscript',
    published: '2021-11-03',
    added: '2026-01-02',
    standfirst: 'Trade.',
    ...more,
  }),
});
const papers = [record('rivers', { rights: 'CC BY 4.0', updated: '2026-03-04' }), record('roads', {})];
const { filter, serialize } = sitemapOptions(papers, '/folder');
const at = (path: string) => `https://passage.example/folder/${path}`;

describe('the sitemap', () => {
  it('lists pages, but neither repetitions of others nor papers without settled rights', () => {
    const asked = [
      '',
      'rivers/',
      'rivers/introduction/',
      'rivers/full/',
      'rivers/cite/',
      'rivers/figures/graph-1/cite/',
      'roads/',
      'search/',
      '404/',
    ];
    expect(asked.filter((path) => filter?.(at(path)))).toEqual(['', 'rivers/', 'rivers/introduction/']);
  });

  it('lists pages whose names are those of other pages elsewhere', () => {
    const called = [
      'rivers/search/',
      'rivers/404/',
      'rivers/figures/full/',
      'rivers/figures/cite/',
      'places/full/',
      'actors/search/',
      'actors/cite/',
    ];
    expect(called.filter((path) => filter?.(at(path)))).toEqual(called);
  });

  it('dates a paper’s pages by its last correction, and the others by the newest', async () => {
    expect(await serialize?.({ url: at('rivers/introduction/') })).toMatchObject({ lastmod: '2026-03-04' });
    expect(await serialize?.({ url: at('places/') })).toMatchObject({ lastmod: '2026-03-04' });
  });
});

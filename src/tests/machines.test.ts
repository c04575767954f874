import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { all, allPages, pageAt, paper } from './pages.ts';

const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const contentOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute('content') ?? '';

describe('the sitemap', () => {
  const listed = () =>
    globSync('sitemap-[0-9]*.xml', { cwd: inject('dist') }).flatMap((file) =>
      [...readFileSync(path.join(inject('dist'), file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, address = '']) => new URL(address).pathname.slice(base.length),
      ),
    );

  it('lists once each page that is to be found and repeats no other', () => {
    const own = allPages().filter(({ address, document }) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      const repeats = new URL(canonical).pathname !== `${base}${address}`;
      // The whole paper repeats its sections, and the search page has nothing to be found.
      return (
        !repeats &&
        !/\/(full|search)\/$/.test(address) &&
        !contentOf(document, 'meta[name="robots"]').includes('noindex')
      );
    });
    expect(own.length).toBeGreaterThan(100);
    expect(listed().sort()).toEqual(own.map(({ address }) => address).sort());
  });
});

describe('the paper', () => {
  it('says before its title whose account of whose work it is, on its own page and on the front', () => {
    for (const address of [paper, '/']) {
      const text = pageAt(address).document.querySelector('main')?.textContent?.replace(/\s+/g, ' ').trim();
      expect(text?.slice(0, 120), address).toMatch(
        /^An account by Passage of a report by Antonio Giustozzi, LSE IDEAS, 6 February 2024/,
      );
    }
  });

  it('has passages here and paragraphs in the original only', () => {
    for (const { address, document } of allPages()) {
      const text = document.body.textContent ?? '';
      expect(
        /.{30}\b(?:section|Paper),? \d+, paragraph \d+(?! of the original).{20}/.exec(text)?.[0],
        address,
      ).toBeUndefined();
    }
  });
});

describe('structured data', () => {
  it('can be read on each page that has some, and names that page', () => {
    const seen = new Map<string, number>();
    for (const { address, document } of allPages()) {
      for (const block of all(document, 'script[type="application/ld+json"]')) {
        const thing = JSON.parse(block.textContent ?? '') as Record<string, unknown>;
        expect(thing['@context'], address).toBe('https://schema.org');
        const type = String(thing['@type']);
        seen.set(type, (seen.get(type) ?? 0) + 1);
        expect(JSON.stringify(thing), address).toContain(address);
        // A value that is there says something.
        expect(JSON.stringify(thing), address).not.toMatch(/undefined|\[object|:""|:null/);
      }
    }
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8);
  });
});

describe('feeds', () => {
  it('can be read, and lead to the pages of the papers', () => {
    const feed = JSON.parse(readFileSync(path.join(inject('dist'), 'feed.json'), 'utf8')) as {
      items: { url: string }[];
    };
    const targets = feed.items.map(({ url }) => new URL(url).pathname);
    expect(targets).toContain(`${base}${paper}`);
    const addresses = new Set(allPages().map(({ address }) => `${base}${address}`));
    for (const target of targets) expect(addresses).toContain(target);
  });
});

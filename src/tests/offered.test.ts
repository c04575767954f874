import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { all, allPages, pageAt, paper, sections } from './pages.ts';

const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');

/** What the served site answers to an address of its pages. */
const ask = (address: string, from: string) => {
  const { pathname } = new URL(address, `https://passage.example${base}${from}`);
  return fetch(new URL(pathname.slice(base.length + 1), inject('address')));
};

/** The links of a page's head with one of some relations. */
const linksOf = (address: string, relations: readonly string[]) =>
  all(pageAt(address).document, 'head link')
    .map((link) => ({
      rel: link.getAttribute('rel') ?? '',
      type: link.getAttribute('type'),
      href: link.getAttribute('href') ?? '',
    }))
    .filter(({ rel }) => relations.includes(rel));

const toFiles = ['alternate', 'describedby', 'item', 'linkset'];

describe('links to files', () => {
  it.each([paper, `${paper}full/`, ...sections.map((slug) => `${paper}${slug}/`)])(
    'of %s lead to what is there and may be read from anywhere',
    async (address) => {
      const links = linksOf(address, toFiles);
      expect(links.length).toBeGreaterThan(2);
      for (const { href, type } of links) {
        const response = await ask(href, address);
        expect(response.status, href).toBe(200);
        expect((await response.text()).length, href).toBeGreaterThan(100);
        if (type === 'text/html') continue;
        expect(response.headers.get('access-control-allow-origin'), href).toBe('*');
        expect(response.headers.get('cross-origin-resource-policy'), href).toBeNull();
      }
    },
  );

  it('lead from no page that is not a paper’s to a paper’s files', () => {
    const links = linksOf('/places/', toFiles).map(({ href }) => href);
    expect(links.filter((href) => href.includes(paper))).toEqual([]);
  });

  it('say of a landing page how it is cited, what it is, and who made it', () => {
    const named = Object.fromEntries(
      linksOf(paper, ['cite-as', 'author']).map(({ rel, href }) => [rel, new URL(href).pathname]),
    );
    expect(named).toEqual({ 'cite-as': `${base}${paper}`, author: `${base}/` });
    const types = linksOf(paper, ['type']).map(({ href }) => href);
    expect(types).toEqual(['https://schema.org/AboutPage', 'https://schema.org/Report']);
  });
});

it('sends pages with the policy that keeps them to this site', async () => {
  for (const address of ['/', paper, '/places/']) {
    const { headers } = await ask(base + address, '/');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

it('has a linkset of pages that are there, with the links of their heads', async () => {
  const { linkset } = JSON.parse(
    readFileSync(path.join(inject('dist'), paper.slice(1), 'linkset.json'), 'utf8'),
  ) as { linkset: Record<string, { href: string; type?: string }[] | string>[] };
  const addresses = new Set(allPages().map(({ address }) => base + address));
  expect(linkset).toHaveLength(1 + sections.length + 2);
  for (const { anchor, ...relations } of linkset) {
    expect(addresses).toContain(new URL(String(anchor)).pathname);
    for (const { href } of Object.values(relations).flatMap((targets) =>
      Array.isArray(targets) ? targets : [],
    ))
      if (new URL(href).host === new URL(String(anchor)).host)
        expect((await ask(href, '/')).status, href).toBe(200);
  }
  const landing = linkset[0] ?? {};
  for (const { rel, href } of linksOf(paper, ['describedby', 'item', 'cite-as', 'type']))
    expect(JSON.stringify(landing[rel])).toContain(href);
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { article, report } from '../citations/fixtures.ts';
import { siteSchema } from '../schemas/site.ts';
import { makeFeeds, type Told } from './make-feeds.ts';
import { readText } from './read-text.ts';

const home = 'https://passage.example/folder/';
const site = siteSchema.parse({
  name: 'Passage',
  tagline: 'Passage by passage',
  description: 'A publication.',
  language: 'en',
  url: 'https://passage.example',
  contact: 'editors@passage.example',
});
const page = `<!doctype html><html><body><header>Menu</header>
<p class="edition ui"><a href="/folder/paper/#about">An account</a></p>
<article id="s1" class="prose whole"><h2>Introduction<a class="anchor" href="#s1">#</a></h2>
<p id="s1-p1" class="passage" data-x="1"><a class="no" href="#s1-p1">1</a>Text &amp; a <a class="name" href="/folder/places/kabul/">name</a>.<sup><a role="doc-noteref" href="#s1-fn1">1</a></sup><span class="side">Note</span></p>
<section role="doc-endnotes"><ol><li id="s1-fn1">Note <a role="doc-backlink" href="#s1-fnref1">↩</a></li></ol></section>
<figure class="fig" id="s1-p2"><figcaption><b>Graph 1</b></figcaption><div class="pic" data-figure="/folder/paper/figures/graph-1.json"><picture><source srcset="/folder/paper/figures/graph-1.wide-dark.webp"><img src="/folder/paper/figures/graph-1.medium-light.webp" alt="Attacks by month."></picture><img class="on-paper" src="/folder/paper/figures/graph-1.medium-print.webp" alt="Attacks by month."></div><ul class="key"><li><svg><path d="M0 0"/></svg>Attacks</li></ul><p><a href="/folder/paper/figures/graph-1.png">Picture</a></p></figure>
<script>alert(1)</script></article><article id="s2"><p>More.</p></article></body></html>`;
const figurePage = `<main><figure><details><p>Two months.</p><table><tr><td><a href="#a">7</a></td></tr></table></details></figure></main>`;
const readPage = (address: string) => (address === `${home}paper/figures/graph-1/` ? figurePage : undefined);
const text = readText(page, `${home}paper/full/`, readPage);
const told: Told[] = [
  {
    paper: { ...article, standfirst: 'Roads <and> rivers.', rights: 'CC BY 4.0' },
    url: `${home}rivers/`,
    text: '<p>Roads</p>',
  },
  { paper: { ...report, standfirst: 'How it fared.' }, url: `${home}paper/`, text },
];

describe('readText', () => {
  it('keeps the sections and their notes, and leaves the page’s apparatus', () => {
    const { document } = parseHTML(`<html><body>${text}</body></html>`);
    expect([...document.querySelectorAll('section[id]')].map(({ id }) => id)).toContain('s2');
    expect(document.querySelector('#s1-fn1')?.textContent).toContain('Note');
    expect(text).not.toMatch(/Menu|class=|data-|<script|side/);
  });

  it('makes every address absolute', () => {
    const addresses = [...text.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      `${home}paper/#about`,
      `${home}paper/full/#s1-p1`,
      `${home}places/kabul/`,
      `${home}paper/full/#s1-fn1`,
      `${home}paper/full/#s1-fnref1`,
      `${home}paper/figures/graph-1/#a`,
    ]);
  });

  it('tells numbers of passages from words', () => expect(text).toContain('>1</a> Text &amp; a'));

  it('has a figure as its picture, with the words and the table of its page, and nothing of its drawing', () => {
    const { document } = parseHTML(`<html><body>${text}</body></html>`);
    const figure = document.querySelector('#s1-p2');
    expect(figure?.querySelector('img')?.getAttribute('src')).toBe(`${home}paper/figures/graph-1.png`);
    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe('Attacks by month.');
    expect(figure?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Graph 1Two months.7');
    expect(text).not.toMatch(/<(?:svg|path|details|summary)/);
  });
});

describe('readText of odd addresses', () => {
  const read = (link: string) =>
    readText(`<article id="s1"><p>${link}</p></article>`, `${home}paper/full/`, () => undefined);

  it('keeps brackets in an address', () => {
    expect(read('<a href="https://a.example/3_(a)">x</a>')).toContain(
      '<a href="https://a.example/3_(a)">x</a>',
    );
  });

  it('keeps the words of what is no address', () => {
    expect(read('<a href="http://www.harbour.example%5Bsic">www.harbour.example[sic</a>')).toContain(
      '<p><a>www.harbour.example[sic</a></p>',
    );
  });
});

describe('the Atom feed', () => {
  const { atom } = makeFeeds(site, home, told);
  // The XML reader of linkedom, which needs no browser.
  const { document } = parseHTML(atom);
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((node) => node.textContent);

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    expect(atom).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    for (const name of ['id', 'title', 'updated'])
      expect(document.querySelector(`feed > ${name}`), name).not.toBeNull();
    for (const entry of document.querySelectorAll('entry')) {
      for (const name of ['id', 'title', 'updated', 'link', 'author', 'content']) {
        expect(entry.querySelector(name), name).not.toBeNull();
      }
    }
    expect(atom).toContain(`rel="self" href="${home}feed.xml"`);
  });

  it('carries the full text, escaped once', () => {
    expect(atom).toContain(
      '<content type="html"><![CDATA[<p><a href="https://passage.example/folder/paper/#about">An account</a></p>\n<section id="s1">',
    );
    expect(atom).toContain('Text &amp; a ');
  });

  it('names no author of a paper that names none', () => {
    const nobody: Told = { paper: { ...article, authors: [], standfirst: 'Roads.' }, url: home, text: '' };
    const feeds = makeFeeds(site, home, [nobody]);
    expect(feeds.atom).not.toMatch(/<entry[\s\S]*<author>/);
    expect(JSON.parse(feeds.json)).toMatchObject({ items: [expect.not.objectContaining({ authors: [] })] });
  });

  it('has subtitle, abstract, keywords and translators of a paper', () => {
    const paper = {
      ...article,
      standfirst: 'Roads.',
      subtitle: 'A view',
      abstract: 'Roads. And who mends them.',
      keywords: ['roads'],
      translators: [{ name: 'Ana Ek', family: 'Ek' }],
    };
    const { atom: entry } = makeFeeds(site, home, [{ paper, url: home, text: '' }]);
    for (const piece of [
      'since 1990: A view',
      'Roads. And who mends them.',
      'term="roads"',
      '<name>Ana Ek</name>',
    ])
      expect(entry).toContain(piece);
  });

  it('says in which language the feed and each entry is', () => {
    const persian = { ...told[0], paper: { ...article, standfirst: 'بندر', language: 'fa' } } as Told;
    const named = makeFeeds(site, home, [persian, ...told]).atom;
    expect(named).toMatch(/<feed [^>]* xml:lang="en">/);
    expect([...named.matchAll(/<entry xml:lang="([^"]+)">/g)].map(([, language]) => language)).toEqual([
      'fa',
      'en',
      'en',
    ]);
  });

  it('has no sign that steers a terminal, which XML may not hold', () => {
    const steered: Told = {
      paper: { ...article, title: 'Rivers\u0085 and\u0001', standfirst: 'Ro\u0096ads' },
      url: home,
      text: '<p>\u009fRoads\ufffe]]></p>',
    };
    for (const feed of Object.values(makeFeeds(site, home, [steered]))) {
      // oxlint-disable-next-line no-control-regex
      expect(feed).not.toMatch(/[\u0001-\u0008\u007f-\u009f\ufffe]/);
      expect(feed).toContain('Rivers and');
    }
  });

  it('marks a correction, and dates the entry by it', () => {
    const [first] = [...document.querySelectorAll('entry')];
    expect(first?.querySelector('updated')?.textContent).toBe('2026-03-04T00:00:00.000Z');
    expect(atom).toContain('<![CDATA[Corrected 2026-03-04. Roads &lt;and> rivers.]]>');
  });

  it('gives an account to the publication and a manuscript to its authors', () => {
    expect(texts('entry:nth-of-type(1) author name')).toEqual(article.authors.map(({ name }) => name));
    expect(texts('entry:nth-of-type(2) author name')).toEqual(['Passage']);
  });
});

describe('the JSON feed', () => {
  it('says the same in the terms of JSON Feed', () => {
    const feed = JSON.parse(makeFeeds(site, home, told).json) as {
      version: string;
      home_page_url: string;
      feed_url: string;
      items: { id: string; url: string; content_html: string; date_modified: string }[];
    };
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect(feed.home_page_url).toBe(home);
    expect(feed.feed_url).toBe(`${home}feed.json`);
    expect(feed.items.map(({ url }) => url)).toEqual([`${home}rivers/`, `${home}paper/`]);
    expect(feed.items[1]?.content_html).toBe(text);
  });
});

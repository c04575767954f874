import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { report } from '../citations/fixtures.ts';
import { readChapters } from './chapters.ts';
import { makeEpub } from './epub.ts';

const url = 'https://passage.example/folder/paper/full/';
const html = `<!doctype html><html><body>
<article id="s1" class="prose"><header class="section-head"><p>Section 1 of 2</p><h2>R&amp;D <a class="anchor" href="#s1">#</a></h2></header>
<p id="s1-p1" class="passage"><a class="no" href="#s1-p1" aria-label="Passage 1">1</a>Of <a class="name" href="/folder/places/kabul/">Kabul</a>,<br>see <a href="/folder/paper/two/#s2-p1">there</a>.<sup><a role="doc-noteref" id="s1-fnref1" href="#s1-fn1">1</a></sup><span class="side">Margin</span></p>
<figure id="s1-p2" class="fig"><figcaption><b>Graph 1</b></figcaption><div class="pic" data-figure="/folder/paper/figures/graph-1.json"><picture><source srcset="/folder/paper/figures/graph-1.wide-dark.webp"><img src="/folder/paper/figures/graph-1.medium-light.webp" alt="Attacks by month."></picture><img class="on-paper" src="/folder/paper/figures/graph-1.medium-print.webp" alt="Attacks by month."></div><p><a href="/folder/paper/figures/graph-1.csv">CSV</a> <a href="/folder/paper/figures/graph-1.png">Picture</a></p></figure>
<section role="doc-endnotes"><h3>Notes</h3><ol><li id="s1-fn1">A &lt; B. <a role="doc-backlink" href="#s1-fnref1" aria-label="Back">↩</a></li></ol></section>
<script>alert(1)</script></article>
<article id="s2"><header class="section-head"><h2>Two</h2></header><figure id="s2-p2"><img src="/folder/pictures/paper/quay.3f9c.webp" alt="A quay" width="8" loading="lazy"></figure>
<p><img src="/folder/pictures/paper/quay.3f9c.webp" alt="Again"> <img src="https://elsewhere.example/a.png" alt="A crane"></p>
<p id="s2-p1">More. <a href="https://example.org/?a=1&amp;b=2">Out</a></p></article>
</body></html>`;
const isThere = (path: string) => path.startsWith('/folder/pictures/paper/');
const figurePage = `<main><figure><details><summary>All</summary><p>Two months.</p>
<table id="numbers"><tr><th scope="col">Month</th><td><a href="/folder/paper/two/#s2-p1">Original</a></td></tr></table></details></figure></main>`;
const readPage = (address: string) =>
  address === 'https://passage.example/folder/paper/figures/graph-1/' ? figurePage : undefined;
const { chapters, pictures, missing } = readChapters(html, url, { isThere, readPage });
const book = {
  paper: { ...report, standfirst: 'How it fared.', rights: '© the Commission' },
  site: 'Passage',
  url: 'https://passage.example/folder/paper/',
  front: '<p>An account.</p>',
  chapters,
  pictures: pictures.map(({ name }) => ({ name, data: new Uint8Array([137, 80, 78, 71]) })),
  cover: new Uint8Array([137, 80, 78, 71]),
};

describe('Formulas', () => {
  it('are declared, known to XML as what they are, and keep what draws them', () => {
    const formula =
      '<p id="s3-p1">So <math display="block" alttext="x"><mi mathvariant="normal">x</mi></math></p>';
    const page = `<html><body><article id="s3"><h2>Three</h2>${formula}</article></body></html>`;
    const [chapter] = readChapters(page, url, { isThere, readPage }).chapters;
    expect(chapter?.body).toContain(
      '<math display="block" alttext="x" xmlns="http://www.w3.org/1998/Math/MathML"><mi mathvariant="normal">x</mi></math>',
    );
    const files = unzipSync(makeEpub({ ...book, chapters: chapter ? [chapter] : [] }));
    expect(strFromU8(files['book/package.opf'] ?? new Uint8Array())).toContain(
      'media-type="application/xhtml+xml" properties="mathml"/>',
    );
  });
});

describe('readChapters', () => {
  it('makes a chapter of each section, with its heading and its ids', () => {
    expect(chapters.map(({ id, title }) => [id, title])).toEqual([
      ['s1', 'R&D'],
      ['s2', 'Two'],
    ]);
    expect(chapters[0]?.body).toContain('<h1>R&amp;D</h1>');
    expect(chapters[0]?.body).toContain('id="s1-p1"');
  });

  it('leads to other chapters inside the book, and to the web as before', () => {
    expect(chapters[0]?.body).toContain('href="s2.xhtml#s2-p1"');
    expect(chapters[0]?.body).toContain('href="#s1-fn1"');
    expect(chapters[1]?.body).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(chapters[0]?.body).not.toContain('places/kabul');
    expect(chapters[0]?.body).toContain('Kabul');
  });

  it('keeps the words of a link whose address is none', () => {
    const odd = '<article id="s1"><p>See <a href="http://ports.example%5Bsic">the port</a>.</p></article>';
    expect(readChapters(odd, url, { isThere, readPage }).chapters[0]?.body).toBe('<p>See the port.</p>');
  });

  it('knows notes for notes', () => {
    const [reference] = /<a [^>]*id="s1-fnref1"[^>]*>/.exec(chapters[0]?.body ?? '') ?? [];
    for (const attribute of ['epub:type="noteref"', 'role="doc-noteref"', 'href="#s1-fn1"']) {
      expect(reference).toContain(attribute);
    }
    expect(chapters[0]?.body).toContain('epub:type="endnotes"');
    expect(chapters[0]?.body).toContain('A &lt; B.');
  });

  it('shows the figure as a picture with its description, and its table', () => {
    expect(pictures).toContainEqual({ path: '/folder/paper/figures/graph-1.png', name: 'graph-1.png' });
    expect(chapters[0]?.body).toMatch(
      /<img (?=[^>]*alt="Attacks by month\.")(?=[^>]*src="graph-1\.png")[^>]*\/>/,
    );
    expect(chapters[0]?.body).toContain('<p>Two months.</p>');
    expect(chapters[0]?.body).toContain(
      '<th scope="col">Month</th><td><a href="s2.xhtml#s2-p1">Original</a></td>',
    );
    expect(chapters[0]?.body).not.toContain('id="numbers"');
  });

  it('takes each picture of the text once, and has the words of one that is no file of the site', () => {
    expect(pictures.at(-1)).toEqual({
      path: '/folder/pictures/paper/quay.3f9c.webp',
      name: expect.stringMatching(/^pictures\/\d+\.jpg$/) as string,
    });
    const name = pictures.at(-1)?.name ?? '';
    expect(chapters[1]?.body.split(`src="${name}"`)).toHaveLength(3);
    expect(chapters[1]?.body).toContain('[Picture not included: A crane]');
    expect(missing).toEqual(['https://elsewhere.example/a.png']);
  });

  it('leaves the apparatus of the page behind', () => {
    expect(chapters[0]?.body).not.toMatch(/Margin|alert|class="(?!no")|<svg|summary|CSV|Section 1 of 2/);
    expect(chapters[0]?.body).toContain('<br/>');
  });
});

describe('makeEpub', () => {
  const bytes = makeEpub(book);
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('says first of all, uncompressed, what it is', () => {
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.subarray(38, 58))).toBe('application/epub+zip');
  });

  it('lists every file it has, and has every file it lists', () => {
    const { document } = parseHTML(text('book/package.opf'));
    const listed = [...document.querySelectorAll('item')].map((item) => `book/${item.getAttribute('href')}`);
    const there = Object.keys(files).filter(
      (name) => name.startsWith('book/') && name !== 'book/package.opf',
    );
    expect(listed.sort()).toEqual(there.sort());
  });

  it('has a cover that shelves of old and new e-readers find', () => {
    const listed = text('book/package.opf');
    expect(listed).toContain(
      '<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>',
    );
    expect(listed).toContain('<meta name="cover" content="cover"/>');
    expect(listed).toMatch(/href="pictures\/\d+\.jpg" media-type="image\/jpeg"/);
  });

  it('tells those who read by ear what it offers', () => {
    for (const property of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ]) {
      expect(text('book/package.opf')).toContain(`property="schema:${property}"`);
    }
  });

  it('gives the account to the publication and names the original’s rights', () => {
    expect(text('book/package.opf')).toContain('<dc:creator>Passage</dc:creator>');
    expect(text('book/package.opf')).toContain('<dc:rights>Original: © the Commission</dc:rights>');
    expect(text('book/title.xhtml')).toContain('An account.');
  });

  it('is the same, byte for byte, the second time', () => {
    expect(Buffer.from(makeEpub(book)).equals(Buffer.from(bytes))).toBe(true);
  });
});

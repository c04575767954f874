import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { checkEpub } from '../../scripts/epubcheck.ts';
import { all, pageAt, paper, sectionPage, sections } from './pages.ts';

const id = paper.slice(1, -1);
const fileOf = (ending: string) => path.join(inject('dist'), id, `${id}.${ending}`);

describe('the e-book', () => {
  const files = () => unzipSync(readFileSync(fileOf('epub')));
  const chapterOf = (number: number) => strFromU8(files()[`book/s${number}.xhtml`] ?? new Uint8Array());

  it('passes EPUBCheck', () => {
    const { valid, report } = checkEpub(fileOf('epub'));
    expect(valid, report).toBe(true);
  }, 900_000);

  it('has every passage and every note of the paper', () => {
    sections.forEach((slug, index) => {
      const { document } = parseHTML(chapterOf(index + 1));
      for (const { id: passage } of all(
        sectionPage(slug).document,
        '.passage, [role="doc-endnotes"] ol li',
      )) {
        expect(document.getElementById(passage), passage).not.toBeNull();
      }
    });
  });

  it('links inside itself only to what is there', () => {
    const book = files();
    const ids = new Map(
      Object.keys(book)
        .filter((name) => name.endsWith('.xhtml'))
        .map((name) => [
          name,
          new Set(
            [...strFromU8(book[name] ?? new Uint8Array()).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one),
          ),
        ]),
    );
    for (const name of ids.keys()) {
      for (const [, href = ''] of strFromU8(book[name] ?? new Uint8Array()).matchAll(
        /<a\b[^>]* href="([^"]+)"/g,
      )) {
        if (/^https?:/.test(href)) continue;
        const [file = '', hash] = href.split('#');
        const target = file === '' ? name : `book/${file}`;
        expect(ids.has(target), `${name}: ${href}`).toBe(true);
        if (hash !== undefined) expect(ids.get(target)?.has(hash), `${name}: ${href}`).toBe(true);
      }
    }
  });

  it('has its figures as pictures with descriptions', () => {
    const images = sections.flatMap((_slug, index) =>
      [...chapterOf(index + 1).matchAll(/<img [^>]*>/g)].map(([tag]) => tag),
    );
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      expect(image).toMatch(/alt="[^"]{20,}"/);
      const source = /src="([^"]+)"/.exec(image)?.[1] ?? '';
      expect(strFromU8((files()[`book/${source}`] ?? new Uint8Array()).subarray(1, 4))).toBe('PNG');
    }
  });
});

describe('the PDF', () => {
  const text = () => readFileSync(fileOf('pdf')).toString('latin1');

  it('is tagged for screen readers, in the language of the paper, with an outline', () => {
    expect(text()).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text()).toContain('/StructTreeRoot');
    expect(text()).toContain('/Lang (en)');
    expect(text()).toContain('/Outlines');
    for (const title of ['Introduction', 'Conclusion']) expect(text()).toContain(`/Title (${title}`);
  });

  it('has A4 pages, enough of them', () => {
    expect(text().match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(15);
    expect(text()).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/);
  });
});

describe('the landing page', () => {
  it('leads to both books', () => {
    const links = all(pageAt(paper).document, 'a[download]').map((link) => link.getAttribute('href'));
    for (const ending of ['pdf', 'epub'])
      expect(links.some((link) => link?.endsWith(`${id}.${ending}`))).toBe(true);
  });
});

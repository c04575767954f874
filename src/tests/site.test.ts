import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { readLedger } from '../passages/files.ts';
import { all, allPages, pageAt, paper, sectionPage, sections } from './pages.ts';

const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const ledger = () => readLedger(`content/papers${paper.slice(0, -1)}`);

describe('every page', () => {
  it('has one h1 and skips no heading level', () => {
    for (const { address, document } of allPages()) {
      const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
      expect(
        levels.filter((level) => level === 1),
        address,
      ).toHaveLength(1);
      levels.forEach((level, index) =>
        expect(level, address).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1),
      );
    }
  });

  it('has ids that stand once', () => {
    for (const { address, document } of allPages()) {
      const ids = all(document, '[id]').map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        address,
      ).toEqual([]);
    }
  });

  it('has a title and a description of its own', () => {
    const titles = allPages().map(({ document }) => document.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const { address, document } of allPages()) {
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
      expect(description, address).toMatch(/\S{3}/);
    }
  });

  it('links inside the site only to what is there', () => {
    const lost: string[] = [];
    const ids = new Map(
      allPages().map((page) => [page.address, new Set(all(page.document, '[id]').map(({ id }) => id))]),
    );
    for (const { address, document } of allPages()) {
      for (const link of all(document, 'a[href], link[href]')) {
        const url = new URL(link.getAttribute('href') ?? '', `http://site${base}${address}`);
        if (url.host !== 'site' || url.protocol !== 'http:') continue;
        const target = decodeURI(url.pathname).slice(base.length);
        const landed = target.endsWith('/') ? ids.has(target) : existsSync(path.join(inject('dist'), target));
        if (!url.pathname.startsWith(`${base}/`) || !landed) lost.push(`${address} → ${url.pathname}`);
        // The search page reads its fragment as a query.
        else if (
          url.hash &&
          target !== '/search/' &&
          !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)))
        ) {
          lost.push(`${address} → ${url.pathname}${url.hash}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('asks no other host for anything', () => {
    for (const { address, document } of allPages()) {
      const asked = all(document, '[src], link[rel~="stylesheet"], link[rel~="preload"], link[rel~="icon"]')
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
        .filter((source) => /^(https?:)?\/\//.test(source));
      expect(asked, address).toEqual([]);
    }
  });

  it('is published whole by hosts that leave out folders with a line before their name', () => {
    expect(existsSync(path.join(inject('dist'), '.nojekyll'))).toBe(true);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Written by the framework, harmless, and smaller: attribute quotes, void tags, white space.
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        // Long titles are the papers' own.
        'long-title': 'off',
      },
    });
    const problems: string[] = [];
    for (const { address, html } of allPages()) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages)
          problems.push(`${address}:${line} ${ruleId}: ${message}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('has its styles in the order that is fixed for all, whichever comes first in it', () => {
    const [, fixed = ''] = /@layer (.*);/.exec(readFileSync('src/styles/layers.css', 'utf8')) ?? [];
    const order = fixed.split(', ');
    expect(order).toContain('utilities');
    const astray = allPages().flatMap(({ address, document }) => {
      const css = all(document, 'style').map((style) => style.textContent);
      const named = [...css.join('').matchAll(/@layer ([\w, ]+)[{;]/g)].flatMap(([, names = '']) =>
        names.split(/,\s*/),
      );
      const places = [...new Set(named)].map((name) => order.indexOf(name));
      return places.length > 3 && places.every((place, at) => place > (places[at - 1] ?? -1))
        ? []
        : [address];
    });
    expect(astray).toEqual([]);
  });
});

describe('the paper', () => {
  it('has its seven sections, each reached from the front page', () => {
    const links = all(pageAt('/').document, 'a[href]').map((link) => link.getAttribute('href'));
    for (const section of sections) expect(links).toContain(`${base}${paper}${section}/`);
    expect(all(pageAt('/').document, '.card')).toHaveLength(7);
  });

  it('names the neighbours of each section', () => {
    sections.forEach((section, index) => {
      const { document } = sectionPage(section);
      const next = sections[index + 1];
      const before = sections[index - 1];
      const href = (rel: string) => document.querySelector(`a[rel="${rel}"]`)?.getAttribute('href');
      expect(href('next')).toBe(next && `${base}${paper}${next}/`);
      expect(href('prev')).toBe(before && `${base}${paper}${before}/`);
    });
  });

  it('says on each section that it is an account, and of what', () => {
    const original =
      'https://www.lse.ac.uk/ideas/publications/Old-reports/Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan';
    for (const section of sections) {
      const { document } = sectionPage(section);
      const label = document.querySelector('.edition')?.textContent ?? '';
      expect(label).toContain('account');
      expect(label).toMatch(
        /Antonio Giustozzi.*Crisis and adaptation of the Islamic State in Khorasan.*LSE IDEAS, 6 February 2024/s,
      );
      expect(document.querySelector(`.edition a[href="${original}"]`)).not.toBeNull();
    }
    const about = pageAt(paper).document.querySelector('#about')?.textContent ?? '';
    expect(about).toContain('© 2023 European Commission, all rights reserved');
    expect(about).toContain(original);
    expect(about).toContain('European Union');
  });

  it('carries every published passage id, on the section page and on the whole page', () => {
    const published = ledger().passages.map(({ id }) => id);
    expect(published.length).toBeGreaterThan(100);
    const onPages = sections.flatMap((section) =>
      all(sectionPage(section).document, '.passage').map(({ id }) => id),
    );
    expect(onPages.sort()).toEqual([...published].sort());
    const whole = all(pageAt(`${paper}full/`).document, '.passage').map(({ id }) => id);
    expect(whole.sort()).toEqual([...published].sort());
  });

  it('gives each passage a visible, named link to itself', () => {
    for (const section of sections) {
      for (const passage of all(sectionPage(section).document, '.passage')) {
        const link = passage.querySelector(`a[href="#${passage.id}"]`);
        expect(link?.textContent, passage.id).toMatch(/\d/);
        expect(link?.getAttribute('aria-label') ?? link?.textContent, passage.id).toMatch(/Passage \d+/);
      }
    }
  });

  it('has notes in every section that go and come back', () => {
    for (const address of sections.map((section) => `${paper}${section}/`)) {
      const { document } = pageAt(address);
      const references = all(document, '[role="doc-noteref"]');
      const notes = all(document, '[role="doc-endnotes"] ol li');
      expect(references.length, address).toBeGreaterThanOrEqual(notes.length);
      expect(notes.length, address).toBeGreaterThan(0);
      for (const reference of references) {
        const note = document.getElementById(reference.getAttribute('href')?.slice(1) ?? '');
        expect(
          note?.querySelector(`[role="doc-backlink"][href="#${reference.id}"]`),
          reference.id,
        ).not.toBeNull();
      }
      for (const back of all(document, '[role="doc-backlink"]')) {
        const reference = document.getElementById(back.getAttribute('href')?.slice(1) ?? '');
        expect(reference?.getAttribute('role'), back.getAttribute('href') ?? '').toBe('doc-noteref');
      }
    }
  });

  it('has notes on the whole page that go, and come back to where they were called', () => {
    const { document } = pageAt(`${paper}full/`);
    const references = all(document, '[role="doc-noteref"]');
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) {
      const note = document.getElementById(reference.getAttribute('href')?.slice(1) ?? '');
      expect(
        note?.querySelector(`[role="doc-backlink"][href="#${reference.id}"]`),
        reference.id,
      ).not.toBeNull();
    }
  });

  it('numbers the notes of a section s4-fn1, s4-fn2 … in order', () => {
    sections.forEach((section, index) => {
      const ids = all(sectionPage(section).document, '[role="doc-endnotes"] ol li').map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, at) => `s${index + 1}-fn${at + 1}`));
    });
  });

  it('names where in the paper each note stands', () => {
    for (const section of sections) {
      for (const note of all(sectionPage(section).document, '[role="doc-endnotes"] ol li')) {
        expect(note.textContent).toMatch(/ Original §\d ¶\d+\./);
      }
    }
  });

  it('was drawn with the plugins that number passages and give notes their roles', () => {
    const html = readFileSync(path.join(inject('dist'), paper, 'adaptation/index.html'), 'utf8');
    expect(html).toContain('id="s4-p7"');
    expect(html).not.toContain('user-content-fn');
  });
});

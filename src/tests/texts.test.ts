import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { toWords } from '../passages/words.ts';
import { readWith } from '../../scripts/readers.ts';
import { listSections, wordsOfJats, wordsOfMarkdown, wordsOfPage } from './page-words.ts';
import { all, paper, sectionPage, sections } from './pages.ts';

const id = paper.slice(1, -1);

describe('a section’s Markdown', () => {
  it.each(sections)('says of %s what its page says, notes and all', (slug) => {
    const page = wordsOfPage(inject('dist'), id, slug);
    expect(page['text']?.length).toBeGreaterThan(300);
    expect(wordsOfMarkdown(inject('dist'), id, slug)).toEqual(page);
  });

  it('has the id of every passage, and whose words it has', () => {
    for (const slug of sections) {
      const text = readFileSync(path.join(inject('dist'), id, slug, 'index.html.md'), 'utf8');
      const ids = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, one]) => one);
      expect(ids).toEqual(all(sectionPage(slug).document, '.passage').map((passage) => passage.id));
      expect(text).toContain('Rights of the original: © 2023 European Commission');
    }
  });
});

it('has all sections in the Markdown of the whole, in their order', () => {
  expect(listSections(inject('dist'), id)).toEqual(sections);
  const whole = readFileSync(path.join(inject('dist'), id, `${id}.md`), 'utf8');
  const bodies = sections.map((slug) =>
    readFileSync(path.join(inject('dist'), id, slug, 'index.html.md'), 'utf8').replace(
      /^---[^]*?\n---\n\n/,
      '',
    ),
  );
  expect(whole.endsWith(bodies.join('\n'))).toBe(true);
});

describe('the paper in JATS', () => {
  const file = () => path.join(inject('dist'), id, `${id}.jats.xml`);

  it('says what the pages say, in their order', () => {
    const pages = sections.map((slug) => {
      const heading = sectionPage(slug).document.querySelector('h1')?.textContent?.replace('#', '') ?? '';
      return { heading: toWords(heading), words: wordsOfPage(inject('dist'), id, slug) };
    });
    const texts = pages.flatMap(({ heading, words }) => [...heading, ...(words['text'] ?? [])]);
    const notes = pages.flatMap(({ words }) =>
      Object.entries(words).flatMap(([name, said]) => (name.includes('-fn') ? said : [])),
    );
    expect(wordsOfJats(file())).toEqual([...texts, ...notes]);
  });

  it('is well-formed, with the ids of all passages and notes, and references to what is there', () => {
    readWith('xmllint', ['--noout', '--nonet', file()]);
    expect(readWith('pandoc', ['-f', 'jats', '-t', 'plain', '--wrap=none', file()])).toContain(
      'Policy makers and official bodies regularly release assessments of the Islamic State',
    );
    const xml = readFileSync(file(), 'utf8');
    const ids = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    for (const slug of sections)
      for (const part of all(sectionPage(slug).document, '.passage, [role="doc-endnotes"] ol > li'))
        expect(ids).toContain(part.id);
    for (const [, rid] of xml.matchAll(/ rid="([^"]+)"/g)) expect(ids).toContain(rid);
  });
});

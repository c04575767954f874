import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listSections, wordsOfMarkdown, wordsOfPage } from './page-words.ts';
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

import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { readWith } from '../../scripts/readers.ts';
import { all, pageAt, paper } from './pages.ts';

const id = paper.slice(1, -1);
const fileOf = (ending: string) => path.join(inject('dist'), id, `${id}.${ending}`);

/** Title and address of the account and of the original, as the page of references prints them. */
const printed = () => {
  const page = pageAt(`${paper}cite/`).document;
  return ['page', 'original'].map((cited) => {
    const texts = all(page, `[data-cited="${cited}"] pre`).map((pre) => pre.textContent ?? '');
    const [item] = JSON.parse(texts.find((text) => text.startsWith('[')) ?? '[]') as Record<
      string,
      unknown
    >[];
    return { title: item?.['title'], url: item?.['URL'] };
  });
};

it('has both works in BibTeX, as pandoc reads it', () => {
  const items = JSON.parse(readWith('pandoc', ['-f', 'bibtex', '-t', 'csljson', fileOf('bib')])) as Record<
    string,
    unknown
  >[];
  // A program of its own mind about the letter after a colon.
  const read = items.map((item) => ({ title: String(item['title']).toLowerCase(), url: item['URL'] }));
  expect(read).toEqual(printed().map(({ title, url }) => ({ title: String(title).toLowerCase(), url })));
});

it('has both works in RIS, as bibutils reads it', () => {
  const read = readWith('ris2xml', [fileOf('ris')]);
  const urls = [...read.matchAll(/<url>(.*?)<\/url>/g)].map(([, url]) => url);
  expect(urls).toEqual(printed().map(({ url }) => url));
  expect(read).toContain('<dateIssued>2024-02-06</dateIssued>');
  expect(read).toContain('<namePart type="family">Giustozzi</namePart>');
});

it('has both works in CSL-JSON, as pandoc prints them', () => {
  const styled = readWith(
    'pandoc',
    ['--citeproc', `--bibliography=${fileOf('csl.json')}`, '-f', 'markdown', '-t', 'plain', '--wrap=none'],
    '---\nnocite: "@*"\n---\n',
  );
  for (const { url } of printed()) expect(styled).toContain(url);
  expect(styled).toContain('Giustozzi, Antonio. 2024.');
});

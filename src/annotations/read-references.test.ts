import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesUnder } from '../addresses.ts';
import { createReferenceReader } from './read-references.ts';

const content = mkdtempSync(path.join(tmpdir(), 'passage-references-'));
afterAll(() => rmSync(content, { recursive: true }));

const papers = path.join(content, 'content/papers');
const read = createReferenceReader(addressesUnder('/x'));

function addressesIn(paper: string, text: string): string[] {
  const file = path.join(papers, paper, '01-first.md');
  return (read(pathToFileURL(file))?.(text) ?? []).map(({ address }) => address);
}

function write(paper: string, edition: string, titles: string[]): void {
  mkdirSync(path.join(papers, paper, 'figures'), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(path.join(papers, paper, name), text);
  put(
    'paper.yaml',
    `title: T\nshortTitle: T\nauthors: [{ name: A B, family: B }]\nedition: ${edition}\npublished: 2024-01-01\nadded: 2024-01-01\nstandfirst: S\nabbreviations: { OSINT: open-source intelligence }\n`,
  );
  const slugs = ['first', 'second', 'third'];
  titles.forEach((title, at) =>
    put(
      `0${at + 1}-${slugs[at]}.md`,
      `---\ntitle: '${title}'\nslug: ${slugs[at]}\nexcerpt: E\n---\n\nText.\n`,
    ),
  );
}

describe('createReferenceReader', () => {
  it('knows this publication’s figures and sections', () => {
    const paper = 'crisis-and-adaptation-of-is-k';
    cpSync(path.join('content/papers', paper), path.join(papers, paper), { recursive: true });
    expect(
      addressesIn(paper, 'Graph 1, “IS-K’s Hopes for Recovery: Summer 2023”, section 4, passage s4-p7'),
    ).toEqual([
      `/x/${paper}/figures/graph-1/`,
      `/x/${paper}/hopes-for-recovery/#s6`,
      `/x/${paper}/adaptation/#s4`,
      `/x/${paper}/adaptation/#s4-p7`,
    ]);
  });

  it('takes a manuscript’s numbers from its own headings, for they may begin after an introduction', () => {
    write('manuscript', 'manuscript', ['Introduction', '1. Harbours', 'Tolls']);
    expect(addressesIn('manuscript', 'section 1, section 2, section 3')).toEqual([
      '/x/manuscript/second/#s2',
    ]);
    expect(addressesIn('manuscript', 'Figure 1 and Graph 1')).toEqual([]);
  });

  it('is certain of no title that two sections have', () => {
    write('twice', 'account', ['Results', 'Results', 'Tolls']);
    expect(addressesIn('twice', 'See “Results” and “Tolls”.')).toEqual(['/x/twice/third/#s3']);
  });

  it('reads again what has changed', () => {
    write('changed', 'account', ['One', 'Two', 'Three']);
    expect(addressesIn('changed', '“Two”, “Two, again”')).toEqual(['/x/changed/second/#s2']);
    write('changed', 'account', ['One', 'Two, again', 'Three']);
    expect(addressesIn('changed', '“Two”, “Two, again”')).toEqual(['/x/changed/second/#s2']);
    expect(addressesIn('changed', '“Two”')).toEqual([]);
  });

  it('knows no other files', () =>
    expect(read(new URL('file:///content/papers/x/paper.yaml'))).toBeUndefined());
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findContentProblems } from './check-content.ts';

const paper = 'papers/crisis-and-adaptation-of-is-k';
let content = '';

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'passage-content-'));
  cpSync('content', content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

const edit = (file: string, from: string | RegExp, to: string) => {
  const at = path.join(content, file);
  const before = readFileSync(at, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(at, after);
};

describe('findContentProblems', () => {
  it('finds nothing wrong with the real content', () => {
    expect(findContentProblems(content)).toEqual([]);
  });

  it('names file, line, key, what was expected and what was found', () => {
    edit(`${paper}/paper.yaml`, /^published: .*$/m, 'published: last spring');
    const line =
      readFileSync(path.join(content, paper, 'paper.yaml'), 'utf8')
        .split('\n')
        .indexOf('published: last spring') + 1;
    expect(findContentProblems(content)).toEqual([
      `content/${paper}/paper.yaml:${line}: published: expected a day as 2024-02-06; found "last spring"`,
    ]);
  });

  it('names a misspelt key and the one that is missing for it', () => {
    edit(`${paper}/04-adaptation.mdx`, /^excerpt:/m, 'exerpt:');
    const [missing, unknown] = findContentProblems(content);
    expect(missing).toMatch(/04-adaptation\.mdx:\d+: excerpt: expected string; found nothing$/);
    expect(unknown).toMatch(/04-adaptation\.mdx:\d+: \(the file\): unknown key “exerpt”$/);
  });

  it('says all mistakes of all files at once', () => {
    edit('site.yaml', /^contact: .*$/m, 'contact: nobody');
    edit(`${paper}/paper.yaml`, /^edition: .*$/m, 'edition: summary');
    edit(`${paper}/01-introduction.mdx`, /^slug: .*$/m, 'slug: In Troduction');
    edit('gazetteer/places.yaml', /^ {2}kind: .*$/m, '  kind: village');
    const problems = findContentProblems(content).join('\n');
    for (const file of ['site.yaml', 'paper.yaml', '01-introduction.mdx', 'places.yaml'])
      expect(problems).toContain(file);
    expect(problems).toContain('edition: expected one of "account"|"manuscript"; found "summary"');
  });

  it('names the line of YAML that cannot be read', () => {
    edit(`${paper}/paper.yaml`, /^title: .*$/m, 'title: "unclosed');
    expect(findContentProblems(content)[0]).toMatch(/paper\.yaml:\d+: /);
  });

  it('names a paper and a section at an address of the site', () => {
    cpSync(path.join(content, paper), path.join(content, 'papers/timeline'), { recursive: true });
    edit(`${paper}/04-adaptation.mdx`, /^slug: .*$/m, 'slug: cite');
    const [section, folder, ...others] = findContentProblems(content);
    expect(section).toMatch(
      /04-adaptation\.mdx:\d+: slug: expected an address that the site does not use itself \(.*\); found "cite"$/,
    );
    expect(folder).toMatch(
      /^content\/papers\/timeline: the folder’s name is the paper’s address: expected .* not use itself .*Rename it$/,
    );
    expect(others).toEqual([]);
  });

  it('names a folder whose name is no address', () => {
    cpSync(path.join(content, paper), path.join(content, 'papers/Two Words'), { recursive: true });
    expect(findContentProblems(content)).toEqual([
      'content/papers/Two Words: the folder’s name is the paper’s address: expected small letters, digits and single hyphens. Rename it',
    ]);
  });

  it('names two sections of a paper at one address, and lets two papers have the same', () => {
    cpSync(path.join(content, paper), path.join(content, 'papers/another'), { recursive: true });
    edit(`${paper}/04-adaptation.mdx`, /^slug: .*$/m, 'slug: challenge');
    expect(findContentProblems(content)).toEqual([
      `content/${paper}/04-adaptation.mdx: slug: 02-challenge.mdx has “challenge”, too. Change one`,
    ]);
  });

  it('names a folder without a paper, and two sections of one number', () => {
    rmSync(path.join(content, paper, 'paper.yaml'));
    cpSync(path.join(content, paper, '04-adaptation.mdx'), path.join(content, paper, '04-again.mdx'));
    const problems = findContentProblems(content);
    expect(problems).toContain(`content/${paper}: no paper.yaml`);
    expect(problems.join('\n')).toMatch(/04-again\.mdx: its number is another section’s too/);
  });
});

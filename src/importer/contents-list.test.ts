import { describe, expect, it } from 'vitest';
import { dropContentsList, freeHeadings } from './contents-list.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { Report } from './report.ts';

function change(text: string) {
  const tree = readMarkdown(text);
  const report = new Report();
  dropContentsList(tree, report);
  freeHeadings(tree);
  const [written = ''] = writeMarkdown(tree, 'md');
  return { text: written.trim(), said: report.remarks.length };
}

describe('the table of contents', () => {
  it.each([
    [
      'of Google Docs',
      '# T\n\nBy us.\n\n[**One\t1**](#one)\n\n[**Two\t2**](#two)\n\n# One\n\nWords.',
      '# T\n\nBy us.\n\n# One\n\nWords.',
    ],
    [
      'under its heading',
      '# T\n\n## Contents\n\n- [One](#one)\n  - [Half](#half)\n- [Two](#two)\n\n## One\n\nWords.',
      '# T\n\n## One\n\nWords.',
    ],
  ])('%s goes, and is told', (_what, source, expected) => {
    expect(change(source)).toEqual({ text: expected, said: 1 });
  });

  it.each([
    ['links in a section', '# T\n\n## One\n\n- [One](#one)\n- [Two](#two)'],
    ['links with words around', '- [One](#one) and more\n- [Two](#two)'],
    ['links to elsewhere', '- [One](https://sea.example/)\n- [Two](#two)'],
    ['one link', '[One](#one)\n\n# One'],
  ])('is not taken for %s', (_what, source) => {
    expect(change(source)).toEqual({ text: source, said: 0 });
  });
});

it('frees a heading that a list of one holds, with its number', () => {
  expect(change('3. ## Dues\n\nWords.\n\n- ## Dues\n\n  Words.').text).toBe(
    '## 3. Dues\n\nWords.\n\n- ## Dues\n\n  Words.',
  );
});

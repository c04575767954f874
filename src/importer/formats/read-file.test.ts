import { describe, expect, it } from 'vitest';
import { isManuscript, isRelative, readFile } from './read-file.ts';

describe('readFile', () => {
  it('leaves Markdown as it stands', async () => {
    expect(await readFile('paper.md', new Uint8Array())).toBeUndefined();
  });

  it.each([
    ['paper.tex', 'it is LaTeX', 'pandoc paper.tex'],
    ['paper.ipynb', 'it is a notebook', 'nbconvert'],
    ['paper.pdf', 'it is PDF', 'the file that it was made from'],
    ['paper.rtf', 'a word processor', 'save it as .docx'],
    ['script.py', 'no manuscript that can be read', 'Import Markdown (.md), Word (.docx)'],
  ])('refuses %s with the way to go', async (name, what, way) => {
    await expect(readFile(name, new Uint8Array())).rejects.toMatchObject({
      message: expect.stringContaining(what),
      remedy: expect.stringContaining(way),
    });
  });

  it('knows what a folder holds of manuscripts, and of what may have been meant', () => {
    expect(['a.md', 'b.docx', '~$b.docx', 'c.qmd', 'd.png'].filter(isManuscript)).toEqual([
      'a.md',
      'b.docx',
      'c.qmd',
    ]);
    expect(['a.md', 'c.tex', 'd.png'].filter(isRelative)).toEqual(['c.tex']);
  });
});

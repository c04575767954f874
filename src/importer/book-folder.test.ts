import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChapters, joinChapters } from './book-folder.ts';

describe('A folder that is a book', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'book-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (...names: string[]) =>
    names.forEach((name) => writeFileSync(path.join(folder, name), '# A\n'));
  const chapters = () => findChapters(folder)?.map((file) => path.relative(folder, file));

  it('begins with index.Rmd, and its chapters follow by their names', () => {
    write('02-b.Rmd', 'index.Rmd', '01-a.Rmd', '_draft.Rmd', 'README.md');
    expect(chapters()).toEqual(['index.Rmd', '01-a.Rmd', '02-b.Rmd']);
  });

  it('has the order that its list gives, in parts or not', () => {
    write('index.qmd', 'z.qmd', 'a.qmd');
    writeFileSync(
      path.join(folder, '_quarto.yml'),
      'book:\n  chapters:\n    - index.qmd\n    - part: Tolls\n      chapters: [z.qmd, ../x.qmd]\n    - gone.qmd\n    - file: a.qmd\n',
    );
    expect(chapters()).toEqual(['index.qmd', 'z.qmd', 'a.qmd']);
  });

  it('is none where manuscripts only stand side by side', () => {
    write('a.qmd', 'b.md');
    expect(chapters()).toBeUndefined();
  });

  it('is one text under the first front matter, whose chapters begin on known lines', () => {
    expect(
      joinChapters([
        { name: 'index.Rmd', text: '---\ntitle: A\n---\n\n# One\n' },
        { name: 'b.Rmd', text: '---\nauthor: B\n---\n# Two\n' },
      ]),
    ).toEqual({
      text: '---\ntitle: A\n---\n\n# One\n\n# Two\n\n',
      begins: 'index.Rmd on line 1, b.Rmd on line 7',
    });
  });
});

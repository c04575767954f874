import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { sectionFeatures } from '../markdown/features.ts';
import { decodeManuscript } from './decode.ts';
import { readManuscript, writePaper } from './import-manuscript.ts';
import { Refusal } from './refusal.ts';
import { Report } from './report.ts';

const opening = '---\ntitle: T\nauthor: A B\ndate: 2024-01-01\n---\n\n';
const bytes = (text: string) => new TextEncoder().encode(text);

function importBytes(from: Uint8Array) {
  const manuscript = readManuscript(from, { fileName: 'hostile.md', today: '2026-01-31' });
  const { files } = writePaper(manuscript, { found: new Map() });
  const sections = [...files].filter(([name]) => /^\d/.test(name));
  expect(sections.map(([name]) => name)).toEqual(sections.map(() => expect.stringMatching(/\.md$/)));
  const markdown = sections.map(([, text]) => text.replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n');
  return { ...manuscript, markdown };
}

function refusalOf(from: Uint8Array | string): { line: number | undefined; what: string; remedy: string } {
  try {
    importBytes(typeof from === 'string' ? bytes(from) : from);
  } catch (error) {
    if (error instanceof Refusal) return { line: error.line, what: error.message, remedy: error.remedy };
    throw error;
  }
  throw new Error('imported');
}

describe('a manuscript that means harm', () => {
  const harmless: [string, string, RegExp][] = [
    ['an expression', 'a {process.exit(1)} b', /^a \{process\.exit\(1\)} b$/m],
    ['an expression of its own', '{process.exit(1)}', /^\{process\.exit\(1\)}$/m],
    ['an import', 'import x from "y"\n\nwords', /^\s*words\s*$/],
    ['an export', 'export const a = {}', /^export const a = \{}$/m],
    ['a component', 'a <Figure id="x" /> b', /a \\<Figure id="x" \/> b/],
    ['a component of its own', '<Foo />', /^```\n<Foo \/>\n```$/m],
    ['a picture that runs something', '<img src="x" onerror="y()">', /^\\\[Picture not included here: x]$/m],
    ['a tag opened in code', '`<b>`<script>x()</script>', /^`<b>`\\<script>x\(\)\\<\/script>$/m],
    ['a tag in entities', '&lt;script&gt;x()&lt;/script&gt;', /^\\<script>x\(\)\\<\/script>$/m],
    ['a tag after a backslash', '\\\\<script>x()</script>', /^\\\\\\<script>x/m],
    ['a tag over two lines', 'a <img\nsrc=x onerror="y()"> b', /^a b$/m],
    ['a declaration', 'a <!DOCTYPE html> b', /^a \\<!DOCTYPE html> b$/m],
    ['an instruction', 'a <?php x() ?> b', /^a \\<\?php x\(\) \?> b$/m],
    ['a script in a line', 'a <script>alert(1)</script> b', /a \\<script>alert\(1\)\\<\/script> b/],
    ['a script of its own', '<script>\nalert(1)\n</script>', /^```\n<script>\nalert\(1\)\n<\/script>\n```$/m],
    ['a style sheet', '<style>p { color: red }</style>', /^```\n<style>p \{ color: red }<\/style>\n```$/m],
    ['a frame', '<iframe src="https://x.example"></iframe>', /^```\n<iframe/m],
    [
      'an SVG with a script',
      '<svg onload="x()"><script>y()</script></svg>',
      /\\<svg onload="x\(\)">\\<script>y\(\)/,
    ],
    ['an event handler', '<p onclick="x()">words</p>', /^words$/m],
    ['an event handler in a picture', 'a <b onmouseover="x()">b</b>', /^a \*\*b\*\*$/m],
    ['an address that runs', '[words](javascript:x)', /^words$/m],
    ['an address that runs, in other letters', '[words](JaVaScRiPt:x)', /^words$/m],
    ['an address that runs, with a line end in it', '[words](java&#10;script:x)', /^words$/m],
    ['an address that runs, in HTML', '<a href="javascript:x">words</a>', /^words$/m],
    ['an address that runs, of a reference', '[words][r]\n\n[r]: vbscript:x', /^words$/m],
    ['an address that holds a page', '[words](data:text/html,x)', /^words$/m],
    ['an autolink that runs', '<javascript:x>', /^javascript:x$/m],
  ];
  for (const [name, body, shown] of harmless) {
    it(`has ${name} shown as harmless text`, () => {
      const { markdown } = importBytes(bytes(`${opening}${body}\n`));
      expect(markdown).toMatch(shown);
      const html = markdownToHtml(markdown, { features: sectionFeatures }).html;
      expect(html.match(/<[^>]*>?/g)?.filter((tag) => !/^<\/?(?:p|pre|code|strong)>$/.test(tag))).toEqual([]);
    });
  }

  it('keeps of a tag only what cannot run or dress up', () => {
    const tags =
      '<u lang="en" style="x" onclick="y()" id="z">a</u> <abbr title="&quot;><script>">b</abbr>\n\n' +
      '<div><span dir="rtl" style="x" onclick="y()" class="z">c</span></div>\n';
    expect(importBytes(bytes(opening + tags)).markdown).toBe(
      '\n<u lang="en">a</u> <abbr title="&#34;&#62;&#60;script&#62;">b</abbr>\n\n<span dir="rtl">c</span>\n',
    );
  });

  it('cannot name a picture outside its folder', () => {
    const { markdown } = importBytes(bytes(`${opening}![a](../../etc/passwd)\n\n![b](/etc/passwd)\n`));
    expect(markdown).not.toMatch(/!\[/);
  });

  it('cannot change what all objects have', () => {
    const { paper } = importBytes(
      bytes(
        '---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntitle: T\ndate: 2024-01-01\n---\n\ntext\n',
      ),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(paper.title).toBe('T');
  });

  it('is refused for front matter that unfolds', () => {
    const bomb = '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: T\n---\n\ntext\n';
    expect(refusalOf(bomb)).toMatchObject({ line: 3, what: 'the front matter refers to another value (*a)' });
  });

  it('is refused for front matter nested without end', () => {
    expect(refusalOf(`---\ntitle: ${'['.repeat(20_000)}\n---\n\ntext\n`)).toMatchObject({ line: 2 });
  });

  it('is refused for front matter never closed', () => {
    expect(refusalOf('---\ntitle: T\n\ntext\n')).toMatchObject({
      line: 1,
      remedy: 'Put a line of three hyphens after its last key.',
    });
  });

  it('is refused when it has 50 MB', () => {
    expect(refusalOf(new Uint8Array(50 * 1024 * 1024).fill(97)).what).toMatch(/^the file has 50\.0 MB/);
  });

  it('is refused for one line of a megabyte', () => {
    expect(refusalOf(`${opening}${'word '.repeat(200_000)}`)).toMatchObject({
      line: 7,
      what: 'the line has 1,000,000 characters',
    });
  });

  it.each([
    [
      'a megabyte of asterisks in one paragraph',
      `${'*a'.repeat(100)}\n`.repeat(5000),
      /^a paragraph of more than/,
      'asterisks',
    ],
    ['brackets without end', '[^1] '.repeat(20_000), /^a paragraph of more than/, 'brackets'],
    [
      'a table that grows',
      `| a |\n|---|\n${Array.from({ length: 500 }, (_, row) => `|${' x |'.repeat(row)}\n`).join('')}`,
      /^a table of more than/,
      'split it',
    ],
    [
      'more addresses than a text has links',
      Array.from({ length: 30_000 }, (_, at) => `[r${at}]: http://a.example/${at}\n`).join(''),
      /^more than 20,000 notes and addresses/,
      'refers to',
    ],
  ])('is refused for %s, with a line and what to do', (_name, body, what, remedy) => {
    const before = performance.now();
    const refusal = refusalOf(`${opening}${body}`);
    expect(refusal.what).toMatch(what);
    expect(refusal.remedy).toContain(remedy);
    expect(refusal.line).toBeGreaterThanOrEqual(7);
    // Before anything is parsed.
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('is not refused for long code, many notes, or a long table', () => {
    const code = `\`\`\`\n${'a[b] = *c;\n'.repeat(3000)}\`\`\`\n`;
    const notes = Array.from({ length: 400 }, (_, at) => `[^${at}]: See *that*.`).join('\n');
    const rows = '| [a](b) | *c* |\n'.repeat(3000);
    expect(() =>
      decodeManuscript(
        new TextEncoder().encode(`${code}\n| a | b |\n|---|---|\n${rows}\n${notes}`),
        new Report(),
      ),
    ).not.toThrow();
  });

  it('is refused for 10,000 nested quotations', () => {
    expect(refusalOf(`${opening}${'>'.repeat(10_000)} x`)).toMatchObject({ line: 7 });
  });

  it('is refused for 1,000 nested lists', () => {
    const list = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(refusalOf(opening + list).what).toMatch(/nested/);
  });

  it('is refused when it is binary', () => {
    expect(refusalOf(new Uint8Array([0x89, 0x50, 10, 0, 1, 2])).what).toBe('the file is binary, not text');
  });

  it('is refused in UTF-16, with and without its mark', () => {
    expect(refusalOf(Buffer.from('\ufeff# Title\n', 'utf16le')).what).toBe('the file is in UTF-16');
    expect(refusalOf(Buffer.from('# Title of some length\n', 'utf16le')).what).toBe('the file is in UTF-16');
  });

  it('is refused with the line of the first byte that is no UTF-8', () => {
    const text = Buffer.concat([
      Buffer.from(`${opening}fine\nbad `),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\n'),
    ]);
    expect(refusalOf(text)).toMatchObject({
      line: 8,
      what: 'the file is not valid UTF-8',
      remedy: 'Save it as plain text in UTF-8.',
    });
  });

  it('is refused when it has no text', () => {
    expect(refusalOf('').what).toBe('the manuscript has no text');
    expect(refusalOf(opening).what).toBe('the manuscript has no text');
  });

  const many: [string, string][] = [
    ['open brackets', '['.repeat(5000)],
    ['open braces', '{'.repeat(20_000)],
    ['open tags', '<a '.repeat(5000)],
    ['open emphasis', '*a **b '.repeat(3000)],
    ['open comments', `words ${'<!-- '.repeat(5000)}`],
    ['open Liquid tags', '{% x '.repeat(5000)],
    ['attribute lists never closed', `{:${' a'.repeat(20_000)}`],
    ['tags within tags', `words ${'<b>'.repeat(3000)}`],
  ];
  for (const [name, body] of many) {
    it(`does not hold up the importer with thousands of ${name}`, { timeout: 30_000 }, () => {
      expect(importBytes(bytes(opening + body)).sections).toHaveLength(1);
    });
  }
});

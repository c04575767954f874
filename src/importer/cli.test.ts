import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAll } from '../integrations/record-passages.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const fixture = fileURLToPath(new URL('fixtures/whole-paper/input.md', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--into', path.join(folder, 'content'), ...args],
    { env, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const paper = (slug: string, name = '') => path.join(folder, 'content', 'papers', slug, name);

/** Every file below a folder with its content. */
const snapshot = (below: string) =>
  existsSync(below)
    ? readdirSync(below, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          path.join(entry.parentPath, entry.name),
          readFileSync(path.join(entry.parentPath, entry.name), 'latin1'),
        ])
        .sort()
    : [];

describe('npm run import', { timeout: 60_000 }, () => {
  it('makes a paper of a manuscript, and changes no byte the second time', () => {
    expect(run(fixture, '--rights', '© Archive')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Imported: Crisis And Adaptation Of Clerks/),
    });
    const first = snapshot(folder);
    expect(first.map(([name]) => path.basename(name ?? ''))).toEqual([
      '01-introduction.md',
      '02-the-clerks-trade-in-1890-91.md',
      '03-on-the-brink-spring-1891.md',
      '04-conclusion.md',
      'paper.yaml',
    ]);
    expect(readFileSync(paper('crisis-and-adaptation-of-clerks', 'paper.yaml'), 'utf8')).toMatch(
      /^rights: © Archive$/m,
    );
    expect(run(fixture, '--rights', '© Archive')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Unchanged/),
    });
    expect(snapshot(folder)).toEqual(first);
  });

  it('tells by headline and exit code that syntax is left as text, once a kind', () => {
    write(
      'a.md',
      '---\ntitle: T\ndraft: true\nlayout: x\n---\n\nAs [@kessler1889] and [@moreno1890] say.\n\nWords.\n',
    );
    write('b.tex', 'Words.\n');
    const { status, stdout } = run('a.md');
    expect(status).toBe(3);
    expect(stdout).toMatch(/^Imported WITH SYNTAX LEFT AS TEXT: T → papers\/t\/\n.*would show citations 2\n/);
    expect(stdout).toMatch(/A draft: `npm run dev` shows it/);
    expect(stdout).toMatch(
      / 7 {2}left {5}citations: 2, the first “.*kessler1889.*”: `pandoc a\.md --citeproc/,
    );
    expect(stdout.indexOf('citations: 2')).toBeLessThan(stdout.indexOf('“layout”'));
    const all = run('.', '--force');
    expect(all.status).toBe(3);
    expect(all.stdout).toMatch(
      /^a\.md:7: imported with syntax left as text: citations 2: `pandoc|^Unchanged/m,
    );
    expect(all.stderr).toMatch(/1 file passed over: b\.tex/);
  });

  it('writes over another paper only when forced, and then keeps ids and the editor’s files', () => {
    write(
      'a.md',
      '---\ntitle: T\ndate: 2024-01-01\nauthor: A B\n---\n\nFirst words of the text.\n\nSecond words of the text.\n',
    );
    run('a.md');
    expect(recordAll(path.join(folder, 'content/papers'), 'write').problems).toEqual([]);
    write('content/papers/t/events.yaml', '[]\n');
    write(
      'a.md',
      '---\ntitle: T\ndate: 2024-01-01\nauthor: A B\n---\n\nA new passage.\n\nSecond words of the text.\n',
    );
    const before = snapshot(folder);
    expect(run('a.md')).toMatchObject({ status: 1, stdout: expect.stringContaining('Give --force') });
    expect(snapshot(folder)).toEqual(before);
    expect(run('a.md', '--force').status).toBe(0);
    const { passages, moved } = JSON.parse(readFileSync(paper('t', 'passages.json'), 'utf8'));
    expect(passages.find(({ begins }: { begins: string }) => begins.startsWith('second')).id).toBe('s1-p2');
    expect(moved).toEqual({ 's1-p1': expect.stringMatching(/^s1-p[23]$/) });
    expect(existsSync(paper('t', 'events.yaml'))).toBe(true);
    expect(readdirSync(path.join(folder, 'content'))).toEqual(['papers']);
  });

  it('has no ids to keep before the first build for readers: passages may go', () => {
    const text = (words: string) => `---\ntitle: T\ndate: 2024-01-01\nauthor: A B\n---\n\n${words}\n`;
    write('a.md', text('First words.\n\nSecond words.'));
    run('a.md');
    write('a.md', text('Second words.'));
    expect(run('a.md', '--force').status).toBe(0);
    expect(existsSync(paper('t', 'passages.json'))).toBe(false);
    expect(recordAll(path.join(folder, 'content/papers'), 'check').problems).toEqual([]);
  });

  it('writes over the MDX of an earlier import, and keeps its ids', () => {
    write(
      'a.md',
      '---\ntitle: T\ndate: 2024-01-01\nauthor: A B\n---\n\nShips of 5 < 6 {tons}.\n\n### Ink\n\nOak galls.\n',
    );
    run('a.md');
    const first = snapshot(folder);
    const old = (name: string, text: string) => {
      rmSync(paper('t', name));
      write(`content/papers/t/${name}x`, text);
    };
    const [one, two] = ['01-introduction.md', '02-ink.md'].map((name) =>
      readFileSync(paper('t', name), 'utf8'),
    );
    old('01-introduction.md', one?.replace(/5 < 6 {tons}\.$/m, '5 \\< 6 \\{tons}.') ?? '');
    old('02-ink.md', two ?? '');
    expect(run('a.md')).toMatchObject({ status: 1, stdout: expect.stringContaining('Give --force') });
    expect(run('a.md', '--force').status).toBe(0);
    expect(snapshot(folder)).toEqual(first);
  });

  it('writes nothing in a dry run', () => {
    expect(run(fixture, '--dry-run')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Would import/),
    });
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
  });

  it('imports folders and globs, refuses what it must and says which', () => {
    write('in/a.md', 'Words of a.');
    write('in/deep/b.md', '---\ntitle: B\n---\n\nWords of b.');
    write('in/c.md', new Uint8Array([1, 0, 2]));
    write('in/same.md', '---\ntitle: B\n---\n\nOther words.');
    write('in/notes.txt', 'no manuscript');
    expect(run('in', '--report', 'report.json')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^4 manuscripts: 3 imported, 0 unchanged, 1 refused/),
      stderr: 'in/c.md:1: the file is binary, not text.\n  Save it as plain text in UTF-8.\n',
    });
    expect(readdirSync(path.join(folder, 'content', 'papers')).sort()).toEqual(['a', 'b', 'b-2']);
    const { manuscripts } = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
    expect(manuscripts.map(({ file, status }: Record<string, string>) => [file, status])).toEqual([
      ['in/a.md', 'imported'],
      ['in/c.md', 'refused'],
      ['in/deep/b.md', 'imported'],
      ['in/same.md', 'imported'],
    ]);
    expect(run('in/*.md', '--dry-run').stdout).toMatch(/^3 manuscripts/);
  });

  it('tells wrong use from refusals', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('no manuscript is named') });
    expect(run('--nonsense', fixture).status).toBe(2);
    expect(run('missing.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('no such file') });
    expect(run(fixture, '--slug', '../out')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('small letters'),
    });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--dry-run') });
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
  });

  it('takes pictures from beside the manuscript and from nowhere else', async () => {
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    write('in/quay.png', png);
    write('secret.png', png);
    symlinkSync(path.join(folder, 'secret.png'), path.join(folder, 'in', 'link.png'));
    write('in/broken.png', png.subarray(0, 60));
    write('in/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
    const pictures = [
      'quay.png',
      '/quay.png',
      '../secret.png',
      'link.png',
      'broken.png',
      'drawing.svg',
      'http://127.0.0.1/x.png',
    ];
    write('in/a.md', `---\ntitle: T\n---\n\n${pictures.map((name) => `![A quay](${name})`).join('\n\n')}\n`);
    expect(run('in/a.md').status).toBe(0);
    expect(readdirSync(paper('t', 'images'))).toEqual([
      expect.stringMatching(/^picture-1-/),
      expect.stringMatching(/^picture-2-/),
    ]);
    const section = readFileSync(paper('t', '01-text.md'), 'utf8');
    expect(section.match(/!\[A quay\]\(\.\/images\/picture-\d-[0-9a-f]{8}\.png\)/g)).toHaveLength(2);
    expect(section.match(/Picture not included here/g)).toHaveLength(5);
    expect(run('in/a.md').stdout).toMatch(/^Unchanged/);
  });

  it('follows no link out of a folder, neither reading nor writing', () => {
    write('secret.md', 'Secret words.');
    mkdirSync(path.join(folder, 'in'));
    symlinkSync(path.join(folder, 'secret.md'), path.join(folder, 'in', 'a.md'));
    expect(run('in')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('a link to a file outside its folder'),
    });
    write('b.md', '---\ntitle: B\n---\n\nWords.');
    mkdirSync(path.join(folder, 'elsewhere'));
    mkdirSync(path.join(folder, 'content', 'papers'), { recursive: true });
    symlinkSync(path.join(folder, 'elsewhere'), paper('b'));
    expect(run('b.md', '--force')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('nothing is written through links'),
    });
    expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]);
  });

  it('puts back what a killed import had moved aside', () => {
    write('content/.replaced-old/paper.yaml', 'title: Old\n');
    write('content/.import-half-12345678/01-text.md', 'half');
    write('a.md', '---\ntitle: A\n---\n\nWords.');
    expect(run('a.md').status).toBe(0);
    expect(existsSync(paper('old', 'paper.yaml'))).toBe(true);
    expect(readdirSync(path.join(folder, 'content'))).toEqual(['papers']);
  });
});

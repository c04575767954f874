import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAll } from './record-passages.ts';

const id = 'crisis-and-adaptation-of-is-k';
let folder = '';
const at = (...parts: string[]) => path.join(folder, 'content', 'papers', id, ...parts);
const record = (write: boolean) =>
  recordAll(path.join(folder, 'content', 'papers'), write ? 'write' : 'refuse');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-record-'));
  cpSync(path.join('content', 'papers', id), at(), { recursive: true });
  const section = at('07-conclusion.mdx');
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n\nOne passage that nobody has published yet.\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('recordAll', () => {
  it('enters a new passage', () => {
    expect(record(true)).toMatchObject({ problems: [], added: 1, edited: 0 });
    expect(record(false)).toMatchObject({ problems: [], added: 0, edited: 0 });
  });

  it('keeps the words of every passage as they were published, and says on CI when some are missing', () => {
    rmSync(at('versions.json'), { force: true });
    expect(record(false).problems.join()).toMatch(/versions\.json: s1-p1, .* and \d+ more not yet entered/);
    record(true);
    const before = JSON.parse(readFileSync(at('versions.json'), 'utf8')) as Record<
      string,
      { words: string }[]
    >;
    const section = at('07-conclusion.mdx');
    const source = readFileSync(section, 'utf8').replace('nobody has published', 'nobody has *published*');
    writeFileSync(section, source);
    expect(record(false).problems).toEqual([]);
    writeFileSync(section, source.replace('One passage', 'A passage'));
    const file = at('paper.yaml');
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}corrections: [{ date: 2026-01-01, text: A slip. }, { date: 9999-01-01, text: Not yet. }]\n`,
    );
    record(true);
    const after = JSON.parse(readFileSync(at('versions.json'), 'utf8')) as typeof before;
    const changed = Object.keys(after).filter((one) => after[one]?.length !== 1);
    expect(changed.map((one) => after[one]?.map(({ words }) => words))).toEqual([
      ['One passage that nobody has published yet.', 'A passage that nobody has published yet.'],
    ]);
    expect({ ...after, [changed[0] ?? '']: before[changed[0] ?? ''] }).toEqual(before);
  });

  it('lets passages of a paper come and go until its first build for a host has entered them', () => {
    rmSync(at('passages.json'));
    const check = () => recordAll(path.join(folder, 'content', 'papers'), 'check');
    expect(check()).toMatchObject({ problems: [], added: 0, edited: 0 });
    rmSync(at('07-conclusion.mdx'));
    expect(check()).toMatchObject({ problems: [], added: 0, edited: 0 });
    expect(existsSync(at('passages.json'))).toBe(false);
    record(true);
    rmSync(at('05-on-the-brink.mdx'), { force: true });
    expect(check().problems[0]).toMatch(/Restore the passage, or name .* delete passages\.json/);
  });

  it('enters nothing of a draft, and misses nothing in it', () => {
    const file = at('paper.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}draft: true\n`);
    rmSync(at('07-conclusion.mdx'));
    const before = readFileSync(at('passages.json'), 'utf8');
    expect(record(true)).toMatchObject({ problems: [], added: 0, edited: 0 });
    expect(readFileSync(at('passages.json'), 'utf8')).toBe(before);
  });

  it.each(['draft: false\n', '# draft: true\n'])('enters a passage of a paper with %j', (line) => {
    const file = at('paper.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}`);
    expect(record(true)).toMatchObject({ problems: [], added: 1, edited: 0 });
  });

  it('says what to do where it may not write, and changes nothing', () => {
    const before = readFileSync(at('passages.json'), 'utf8');
    const { problems } = record(false);
    expect(problems.join()).toMatch(/passages\.json: s7-p\d+ not yet entered/);
    expect(readFileSync(at('passages.json'), 'utf8')).toBe(before);
  });

  it('names every section that cannot be read, and takes none of its passages for vanished', () => {
    const before = readFileSync(at('passages.json'), 'utf8');
    for (const name of ['03-campaign-in-crisis.mdx', '07-conclusion.mdx']) {
      writeFileSync(at(name), `${readFileSync(at(name), 'utf8')}\nAn open { brace\n`);
    }
    const { problems } = record(true);
    expect(problems).toEqual([
      expect.stringMatching(
        /03-campaign-in-crisis\.mdx:\d+: \(the text\): expected MDX; found "An open { brace"/,
      ),
      expect.stringMatching(/07-conclusion\.mdx:\d+: \(the text\): expected MDX; found "An open { brace"/),
    ]);
    expect(readFileSync(at('passages.json'), 'utf8')).toBe(before);
  });

  it('names an id given up for a passage that is not there', () => {
    const ledger = readFileSync(at('passages.json'), 'utf8');
    writeFileSync(at('passages.json'), ledger.replace('"moved": {', '"moved": {"s9-p1":"s9-p2"'));
    expect(record(true).problems.join()).toMatch(
      /moved\.s9-p1: expected a passage of this paper; found "s9-p2": name one that is in the text/,
    );
  });

  it('says what to do where it cannot write, and leaves the ledger whole', () => {
    const before = readFileSync(at('passages.json'), 'utf8');
    // Stands for a folder without the right to write, which the owner of a container never meets.
    mkdirSync(at('passages.json.new'));
    expect(record(true).problems.join()).toMatch(
      /passages\.json cannot be written \(EISDIR.*\).*make its folder writable/,
    );
    expect(readFileSync(at('passages.json'), 'utf8')).toBe(before);
    expect(existsSync(at('passages.json.new'))).toBe(false);
  });
});

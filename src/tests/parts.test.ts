import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/copy-project.ts';
import { makeManuscript } from '../../scripts/make-manuscripts.ts';
import { listTree } from '../kept/list-tree.ts';
import { settingsOfCopy } from './build-env.ts';

/** A copy of the project with papers enough for two parts: the newest are in none, and forty are a shard of the search. */
const project = mkdtempSync(path.join(tmpdir(), 'passage-parts-'));
const papers = 75;
const env = settingsOfCopy(project);

function run(args: readonly string[], wanted = 0): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(wanted);
  return `${stdout}${stderr}`;
}

/**
 * Builds with a store of finished papers of its own.
 *
 * @param wanted how the build is to end: 1 where nothing can be published
 */
function build(
  name: string,
  options: { many?: number; kept?: string } = {},
  wanted = 0,
): { dist: string; said: string } {
  const dist = path.join(project, name);
  const given = JSON.stringify({ dist, kept: path.join(project, `${name}-kept`), ...options });
  const code = `const { buildSite } = await import('./scripts/build.ts'); process.exit((await buildSite([], ${given})) ? 0 : 1)`;
  return { dist, said: run(['--input-type=module', '-e', code], wanted) };
}

/** Files that are not the same in two sites, however they are packed. */
function different(one: string, other: string): string[] {
  const read = (folder: string) =>
    new Map(
      listTree(folder)
        .filter((file) => !/\.(br|gz)$/.test(file))
        .map((file) => [file, readFileSync(path.join(folder, file), 'base64')]),
    );
  const [first, second] = [read(one), read(other)];
  expect(first.size).toBeGreaterThan(papers * 3);
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
}

describe('a site of many papers', () => {
  let whole = '';
  beforeAll(() => {
    copyProject(project);
    const manuscripts = path.join(project, 'manuscripts');
    mkdirSync(manuscripts);
    for (let seed = 1; seed <= papers; seed++) {
      writeFileSync(path.join(manuscripts, `${seed}.md`), makeManuscript(seed, 120));
    }
    run(['src/importer/cli.ts', manuscripts, '--rights', 'None: written by a program']);
    whole = build('whole', { many: Infinity }).dist;
  }, 900_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('is the same built in parts and built as one', () => {
    const { dist, said } = build('parted', { many: 1 });
    const made = readdirSync(path.join(project, 'content', 'papers'));
    const parts = availableParallelism();
    expect(said).toContain(`${made.length} papers to make, in ${parts} parts at a time:`);
    for (const paper of made) expect(said.split('\n')).toContain(paper);
    // Of the parts, nothing else is told.
    expect(said.match(/Building static entrypoints/g)).toHaveLength(1);
    expect(different(whole, dist)).toEqual([]);
  }, 900_000);

  it('is not published where papers of two parts have mistakes, and says both', () => {
    const records = globSync('content/papers/*-{7,8}/paper.yaml', { cwd: project });
    const before = records.map((file) => readFileSync(path.join(project, file), 'utf8'));
    for (const file of records) appendFileSync(path.join(project, file), '\nweather: fair\n');
    try {
      const { dist, said } = build('wrong', { many: 1, kept: path.join(project, 'parted-kept') }, 1);
      for (const file of records) expect(said).toContain(`${file}:`);
      expect(existsSync(dist)).toBe(false);
    } finally {
      for (const [at, file] of records.entries()) writeFileSync(path.join(project, file), before[at] ?? '');
    }
  }, 900_000);

  it('has every file packed that is worth it, whichever build made it', () => {
    const bare = listTree(path.join(project, 'parted')).filter((file) => file.endsWith('index.html'));
    const packed = new Set(globSync('**/*.html.{br,gz}', { cwd: path.join(project, 'parted') }));
    expect(bare.filter((file) => !packed.has(`${file}.br`) || !packed.has(`${file}.gz`))).toEqual([]);
  });

  it('is the same after a change whether papers and pages of names are kept or not', () => {
    const [section = ''] = globSync('content/papers/*-7/01-*.mdx', { cwd: project });
    appendFileSync(path.join(project, section), '\nA quillback was seen at the weir in Kunar.\n');
    const last = path.join(project, 'changed');
    cpSync(whole, last, { recursive: true });
    appendFileSync(path.join(last, 'places', 'herat', 'index.html'), 'Someone has written to it since.');
    const { dist, said } = build('changed', { kept: path.join(project, 'whole-kept') });
    expect(said).toContain(`${papers} papers as they were`);
    expect(Number(/(\d+) pages of names as they were/.exec(said)?.[1])).toBeGreaterThan(50);
    expect(different(dist, build('anew', { many: Infinity }).dist)).toEqual([]);
    expect(different(dist, whole)).toContain(path.join('places', 'kunar', 'index.html'));
  }, 900_000);
});

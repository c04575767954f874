import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGazetteer } from '../src/annotations/read-gazetteer.ts';
import { root } from './tools.ts';

const content = path.join(mkdtempSync(path.join(tmpdir(), 'passage-names-')), 'content');
const paper = 'crisis-and-adaptation-of-is-k';
const gazetteer = path.join(content, 'gazetteer');
const file = path.join(content, 'papers', paper, 'proposed-names.yaml');

const run = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/names.ts'), ...args, '--content', content], {
    encoding: 'utf8',
    cwd: root,
  });

beforeAll(() => {
  cpSync(path.join(root, 'content/papers', paper), path.join(content, 'papers', paper), { recursive: true });
  mkdirSync(gazetteer);
  for (const name of ['places', 'actors', 'ambiguous'])
    writeFileSync(path.join(gazetteer, `${name}.yaml`), '[]\n');
});
afterAll(() => rmSync(path.dirname(content), { recursive: true, force: true }));

const fold = (form: string) =>
  form
    .toLowerCase()
    .replace(/[-‐‑]/g, ' ')
    .replace(/^the | (?:province|district|valley|city)$/g, '');

describe('npm run names', () => {
  it('proposes most of what an editor has found in a paper, and little else', () => {
    const { status, stdout, stderr } = run(paper);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Tick them in');
    const proposed = [
      ...readFileSync(file, 'utf8').matchAll(/^- name: (.*)\n(?: .*\n(?:\s+- .*\n)*)*/gm),
    ].map(([lines, name = '']) => [
      name,
      ...[...lines.matchAll(/^ {4}- (.*)$/gm)].map(([, form = '']) => form),
    ]);
    const found = readGazetteer(path.join(root, 'content/gazetteer'));
    const folder = path.join(content, 'papers', paper);
    const text = readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    const names = [...found.places, ...found.actors]
      .map(({ name, forms, inContext, spellings }) => [name, ...forms, ...inContext, ...spellings])
      .filter((forms) => forms.some((form) => text.includes(form)));
    const [ofEditor, ofProgram] = [new Set(names.flat().map(fold)), new Set(proposed.flat().map(fold))];
    const recalled = names.filter((forms) => forms.some((form) => ofProgram.has(fold(form))));
    const right = proposed.filter((forms) => forms.some((form) => ofEditor.has(fold(form))));
    expect(names.length).toBeGreaterThan(90);
    expect(recalled.length / names.length).toBeGreaterThanOrEqual(0.85);
    expect(right.length / proposed.length).toBeGreaterThanOrEqual(0.7);
  });

  it('enters what is ticked and nothing else, in a gazetteer that a build takes', () => {
    const ticked = readFileSync(file, 'utf8')
      .replace('- name: Kunar\n  is: no', '- name: Kunar\n  is: province')
      .replace('- name: GDI\n  is: no', '- name: GDI\n  is: state body');
    writeFileSync(file, ticked);
    expect(run(paper).status).toBe(0);
    // Proposed anew, what was ticked stays.
    const { status, stdout, stderr } = run(paper, '--enter');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('2 names entered');
    const { places, actors } = readGazetteer(gazetteer);
    expect(places.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['kunar province']);
    expect(actors.map(({ id, forms }) => [id, ...forms])).toEqual([
      ['gdi', 'General Directorate of Intelligence'],
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('says with file and line what is ticked wrong, and loses nothing', () => {
    expect(run(paper).status).toBe(0);
    const wrong = readFileSync(file, 'utf8').replace('is: no', 'is: town');
    writeFileSync(file, wrong);
    const { status, stderr } = run(paper, '--enter');
    expect(status).toBe(1);
    expect(stderr).toMatch(/proposed-names\.yaml:\d+: .*found "town"/);
    expect(readFileSync(file, 'utf8')).toBe(wrong);
  });

  it('says which papers there are', () => {
    const { status, stderr } = run('crisis');
    expect(status).toBe(1);
    expect(stderr).toContain(`there are ${paper}`);
  });
});

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/copy-project.ts';
import { settingsOfCopy } from './build-env.ts';

const project = mkdtempSync(path.join(tmpdir(), 'passage-new-'));
const dist = path.join(project, 'dist');
const env = settingsOfCopy(project);

const run = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(project, 'scripts/new.ts'), ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
  });

const options = Object.entries({
  name: 'Harbour Review',
  tagline: 'Papers on quays',
  url: 'https://harbour.example',
  contact: 'desk@harbour.example',
  rights: 'CC BY 4.0',
}).flatMap(([name, value]) => [`--${name}`, value]);

/** The files of the site in which some words stand, in their text or in their path. */
const filesWith = (words: RegExp) =>
  globSync('**/*', { cwd: dist }).filter((file) => {
    if (words.test(file)) return true;
    const full = path.join(dist, file);
    return (
      statSync(full).isFile() &&
      !/\.(png|pagefind|pf_\w+)$/.test(file) &&
      words.test(readFileSync(full, 'utf8'))
    );
  });

const demonstration = /giustozzi|khorasan|afghan|kunar|taliban|IS-K\b/i;
const pageAt = (address: string) =>
  parseHTML(readFileSync(path.join(dist, address, 'index.html'), 'utf8')).document;

beforeAll(() => {
  copyProject(project);
  writeFileSync(
    path.join(project, 'dues.md'),
    '---\ntitle: Ferry dues\nauthor: Ana Cruz\ndate: 2024-03-05\n---\n\n## Dues\n\nThe toll was older than the bridge.\n',
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('npm run new', () => {
  it('changes nothing where something would be lost, or an answer is none', () => {
    const before = readFileSync(path.join(project, 'content/site.yaml'), 'utf8');
    expect(run(...options)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Commit them first'),
    });
    const wrong = run('--force', '--name', 'X', '--contact', 'nobody');
    expect(wrong).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Nothing was changed:.*contact/s),
    });
    expect(readFileSync(path.join(project, 'content/site.yaml'), 'utf8')).toBe(before);
  });

  it('makes a publication of one paper, without a trace of another', () => {
    const { status, stdout, stderr } = run('dues.md', '--force', ...options);
    expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
    expect(stdout).toContain('What next:');
    expect(pageAt('').title).toBe('Harbour Review');
    expect(pageAt('ferry-dues/dues').querySelector('#s1-p1')?.textContent).toContain('older than the bridge');
    expect(filesWith(demonstration)).toEqual([]);
    const about = pageAt('about').querySelector('main')?.textContent;
    expect(about).toContain('Corrections');
    expect(about).not.toContain('violence');
  });

  it('has no part that would be empty, and no way to one', () => {
    for (const part of ['places', 'actors', 'timeline'])
      expect(existsSync(path.join(dist, part)), part).toBe(false);
    const links = globSync('**/*.html', { cwd: dist }).flatMap((file) =>
      [...readFileSync(path.join(dist, file), 'utf8').matchAll(/href="(\/[^"#?]*)/g)].map(
        ([, to = '']) => to,
      ),
    );
    const lost = [...new Set(links)].filter((to) => !existsSync(path.join(dist, decodeURIComponent(to))));
    expect(lost).toEqual([]);
    expect(pageAt('search').querySelector('input')?.getAttribute('placeholder')).toBe('any words');
  });

  it('makes one of none', () => {
    const { status, stdout, stderr } = run('--force', ...options);
    expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
    expect(pageAt('').querySelector('h1')?.textContent).toBe('Harbour Review');
    expect(filesWith(/Ferry dues/)).toEqual([]);
  });

  it('wears a logo, a sign and faces of its own', () => {
    const content = path.join(project, 'content');
    const sign = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 32" width="96" height="32"><path fill="${colour}" d="M0 0h96v32H0z"/></svg>`;
    writeFileSync(path.join(content, 'logo.svg'), sign('#7a1f3d'));
    writeFileSync(path.join(content, 'logo-dark.svg'), sign('#f0a8bd'));
    writeFileSync(path.join(content, 'favicon.svg'), sign('#102030'));
    appendFileSync(path.join(content, 'site.yaml'), 'fonts: { text: Literata }\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, 'scripts/build.ts')], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
    const logo = pageAt('').querySelector('a.home img');
    expect(logo?.getAttribute('alt')).toBe('Harbour Review');
    expect(existsSync(path.join(dist, logo?.getAttribute('src') ?? 'nowhere'))).toBe(true);
    expect(pageAt('').querySelector('a.home source')?.getAttribute('media')).toContain('dark');
    expect(readFileSync(path.join(dist, 'favicon.svg'), 'utf8')).toContain('#102030');
    const faces = globSync('_astro/*.woff2', { cwd: dist }).map((file) =>
      path.basename(file).replace(/-latin.*/, ''),
    );
    expect(new Set(faces)).toEqual(new Set(['literata', 'source-sans-3']));
  });
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../scripts/build.ts';
import { chromiumArgs } from '../../scripts/chromium.ts';
import { serveSite } from '../../scripts/serve.ts';
import { root } from '../../scripts/tools.ts';
import { scriptsBegan } from './browser.ts';
import { runnerSettings } from './build-env.ts';

// In the project's folder: a build is moved into place, which it cannot be from one disk to another.
const folder = mkdtempSync(path.join(root, '.build-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = (env: NodeJS.ProcessEnv) => ({
  ...Object.fromEntries(runnerSettings.map((name) => [name, undefined])),
  ...env,
});
const build = (dist: string, env: NodeJS.ProcessEnv) => buildSite([], { dist, env: settings(env) });

/** Hash of every file by its path; books hold the moment they were printed, so they are left out. */
function hashAll(dist: string): Map<string, string> {
  const files = globSync('**/*', { cwd: dist })
    .filter((file) => !/\.(pdf|epub)$/.test(file) && statSync(path.join(dist, file)).isFile())
    .sort();
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(dist, file)))
        .digest('hex'),
    ]),
  );
}

describe('another build of the same', () => {
  const env = () => (globSync('**/*.epub', { cwd: inject('dist') }).length > 0 ? { PASSAGE_BOOKS: '1' } : {});
  const different = (dist: string) => {
    const [first, second] = [hashAll(inject('dist')), hashAll(dist)];
    expect(first.size).toBeGreaterThan(100);
    return [...new Set([...first.keys(), ...second.keys()])].filter(
      (file) => first.get(file) !== second.get(file),
    );
  };

  it('has the same bytes', async () => {
    const dist = path.join(folder, 'again');
    expect(await build(dist, env())).toBe(true);
    expect(different(dist)).toEqual([]);
  }, 900_000);
});

describe('a build that comes to nothing', () => {
  const leftovers = () => readdirSync(root).filter((name) => /^\.build-\d/.test(name));

  it('leaves the last good site as it was when it fails', async () => {
    const dist = path.join(folder, 'good');
    mkdirSync(dist);
    writeFileSync(path.join(dist, 'index.html'), 'the last good one');
    expect(await build(dist, { SITE_URL: 'no address' })).toBe(false);
    expect(readdirSync(dist)).toEqual(['index.html']);
    expect(leftovers()).toEqual([]);
  }, 300_000);

  it('leaves the last good site as it was when it is stopped, and puts everything away', async () => {
    const before = statSync(path.join(root, 'dist', 'index.html')).mtimeMs;
    const child = spawn(process.execPath, [path.join(root, 'scripts', 'build.ts')], {
      cwd: root,
      env: { ...process.env, ...settings({}) },
      stdio: 'pipe',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (said += data.toString()));
    await new Promise<void>((go) => child.stdout.on('data', () => said.includes('static') && go()));
    child.kill('SIGTERM');
    const code = await new Promise((end) => child.on('exit', end));
    expect(code).toBe(1);
    expect(said).toContain('Nothing was published: dist/ is as it was.');
    expect(statSync(path.join(root, 'dist', 'index.html')).mtimeMs).toBe(before);
    expect(leftovers()).toEqual([]);
  }, 300_000);
});

describe('a build under a folder of its host', () => {
  it('keeps all addresses in that folder, and is read and searched there', async () => {
    const dist = path.join(folder, 'below');
    expect(await build(dist, { BASE_PATH: '/x/y' })).toBe(true);

    const lost: string[] = [];
    for (const file of globSync('**/*.html', { cwd: dist })) {
      const html = readFileSync(path.join(dist, file), 'utf8');
      const found = [...html.matchAll(/\s(?:href|src|data-[a-z]+)="(\/[^"#?]*)/g)];
      // An attribute may hold a list of addresses.
      for (const address of found.flatMap(([, list = '']) => list.split(' '))) {
        const target = address.replace(/^\/x\/y\//, '').replace(/(^|\/)$/, '$1index.html');
        if (!address.startsWith('/x/y/') || !existsSync(path.join(dist, decodeURI(target)))) {
          lost.push(`${file}: ${address}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(readFileSync(path.join(dist, 'feed.xml'), 'utf8')).toMatch(/href="https?:\/\/[^/]+\/x\/y\//);

    const { address, server } = await serveSite(dist, { base: '/x/y' });
    const browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArgs });
    try {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('pageerror', ({ message }) => wrong.push(message));
      page.on('response', (response) => {
        if (response.status() >= 400 || !response.url().startsWith(address)) wrong.push(response.url());
      });
      await page.goto(address);
      await page.getByRole('link', { name: 'Introduction', exact: true }).click();
      await page.waitForURL(/\/introduction\/$/);
      await scriptsBegan(page);
      await page.keyboard.press('/');
      await page.waitForURL(`${address}search/#q=`);
      for (const words of ['Konar', 'recruitment']) {
        await page.fill('input[type="search"]', words);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          (wanted) => location.hash === `#q=${wanted}` && document.querySelector('#results a[href*="#s"]'),
          words,
        );
      }
      await page.locator('#results a[href*="#s"]').first().click();
      await page.waitForURL(/\/x\/y\/.+\/#s\d+-p\d+$/);
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  }, 900_000);
});

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../scripts/build.ts';
import { chromiumArgs } from '../../scripts/chromium.ts';
import { serveSite } from '../../scripts/serve.ts';
import { root } from '../../scripts/tools.ts';

// In the project's folder: a build is moved into place, which it cannot be from one disk to another.
const folder = mkdtempSync(path.join(root, '.build-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the runner of these tests sets for itself, which a build would take for its own settings. */
const own = ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'VITEST', 'VITEST_MODE'];
const build = (dist: string, env: NodeJS.ProcessEnv) =>
  buildSite([], { dist, env: { ...Object.fromEntries(own.map((name) => [name, undefined])), ...env } });

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

describe('a second build', () => {
  it('has the same bytes as the first', async () => {
    const dist = path.join(folder, 'again');
    const books = globSync('**/*.epub', { cwd: inject('dist') }).length > 0;
    expect(await build(dist, books ? { PASSAGE_BOOKS: '1' } : {})).toBe(true);
    const first = hashAll(inject('dist'));
    const second = hashAll(dist);
    const different = [...new Set([...first.keys(), ...second.keys()])].filter(
      (file) => first.get(file) !== second.get(file),
    );
    expect(first.size).toBeGreaterThan(100);
    expect(different).toEqual([]);
  }, 900_000);
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

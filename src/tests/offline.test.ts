import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { paper, sections } from './pages.ts';
import { troubledHost } from './troubled-host.ts';

const visit = useBrowser();
/** What is kept of the paper: its own files and those it shares. */
function readLists() {
  const lists = [`${paper}offline.json`, 'offline.json'].map(
    (name) =>
      JSON.parse(readFileSync(path.join(inject('dist'), name), 'utf8')) as {
        version: string;
        files: string[];
      },
  );
  return {
    version: lists.map(({ version }) => version).join('-'),
    files: lists.flatMap(({ files }) => files),
  };
}
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());
const keepIt = async (page: Page) => {
  await page.getByRole('button', { name: 'Keep for offline reading' }).click();
  await page.getByText(/Kept on this device since .*: [\d.]+ MB/).waitFor({ timeout: 60_000 });
};

describe('keeping a paper', () => {
  it('stores nothing and starts no worker before it is asked to', async () => {
    await visit(paper, {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Keep for offline reading' }).waitFor();
      expect(await cachesOf(page)).toEqual([]);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      );
    });
  });

  it('lists files that are there', () => {
    const { files } = readLists();
    const prefix = new URL(inject('address')).pathname;
    for (const file of files) {
      const name = decodeURIComponent(file.slice(prefix.length)).replace(/(^|\/)$/, '$1index.html');
      expect(() => readFileSync(path.join(inject('dist'), name)), file).not.toThrow();
    }
    for (const slug of sections) expect(files.some((file) => file.endsWith(`${paper}${slug}/`))).toBe(true);
  });

  it('is read, with its figure, and searched without a connection; and goes with one tap', async () => {
    await visit(paper, {}, async ({ page, context }) => {
      await keepIt(page);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.goto(new URL(`.${paper}adaptation/#s4-p9`, inject('address')).href);
      expect(await page.locator('#s4-p9').textContent()).toContain('9 March 2023');
      await page.goto(new URL(`.${paper}figures/graph-1/`, inject('address')).href);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Graph 1');
      await page.goto(new URL('./search/#q=Konar', inject('address')).href);
      await page.locator('#results a[href*="#s"]').first().waitFor({ timeout: 20_000 });
      await page.goto(new URL('./search/#q=reconciliation', inject('address')).href);
      await page.reload();
      await page.locator('#results a[href*="#s"]').first().waitFor({ timeout: 20_000 });
      const lost = await page.goto(new URL('./about/', inject('address')).href);
      expect(lost?.status()).toBe(503);
      expect(await page.textContent('body')).toContain('not kept');

      await context.setOffline(false);
      await page.goto(new URL(`.${paper}`, inject('address')).href);
      await page.getByRole('button', { name: 'Remove it from this device' }).click();
      await page.getByText('Removed from this device.').waitFor();
      expect(await cachesOf(page)).toEqual([]);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      );
    });
  });

  it('replaces the old copy by a new build’s, whole', async () => {
    const { version } = readLists();
    await visit(paper, {}, async ({ page }) => {
      await keepIt(page);
      // The copy of a build before: another version, with a page that is no longer there.
      await page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        await caches.delete(name);
        const [keep, id] = name.split('|');
        const old = await caches.open([keep, id, 'anotherbuild', '1'].join('|'));
        await old.put('/gone/', new Response('an old page'));
      });
      await page.reload();
      await expect
        .poll(() => cachesOf(page), { timeout: 60_000 })
        .toEqual([expect.stringContaining(`|${version}|`)]);
      await page.getByText(/Kept on this device since/).waitFor();
      expect(await page.evaluate(async () => await caches.match('/gone/'))).toBeUndefined();
    });
  });

  it('opens under every way to write its address, from a host that takes last slashes away', async () => {
    const host = await troubledHost(inject('address'));
    host.trouble = 'no slashes';
    try {
      await visit(paper, {}, async ({ page }) => {
        await page.goto(host.address + paper.slice(1));
        await keepIt(page);
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.goto(`${host.address}${paper.slice(1)}adaptation/`);
        expect(await page.locator('#s4-p9').count()).toBe(1);
        expect(await page.getByText(/copy kept on this device on/).count()).toBe(0);
        host.trouble = 'gone';
        for (const written of [
          'adaptation/',
          'adaptation',
          'adaptation/index.html',
          'adaptation/?utm_source=x',
        ]) {
          await page.goto(`${host.address}${paper.slice(1)}${written}`);
          expect(await page.locator('#s4-p9').count(), written).toBe(1);
        }
      });
    } finally {
      host.close();
    }
  });

  it.each(['stalled', 'bad gateway', 'log-in page'] as const)(
    'is shown, with a word that it is a copy, where the line is %s',
    async (trouble) => {
      const host = await troubledHost(inject('address'));
      try {
        await visit(paper, {}, async ({ page, errors }) => {
          await page.goto(host.address + paper.slice(1));
          await keepIt(page);
          await page.evaluate(() => navigator.serviceWorker.ready);
          await page.goto(`${host.address}${paper.slice(1)}adaptation/`);
          expect(await page.getByText(/copy kept on this device on/).count()).toBe(0);
          host.trouble = trouble;
          await page.goto(`${host.address}${paper.slice(1)}adaptation/`);
          await page.getByText(/copy kept on this device on \d/).waitFor();
          expect(await page.locator('#s4-p9').count()).toBe(1);
          expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
            'text-face',
          );
          expect(errors.filter((error) => !error.includes('502'))).toEqual([]);
        });
      } finally {
        host.close();
      }
    },
  );

  it('changes nothing when a file cannot be fetched', async () => {
    await visit(paper, {}, async ({ page }) => {
      await page.route('**/conclusion/', (route) => route.abort());
      await page.getByRole('button', { name: 'Keep for offline reading' }).click();
      await page.getByText(/could not be fetched/).waitFor({ timeout: 60_000 });
      expect(await cachesOf(page)).toEqual([]);
    });
  });
});

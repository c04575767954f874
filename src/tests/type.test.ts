import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readShifts } from './measures.ts';
import { paper, sections } from './pages.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;
const files = (requests: readonly string[]) => requests.filter((address) => address.endsWith('.woff2'));

/** Waits until the page is set in its own faces. */
const faced = (page: Page) =>
  page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => /Source Serif/.test(family) && status === 'loaded'),
  );

describe('the faces', () => {
  it('come after the first paint, in one exchange, from files that are kept for a year', async () => {
    await visit(section, {}, async ({ page, errors }) => {
      await faced(page);
      const { painted, asked } = await page.evaluate(() => ({
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        asked: performance
          .getEntriesByType('resource')
          .filter(({ name }) => /faces|woff2/.test(name))
          .map(({ startTime }) => startTime),
      }));
      expect(asked.length).toBeGreaterThanOrEqual(4);
      for (const time of asked) expect(time).toBeGreaterThanOrEqual(painted);
      const bytes = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => name.endsWith('.woff2'))
          .map(({ name, encodedBodySize }) => [name, encodedBodySize] as const),
      );
      expect(bytes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(92_000);
      for (const [name] of bytes) {
        const kept = (await page.request.get(name)).headers()['cache-control'];
        expect(kept).toBe('public, max-age=31536000, immutable');
      }
      expect(errors).toEqual([]);
    });
  });

  it.each(['', ...sections.map((slug) => `${slug}/`), 'full/'])(
    'leave every line where it was: %s',
    async (text) => {
      for (const viewport of [
        { width: 360, height: 640 },
        { width: 768, height: 1024 },
        { width: 1440, height: 900 },
      ]) {
        await visit(`${paper}${text}`, { viewport }, async ({ page }) => {
          await faced(page);
          expect(await page.evaluate(readShifts), String(viewport.width)).toEqual([]);
        });
      }
    },
  );

  it('are not fetched by readers who save data', async () => {
    await visit('/about/', {}, async ({ page, context }) => {
      const told = await context.newPage();
      const requests: string[] = [];
      told.on('request', (request) => requests.push(request.url()));
      await told.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      );
      await told.goto(page.url(), { waitUntil: 'networkidle' });
      expect(files(requests)).toEqual([]);
      await told.close();

      const asks = await context.newPage();
      asks.on('request', (request) => requests.push(request.url()));
      const session = await context.newCDPSession(asks);
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-data', value: 'reduce' }],
      });
      const known = await asks.evaluate(() => matchMedia('(prefers-reduced-data: reduce)').matches);
      await asks.goto(page.url(), { waitUntil: 'networkidle' });
      // A browser that does not know the wish cannot have it.
      if (known) expect(files(requests)).toEqual([]);
    });
  });

  it.each([360, 768, 1440])('set lines of 60 to 70 letters, or what the screen holds, at %i px', async (width) => {
    await visit(section, { viewport: { width, height: 900 } }, async ({ page }) => {
      await faced(page);
      const letters = await page.evaluate(() => {
        const passage = document.querySelector<HTMLElement>('.prose p.passage');
        if (!passage) return 0;
        const line = document.createElement('span');
        line.style.whiteSpace = 'nowrap';
        line.textContent = passage.textContent.slice(0, 200);
        passage.append(line);
        const letter = line.getBoundingClientRect().width / 200;
        line.remove();
        return passage.getBoundingClientRect().width / letter;
      });
      expect(letters).toBeLessThanOrEqual(70);
      expect(letters).toBeGreaterThanOrEqual(width < 500 ? 36 : 60);
    });
  });
});

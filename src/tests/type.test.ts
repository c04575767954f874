import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readShifts } from './measures.ts';
import { paper } from './pages.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;
const files = (requests: readonly string[]) => requests.filter((address) => address.endsWith('.woff2'));

/** Waits until the page is set in its own faces. */
const faced = (page: Page) =>
  page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => /text-face/.test(family) && status === 'loaded'),
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

  it.each([
    ['adaptation/', 360],
    ['on-the-brink/', 768],
    ['hopes-for-recovery/', 1440],
  ])('leave every line of %s where it was, at %i px', async (text, width) => {
    await visit(`${paper}${text}`, { viewport: { width, height: 900 } }, async ({ page }) => {
      await faced(page);
      expect(await page.evaluate(readShifts)).toEqual([]);
    });
  });

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

  it.each([360, 768, 1440])(
    'set lines of 60 to 70 letters, or what the screen holds, at %i px',
    async (width) => {
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
    },
  );
});

describe('lines', () => {
  it.each([320, 360, 768, 1280])(
    'break in no name with a hyphen and in no range, at %i px',
    async (width) => {
      await visit(section, { viewport: { width, height: 900 } }, async ({ page }) => {
        const broken = await page.evaluate(() => {
          const range = document.createRange();
          const found: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(
              /IS-[KC]|\d{4}–\d+|Mazar-i|\bal-\w+/g,
            )) {
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
                found.push(word);
            }
          }
          return found;
        });
        expect(broken).toEqual([]);
      });
    },
  );

  it('are as far from each other at the head of a paragraph as in it, on a phone', async () => {
    await visit(section, { viewport: { width: 360, height: 760 } }, async ({ page }) => {
      const steps = await page.locator('p.passage').evaluateAll((passages) =>
        passages.flatMap((passage) => {
          const range = document.createRange();
          const tops = [...passage.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .flatMap((node) => {
              range.selectNodeContents(node);
              return [...range.getClientRects()].map(({ top }) => top);
            })
            .sort((a, b) => a - b);
          const lines = tops.filter((top, at) => at === 0 || top - (tops[at - 1] ?? 0) > 2);
          return lines.slice(1, 3).map((top, at) => top - (lines[at] ?? 0));
        }),
      );
      // A line whose text is all links has no text of its own: such steps are twice as long.
      const single = steps.filter((step) => step < 40);
      expect(single.length).toBeGreaterThan(20);
      expect(Math.max(...single) - Math.min(...single)).toBeLessThan(1);
    });
  });

  it('leave powers raised', async () => {
    await visit(section, {}, async ({ page }) => {
      const raised = await page.evaluate(() => {
        const passage = document.querySelector('.prose p.passage');
        if (!passage) return 0;
        for (const [name, text] of [
          ['b', '10'],
          ['sup', '6'],
        ] as const) {
          const part = document.createElement(name);
          part.append(text);
          passage.append(part);
        }
        const [ten, six] = [...passage.querySelectorAll('b, sup')].slice(-2).map((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return range.getBoundingClientRect();
        });
        return (ten?.bottom ?? 0) - (six?.bottom ?? 0);
      });
      expect(raised).toBeGreaterThan(4);
    });
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { allPages } from './pages.ts';

/** What one visit to each page showed, a line for each thing that should not be. */
const found = {
  wide: [] as string[],
  foreign: [] as string[],
  errors: [] as string[],
  kept: [] as string[],
  light: [] as string[],
  dark: [] as string[],
};
let visited = 0;

const visit = useBrowser();
const colours = ['color-contrast', 'link-in-text-block'];
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens each waiting page once, in one tab, and asks everything of it: opening is what takes the time. */
async function inspect(context: BrowserContext, waiting: string[]): Promise<void> {
  const own = inject('address');
  const page = await context.newPage();
  let address = '';
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(own).host) found.foreign.push(`${address}: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') found.errors.push(`${address}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => found.errors.push(`${address}: ${message}`));
  const violations = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map(({ id, nodes }) => {
      const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
      return `${address} ${id}: ${where.join(' | ')}`;
    });

  for (address = waiting.shift() ?? ''; address !== ''; address = waiting.shift() ?? '') {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(new URL(address.slice(1), own).href, { waitUntil: 'load' });
    if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0)
      found.kept.push(address);
    found.light.push(...(await violations(new AxeBuilder({ page }).withTags(wcag))));
    // Night changes colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.dark.push(...(await violations(new AxeBuilder({ page }).withRules(colours))));
    await page.setViewportSize({ width: 320, height: 700 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.wide.push(`${address}: ${width} px`);
    visited++;
  }
}

describe('every page', () => {
  beforeAll(async () => {
    await visit('/', { colorScheme: 'light' }, async ({ context }) => {
      const waiting = allPages().map(({ address }) => address);
      await Promise.all([inspect(context, waiting), inspect(context, waiting)]);
      for (const { name } of await context.cookies()) found.kept.push(`cookie ${name}`);
    });
  }, 1_200_000);

  it('was visited', () => expect(visited).toBe(allPages().length));
  it('needs no sideways scrolling at 320 px', () => expect(found.wide).toEqual([]));
  it('asks its own host only', () => expect(found.foreign).toEqual([]));
  it('says no error', () => expect(found.errors).toEqual([]));
  it('keeps nothing in the browser', () => expect(found.kept).toEqual([]));
  it('has no violation that axe can find, in light', () => expect(found.light).toEqual([]));
  it('has no violation that axe can find, in dark', () => expect(found.dark).toEqual([]));
});

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
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page once and asks everything of it: opening is what takes the time. */
async function inspect(context: BrowserContext, address: string): Promise<void> {
  const own = inject('address');
  const page = await context.newPage();
  page.on(
    'request',
    ({ url }) => new URL(url()).host !== new URL(own).host && found.foreign.push(`${address}: ${url()}`),
  );
  page.on(
    'console',
    (message) => message.type() === 'error' && found.errors.push(`${address}: ${message.text()}`),
  );
  page.on('pageerror', ({ message }) => found.errors.push(`${address}: ${message}`));
  await page.goto(new URL(address.slice(1), own).href, { waitUntil: 'load' });
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  if (kept > 0) found.kept.push(address);

  const describeViolations = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map(
      ({ id, nodes }) =>
        `${address} ${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    );
  found.light.push(...(await describeViolations(new AxeBuilder({ page }).withTags(wcag))));
  // Night changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  found.dark.push(
    ...(await describeViolations(
      new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
    )),
  );

  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) found.wide.push(`${address}: ${width} px`);
  await page.close();
  visited++;
}

describe('every page', () => {
  beforeAll(async () => {
    await visit('/', { colorScheme: 'light' }, async ({ context }) => {
      const waiting = allPages().map(({ address }) => address);
      const work = async () => {
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
          await inspect(context, address);
        }
      };
      await Promise.all([work(), work()]);
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

import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { findFaintText, findLostText, findSmallTargets } from './measures.ts';
import { allPages } from './pages.ts';

/** What the visits to all pages showed, a line for each thing that should not be. */
const found = {
  lost: [] as string[],
  foreign: [] as string[],
  errors: [] as string[],
  kept: [] as string[],
  barriers: [] as string[],
  faint: [] as string[],
  small: [] as string[],
};
let visited = 0;

const visit = useBrowser();
/** A desk, and a phone: which is also a desk enlarged to 400 %. */
const widths = [1280, 320];
const schemes = ['light', 'dark'] as const;

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
  const note = (list: string[], where: string, lines: string[]) =>
    list.push(...lines.map((line) => `${address} ${where}: ${line}`));

  for (address = waiting.shift() ?? ''; address !== ''; address = waiting.shift() ?? '') {
    await page.goto(new URL(address.slice(1), own).href, { waitUntil: 'load' });
    if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0)
      found.kept.push(address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        note(found.barriers, `${width} px, ${colorScheme}`, await findViolations(page));
        note(found.faint, `${width} px, ${colorScheme}`, await page.evaluate(findFaintText));
      }
      note(found.small, `${width} px`, await page.evaluate(findSmallTargets));
      note(found.lost, `${width} px`, await page.evaluate(findLostText));
    }
    visited++;
  }
}

describe('every page', () => {
  beforeAll(async () => {
    await visit('/', {}, async ({ context }) => {
      const waiting = allPages().map(({ address }) => address);
      await Promise.all([inspect(context, waiting), inspect(context, waiting)]);
      for (const { name } of await context.cookies()) found.kept.push(`cookie ${name}`);
    });
  }, 1_200_000);

  it('was visited', () => expect(visited).toBe(allPages().length));
  it('shows all its text without sideways scrolling, down to 320 px', () => expect(found.lost).toEqual([]));
  it('asks its own host only', () => expect(found.foreign).toEqual([]));
  it('says no error', () => expect(found.errors).toEqual([]));
  it('keeps nothing in the browser', () => expect(found.kept).toEqual([]));
  it('has no barrier that axe can find, wide and narrow, light and dark', () =>
    expect(found.barriers).toEqual([]));
  it('has text of a contrast of 7:1, wide and narrow, light and dark', () => expect(found.faint).toEqual([]));
  it('has nothing to press below 24 by 24 px', () => expect(found.small).toEqual([]));
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { paper } from './pages.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;

/** What of a page's tools and of what opened in it is to be seen. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '[popover], dialog, .quote-tools, .passage-tools, .clear-marks, .way-back, .preview',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .map((one) => one.className || one.localName),
  );

const opened: [name: string, address: string, width: number, open: (page: Page) => Promise<unknown>][] = [
  ['an open note', section, 390, (page) => page.locator('[role="doc-noteref"]').first().click()],
  [
    'the highlights of a search, with the way to remove them',
    '/search/#q=Kunar',
    1280,
    async (page) => {
      await page.locator('#results .hit').first().click();
      await page.getByRole('button', { name: 'Remove the highlights' }).waitFor();
    },
  ],
  [
    'the tools of a passage',
    section,
    1280,
    async (page) => {
      await page.getByRole('link', { name: 'Passage 3', exact: true }).click();
      await page.getByRole('button', { name: 'Copy link' }).first().waitFor();
    },
  ],
  [
    'the reference in its dialog',
    section,
    1280,
    async (page) => {
      await page.getByRole('link', { name: 'Passage 3', exact: true }).click();
      await page.getByRole('button', { name: 'Cite' }).first().click();
      await page.locator('dialog[open]').waitFor();
    },
  ],
];

describe('a printed page', () => {
  it.each(opened)('is the text alone, without %s', async (_name, address, width, open) => {
    await visit(address, { viewport: { width, height: 800 } }, async ({ page }) => {
      await open(page);
      await expect.poll(() => seen(page)).not.toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await seen(page)).toEqual([]);
    });
  });
});

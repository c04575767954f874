import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { findFaintText, findLostText, findSmallTargets } from './measures.ts';
import { paper } from './pages.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;
const ready = (page: Page) => page.locator('html[data-sharing]').waitFor({ state: 'attached' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Presses all that a selector finds, the last first: what has been pressed may be found no more. */
const pressAll = async (page: Page, selector: string) => {
  for (const found of (await page.locator(selector).all()).toReversed()) await found.click();
};

/** Everything a page can open, each with how a reader opens it. */
const opened: [name: string, address: string, open: (page: Page) => Promise<void>][] = [
  [
    'the contents',
    section,
    async (page) => {
      if (await page.locator('.contents summary').isVisible())
        await page.locator('.contents summary').click();
    },
  ],
  [
    'a note, or its place in the margin',
    section,
    async (page) => {
      await page.locator('#s4-fnref1').focus();
      await page.locator('.preview:popover-open, #s4-p1 .side').first().waitFor();
    },
  ],
  ['a passage arrived at', `${section}#s4-p9`, async (page) => page.locator('#s4-p9:target').waitFor()],
  ['a note arrived at', `${section}#s4-fn3`, async (page) => page.locator('#s4-fn3:target').waitFor()],
  [
    'the tools of a passage',
    section,
    async (page) => {
      await ready(page);
      await page.locator('#s4-p3 .no').click();
      await button(page, 'Cite').waitFor();
      await button(page, 'Cite').hover();
    },
  ],
  [
    'the references of a passage',
    section,
    async (page) => {
      await ready(page);
      await page.locator('#s4-p3 .no').click();
      await button(page, 'Cite').click();
      const dialog = page.getByRole('dialog');
      for (const summary of await dialog.locator('summary').all()) await summary.click();
      await dialog.getByRole('button', { name: 'Copy APA' }).last().click();
    },
  ],
  [
    'the link to words selected',
    section,
    async (page) => {
      await ready(page);
      await page.locator('#s4-p3').evaluate((passage) => {
        passage.scrollIntoView({ block: 'center' });
        const words = [...passage.childNodes].find((node) => (node.nodeValue?.trim().length ?? 0) > 20);
        if (words) getSelection()?.setBaseAndExtent(words, 2, words, 18);
      });
      await button(page, 'Copy link to this quotation').waitFor();
    },
  ],
  [
    'marks of a search, and the way to clear them',
    '/search/#q=Kunar',
    async (page) => {
      await page.locator('#results .hit').first().click();
      await button(page, 'Remove the highlights').waitFor();
    },
  ],
  [
    'names under the search field',
    '/search/#q=Kunduz',
    async (page) => {
      await page.locator('#results .hit').first().waitFor();
      await page.locator('input[type="search"]').focus();
      await page.keyboard.press('End');
      await page.keyboard.type(' k');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'results with all their facets',
    '/search/#q=attack',
    async (page) => {
      await page.locator('#results .hit').first().waitFor();
      await pressAll(page, '.facet:not([open]) > summary');
      await pressAll(page, '.facet details:not([open]) > summary, #results .rest:not([open]) > summary');
    },
  ],
  [
    'the nearest names to a word not found',
    '/search/#q=Zzkunarqq',
    async (page) => page.locator('.nearest, [role="status"]:text("No")').first().waitFor(),
  ],
  [
    'a filtered timeline',
    '/timeline/',
    async (page) => {
      await page.getByLabel('Place').selectOption({ index: 1 });
      await page.getByLabel('Actor').focus();
    },
  ],
  [
    'an event that its mark tells, where there is room for marks',
    '/timeline/',
    async (page) => {
      const mark = page.locator('.mark[href="#muzamil-killed"]');
      if (!(await mark.isVisible())) return;
      await mark.hover();
      await page.locator('.told:popover-open').waitFor();
    },
  ],
  [
    'an event arrived at',
    '/timeline/#muzamil-killed',
    async (page) => page.locator('#muzamil-killed:target').waitFor(),
  ],
  [
    'the chart with the basis of a mark, and a source hidden',
    `${paper}figures/graph-1/`,
    async (page) => {
      await page.locator('.pic.drawn').first().waitFor();
      await page.locator('.key').getByRole('button', { name: 'Afghan Witness' }).click();
      await page.getByRole('slider').press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a chart in its section with its table',
    `${paper}on-the-brink/`,
    async (page) => {
      await page.locator('.fig .pic').scrollIntoViewIfNeeded();
      await page.locator('.pic.drawn').first().waitFor();
      await page.locator('.fig summary').click();
      await page.locator('.mark[tabindex="0"]').focus();
    },
  ],
  [
    'all that a name’s page folds away',
    '/actors/is-k/',
    async (page) => {
      await pressAll(page, 'main summary');
    },
  ],
  [
    'all spellings from A to Z',
    '/places/',
    async (page) => {
      await pressAll(page, 'main summary');
    },
  ],
  [
    'a point of the map under the pointer',
    '/places/',
    async (page) => page.locator('.places svg a:visible').nth(3).hover({ force: true }),
  ],
  [
    'the references of a paper, with every form unfolded',
    `${paper}cite/`,
    async (page) => {
      await pressAll(page, '.reference summary, .any-passage summary');
    },
  ],
  [
    'a paper kept on this device',
    paper,
    async (page) => {
      await button(page, 'Keep for offline reading').click();
      await page.getByText(/Kept on this device since/).waitFor({ timeout: 60_000 });
    },
  ],
  [
    'the skip link',
    section,
    async (page) => {
      await page.keyboard.press('Tab');
      await page.getByText('Skip to the text').waitFor();
    },
  ],
];

const widths = [1280, 320];
const schemes = ['light', 'dark'] as const;

describe('what opens in a page', () => {
  it.each(opened)('has no barrier with %s', async (_name, address, open) => {
    const look = (width: number) =>
      visit(address, { viewport: { width, height: 800 } }, async ({ page, errors }) => {
        await open(page);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const found = {
            barriers: await findViolations(page),
            faint: await page.evaluate(findFaintText),
            small: await page.evaluate(findSmallTargets),
            lost: await page.evaluate(findLostText),
            errors,
          };
          const none = { barriers: [], faint: [], small: [], lost: [], errors: [] };
          expect(found, `${width} px, ${colorScheme}`).toEqual(none);
        }
      });
    await Promise.all(widths.map(look));
  });
});

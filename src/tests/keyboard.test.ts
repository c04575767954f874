import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { kinds, paper } from './pages.ts';
import { mountCharts, type Stop, walkStops } from './walk.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;
/** Nothing glides, so that a test sees where a key has led. */
const still = { reducedMotion: 'reduce' } as const;
const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];

/** The whole paper on one page has nothing to stop at that its sections have not. */
const toWalk = kinds.filter((address) => !address.endsWith('/full/'));

/** What can be pressed or changed and is in sight, that the Tab key has not come to. */
const findUnreached = (page: Page) =>
  page.evaluate(() => {
    const walked = (globalThis as { walked?: Map<Element, number> }).walked ?? new Map<Element, number>();
    const reached = (element: Element) =>
      walked.has(element) || element.closest('label')?.control === element;
    return (
      [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const natural = element.matches(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]',
          );
          const parent = element.parentElement;
          const begins =
            getComputedStyle(element).cursor === 'pointer' &&
            (!parent || getComputedStyle(parent).cursor !== 'pointer');
          return natural || begins;
        })
        // Marks of a chart and of the timeline are walked by arrow keys.
        .filter(
          (element) =>
            !element.matches(':is(.live, .lane) .mark') && !element.closest('[aria-hidden="true"]'),
        )
        .filter((element) => !reached(element) && !element.closest('label'))
        .map((element) => element.outerHTML.slice(0, 110))
    );
  });

// Each in a window of its own: a walk waits for its browser more than it works.
describe.concurrent('by the Tab key alone, a page of every kind', () => {
  it.each(sizes.flatMap((viewport) => toWalk.map((address) => ({ address, ...viewport }))))(
    'is walked there and back: $address at $width × $height',
    async ({ address, width, height }) => {
      await visit(address, { ...still, viewport: { width, height } }, async ({ page }) => {
        await mountCharts(page);
        // Each link may open a preview that is a stop of its own where it must be scrolled.
        const most = 2 * (await page.locator('a, button, input, select, summary').count()) + 20;
        const there = await walkStops(page, 'Tab', most);
        expect(there.length).toBeGreaterThan(5);
        expect(there.length, 'the walk ends').toBeLessThan(most);
        expect(there[0]?.html).toContain('Skip to the text');
        expect(
          there.filter(({ marked }) => !marked).map(({ html }) => html),
          'without a mark',
        ).toEqual([]);
        expect(
          there.filter(({ seen }) => !seen).map(({ html }) => html),
          'covered',
        ).toEqual([]);
        expect(await findUnreached(page), 'not reached').toEqual([]);
        const astray = there.filter((stop, at) => {
          const before = there[at - 1];
          // Downward, or to the right where columns stand side by side; a map has no such order.
          return (
            before?.group === stop.group &&
            !stop.html.includes('aria-label') &&
            stop.top < before.top - 8 &&
            stop.left <= before.left
          );
        });
        expect(
          astray.map(({ html }) => html),
          'out of order',
        ).toEqual([]);
        const back = await walkStops(page, 'Shift+Tab', most);
        const lasting = ({ passing }: Stop) => !passing;
        expect(
          back
            .filter(lasting)
            .map(({ id }) => id)
            .toReversed(),
          'back',
        ).toEqual(there.filter(lasting).map(({ id }) => id));
        expect(
          back.filter(({ seen }) => !seen).map(({ html }) => html),
          'covered on the way back',
        ).toEqual([]);
      });
    },
  );
});

/** Moves the focus by Tab until it is on what is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The Tab key does not come to ${selector}.`);
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const ready = (page: Page) => page.locator('html[data-sharing]').waitFor({ state: 'attached' });

describe('by keyboard alone, a reader', () => {
  it('unfolds the contents on a phone, and folds them', async () => {
    await visit(section, { ...still, viewport: { width: 360, height: 760 } }, async ({ page }) => {
      const link = page.locator('.contents ol a').first();
      await tabTo(page, '.contents summary');
      await page.keyboard.press('Space');
      expect(await link.isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await link.isVisible()).toBe(false);
    });
  });

  it('cites a passage in a dialog that keeps the focus and gives it back', async () => {
    await visit(section, still, async ({ page }) => {
      await ready(page);
      await tabTo(page, '#s4-p2 .no');
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'Passage 2' }).waitFor();
      await tabTo(page, '.passage-tools button');
      expect(await focused(page)).toBe('Copy link');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Cite');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      const most = 60;
      for (let presses = 0; presses < most; presses++) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(
          () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
        );
        expect(outside).toBe(false);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Cite');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.matches('#s4-p2 .no'))).toBe(true);
    });
  });

  it('opens the references of a section, and comes back to the link', async () => {
    await visit(section, still, async ({ page }) => {
      await ready(page);
      await tabTo(page, '[data-cite]');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Cite this section');
    });
  });

  it('follows a note to the end, where the margin has none, and returns to its reference', async () => {
    await visit(section, { ...still, viewport: { width: 900, height: 800 } }, async ({ page }) => {
      await tabTo(page, '#s4-fnref2');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#s4-fn2$/);
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.matches('#s4-fn2 [role="doc-backlink"]')),
      ).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#s4-fnref2$/);
      await page.keyboard.press('Tab');
      const next = await page.evaluate(() => {
        const reference = document.getElementById('s4-fnref2');
        const { activeElement } = document;
        return reference && activeElement ? reference.compareDocumentPosition(activeElement) : 0;
      });
      expect(next & 4, 'goes on after the reference').toBe(4);
    });
  });

  it('narrows a result, hears of it, and lets go again, without losing the place', async () => {
    await visit('/search/', still, async ({ page }) => {
      await tabTo(page, 'input[type="search"]');
      await page.keyboard.type('Kunar');
      await page.keyboard.press('Enter');
      await page.locator('#results .hit').first().waitFor();
      await tabTo(page, 'a[data-facet]');
      await page.keyboard.press('Enter');
      await page.locator('.chosen a').waitFor();
      expect(await focused(page)).toMatch(/passages? in/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.chosen') !== null)).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator('.chosen').waitFor({ state: 'detached' });
      expect(await focused(page)).toMatch(/passages in/);
    });
  });

  it('comes from the field to the results, and opens the rest of a paper’s', async () => {
    await visit('/search/#q=attack', still, async ({ page }) => {
      await page.locator('#results .rest').first().waitFor();
      await page.focus('input[type="search"]');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
      const before = await page.locator('#results .hit:visible').count();
      await page.locator('#results .rest summary').first().focus();
      await page.keyboard.press('Space');
      expect(await page.locator('#results .hit:visible').count()).toBeGreaterThan(before);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.matches('#results .rest .hit'))).toBe(true);
    });
  });

  it('clears the marks of a search and stays with the passage', async () => {
    await visit('/search/#q=Kunar', still, async ({ page }) => {
      await page.locator('#results .hit').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove the highlights' }).waitFor();
      await page.getByRole('button', { name: 'Remove the highlights' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.matches('.passage:target'))).toBe(true);
    });
  });

  it('filters the timeline by the letters and arrows of its lists', async () => {
    await visit('/timeline/', still, async ({ page }) => {
      await tabTo(page, 'select[name="place"]');
      await page.keyboard.type('Faiz');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('status').textContent()).toBe('2 events');
      expect(await page.locator('.event:visible').filter({ hasText: 'Faizabad' }).count()).toBe(2);
      expect(await page.locator('.event:visible').count()).toBe(2);
      expect(await page.locator('a.mark:not([data-out])').count()).toBe(2);
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('select[name="actor"]').inputValue()).not.toBe('');
    });
  });

  it('offers each place of the timeline under a name of its own', async () => {
    await visit('/timeline/', still, async ({ page }) => {
      const places = await page.locator('select[name="place"] option').allTextContents();
      expect(places).toEqual(expect.arrayContaining(['Kunduz (city)', 'Kunduz (province)']));
      expect(new Set(places).size).toBe(places.length);
    });
  });

  it('hides and shows a series of a chart, and reads a basis', async () => {
    await visit(`${paper}figures/graph-1/`, still, async ({ page }) => {
      await mountCharts(page);
      await tabTo(page, '.mark[tabindex="0"]');
      await page.keyboard.press('Space');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.mark-basis') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.matches('.mark'))).toBe(true);
      await tabTo(page, '.key button');
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('false');
    });
  });

  it('keeps a paper for offline reading and removes it', async () => {
    await visit(paper, still, async ({ page }) => {
      await tabTo(page, '[data-keep] button');
      await page.keyboard.press('Enter');
      await page.getByText(/Kept on this device since/).waitFor({ timeout: 60_000 });
      await tabTo(page, '[data-keep] button');
      await page.keyboard.press('Space');
      await page.getByText('Removed from this device.').waitFor();
    });
  });

  it('turns off the one key that works everywhere, and on again', async () => {
    await visit('/accessibility/', still, async ({ page }) => {
      const stays = async () => {
        await page.keyboard.press('/');
        await page.waitForTimeout(400);
        return new URL(page.url()).pathname.endsWith('/accessibility/');
      };
      await tabTo(page, '[data-shortcut-switch] input');
      await page.keyboard.press('Space');
      await page.locator('h1').click();
      expect(await stays()).toBe(true);
      await page.reload();
      await tabTo(page, '[data-shortcut-switch] input');
      expect(await page.getByRole('checkbox').isChecked()).toBe(false);
      await page.keyboard.press('Space');
      await page.locator('h1').click();
      expect(await stays()).toBe(false);
      await page.waitForURL(/\/search\//);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });
});

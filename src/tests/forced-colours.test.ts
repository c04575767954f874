import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { kinds, paper } from './pages.ts';

const visit = useBrowser();
const forced = { forcedColors: 'active', reducedMotion: 'reduce' } as const;
const section = `${paper}adaptation/`;

/** What is drawn around the first element of a selector, in colours that are forced. */
const outlineOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(element);
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return {
        drawn: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        apart:
          outlineColor !== ground && outlineColor !== backgroundColor && !/^rgba.*, 0\)$/.test(outlineColor),
      };
    });

describe('with forced colours', () => {
  it.each([
    ['the passage arrived at', `${section}#s4-p9`, '.passage:target'],
    ['the note arrived at', `${section}#s4-fn3`, '.notes li:target'],
    ['the event arrived at', '/timeline/#muzamil-killed', '.event:target'],
  ])('%s stands out', async (_what, address, selector) => {
    await visit(address, forced, async ({ page }) => {
      await page.locator(selector).waitFor();
      expect(await outlineOf(page, selector)).toEqual({ drawn: true, apart: true });
    });
  });

  it('the suggestion chosen stands out', async () => {
    await visit('/search/', forced, async ({ page }) => {
      await page.locator('input[type="search"]').focus();
      await page.keyboard.type('Kun');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await outlineOf(page, '[role="option"][aria-selected="true"]')).toEqual({
        drawn: true,
        apart: true,
      });
    });
  });

  it.each(kinds)('the focus is seen on %s', async (address) => {
    await visit(address, forced, async ({ page }) => {
      for (let stop = 0; stop < 8; stop++) {
        await page.keyboard.press('Tab');
        const selector = ':focus, .line:has(:focus)';
        const outlines = await page.locator(selector).count();
        const shown = await Promise.all(
          Array.from({ length: outlines }, (_, at) => outlineOf(page, `:nth-match(${selector}, ${at + 1})`)),
        );
        expect(shown.some(({ drawn, apart }) => drawn && apart)).toBe(true);
      }
    });
  });

  it.each([
    ['the map of places', '/places/', 'svg .point', 'svg'],
    ['the map of a place', '/places/kunar/', '.locator circle.own', 'svg'],
    ['the timeline', '/timeline/', '.plot .mark circle', 'svg'],
    ['how exactly a season is known', '/timeline/', '.plot .mark.about .hollow', '.plot .mark circle'],
    ['the months of a section', '/', '.dated .exact', '.dated .none'],
    ['longer dates of a section', '/', '.dated .within', '.dated .exact'],
  ])('%s keeps its marks apart from their ground', async (_what, address, mark, ground) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await visit(address, { ...forced, colorScheme }, async ({ page }) => {
        const colourOf = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => {
              const { fill, backgroundColor } = getComputedStyle(element);
              return element instanceof SVGElement && element.tagName !== 'svg' ? fill : backgroundColor;
            });
        expect(await colourOf(mark), colorScheme).not.toBe(await colourOf(ground));
      });
    }
  });

  it.each(['/places/', '/places/kunar/', '/timeline/', `${paper}figures/graph-1/`])(
    'no label drawn on %s is filled in by its own halo',
    async (address) => {
      await visit(address, forced, async ({ page }) => {
        const blotted = await page.evaluate(() =>
          [...document.querySelectorAll('svg text')]
            .filter((text) => {
              const { fill, stroke } = getComputedStyle(text);
              return fill === stroke;
            })
            .map((text) => text.textContent),
        );
        expect(blotted).toEqual([]);
      });
    },
  );
});

describe('where less motion is asked for', () => {
  it.each(kinds)('nothing glides or moves on %s', async (address) => {
    await visit(address, { reducedMotion: 'reduce' }, async ({ page }) => {
      const { glides, moving } = await page.evaluate(() => ({
        glides: getComputedStyle(document.documentElement).scrollBehavior,
        moving: document.getAnimations().length,
      }));
      expect({ glides, moving }).toEqual({ glides: 'auto', moving: 0 });
    });
  });
});

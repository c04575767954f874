import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { findLostText } from './measures.ts';
import { kinds } from './pages.ts';

const visit = useBrowser();
/** A window of 1280 by 1024 pixels, enlarged to 400 %. */
const enlarged = { width: 320, height: 256 };
/** What readers set who need room between letters, words and lines (WCAG 2.2, 1.4.12). */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

describe('a page of every kind', () => {
  it.each(kinds)('keeps all its text four times larger and widely spaced: %s', async (address) => {
    await visit(address, { viewport: enlarged }, async ({ page }) => {
      expect(await page.evaluate(findLostText), 'at 400 %').toEqual([]);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
      }, spacing);
      const letters = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).letterSpacing);
      expect(letters).not.toBe('normal');
      expect(await page.evaluate(findLostText), 'at 400 %, spaced').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 1024 });
      expect(await page.evaluate(findLostText), 'spaced').toEqual([]);
    });
  });

  it.each(kinds)('leaves most of the window to its text when four times larger: %s', async (address) => {
    await visit(address, { viewport: enlarged }, async ({ page }) => {
      await page.evaluate(() => scrollTo(0, 600));
      const fixed = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      expect(fixed).toEqual([]);
    });
  });
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { all, allPages } from './pages.ts';

const visit = useBrowser();
const foreign = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u;
/** Languages that are written in the letters of a text. */
const fitting = (text: string) =>
  /\p{Script=Arabic}/u.test(text)
    ? ['ar', 'fa', 'ps', 'ur']
    : /\p{Script=Cyrillic}/u.test(text)
      ? ['ru', 'tg', 'uz']
      : ['zh'];

/** Whether an element with foreign letters in it says how to read them. */
function isSaid(text: string, lang: string | null | undefined, dir: string | null | undefined): boolean {
  return fitting(text).includes(lang ?? '') && dir === (/\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr');
}

describe('words in foreign letters', () => {
  it('say their language and direction, wherever they stand in a page', () => {
    let said = 0;
    const unsaid: string[] = [];
    for (const { address, document } of allPages()) {
      for (const element of all(document, 'body *, title')) {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
        const text = own.map(({ nodeValue }) => nodeValue ?? '').join('');
        if (!foreign.test(text)) continue;
        const marked = element.closest('[lang]');
        if (isSaid(text, marked?.getAttribute('lang'), marked?.getAttribute('dir'))) said++;
        else unsaid.push(`${address}: ${text.trim().slice(0, 60)}`);
      }
    }
    expect(unsaid).toEqual([]);
    expect(said).toBeGreaterThan(100);
  });

  it('stand in no attribute, where nothing could say it', () => {
    for (const { address, html } of allPages()) {
      for (const [, value = ''] of html.matchAll(/\s(?:aria-label|title|alt|content)="([^"]*)"/g))
        expect(foreign.test(value), `${address}: ${value}`).toBe(false);
    }
  });

  it('stand in no feed, where no reader would look for it', () => {
    const feeds = globSync('feed*.{xml,json}', { cwd: inject('dist') });
    expect(feeds.length).toBeGreaterThan(1);
    for (const feed of feeds)
      expect(readFileSync(path.join(inject('dist'), feed), 'utf8'), feed).not.toMatch(foreign);
  });

  it.each([
    ['مزار', 'fa'],
    ['ننګرهار', 'ps'],
    ['ولاية خراسان', 'ar'],
  ])('say it in what the search draws for %s', async (words, lang) => {
    await visit('/search/', {}, async ({ page }) => {
      await page.locator('input[type="search"]').focus();
      await page.keyboard.insertText(words);
      await page.locator('[role="status"] bdi, [role="option"] bdi bdi').first().waitFor();
      const drawn = await readForeign(page);
      expect(drawn.length).toBeGreaterThan(0);
      for (const one of drawn) expect(isSaid(one.text, one.lang, one.dir), JSON.stringify(one)).toBe(true);
      expect(drawn.map((one) => one.lang)).toContain(lang);
    });
  });
});

/** What a page has drawn in foreign letters, with what is said of it. */
function readForeign(page: Page): Promise<{ text: string; lang: string | null; dir: string | null }[]> {
  return page.evaluate(() => {
    const found: { text: string; lang: string | null; dir: string | null }[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? '';
      if (!/\p{Script=Arabic}/u.test(text)) continue;
      const marked = walker.currentNode.parentElement?.closest('[lang]');
      found.push({
        text,
        lang: marked?.getAttribute('lang') ?? null,
        dir: marked?.getAttribute('dir') ?? null,
      });
    }
    return found;
  });
}

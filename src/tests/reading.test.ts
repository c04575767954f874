import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { throttle } from '../../scripts/load-page.ts';
import { useBrowser } from './browser.ts';
import { readShifts } from './measures.ts';
import { paper, sections } from './pages.ts';

const visit = useBrowser();
const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true };
const section = `${paper}adaptation/`;
const lookOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);

describe('a reader', () => {
  it('reads the whole paper from the front page by its next links', async () => {
    await visit('/', {}, async ({ page, errors }) => {
      await page.getByRole('link', { name: 'Introduction', exact: true }).click();
      const seen: string[] = [];
      for (;;) {
        seen.push(new URL(page.url()).pathname);
        const next = page.locator('a[rel="next"]');
        if ((await next.count()) === 0) break;
        await next.click();
      }
      expect(seen.map((address) => address.split('/').at(-2))).toEqual(sections);
      expect(errors).toEqual([]);
    });
  });

  it('finds notes in the margin of a wide page, level with their reference', async () => {
    await visit(section, { viewport: { width: 1440, height: 900 } }, async ({ page }) => {
      const side = await page.locator('#s4-p1 .side').first().boundingBox();
      const text = await page.locator('#s4-p1').boundingBox();
      const reference = await page.locator('#s4-fnref1').boundingBox();
      if (!side || !text || !reference)
        throw new Error('The first note, its passage or its reference is not drawn.');
      expect(side.x).toBeGreaterThan(text.x + text.width);
      expect(Math.abs(side.y - reference.y)).toBeLessThan(40);
    });
  });

  it('opens a note by pointer, moves into it, and closes it with Escape', async () => {
    await visit(section, { viewport: { width: 900, height: 800 } }, async ({ page }) => {
      // Until its faces have come, a line may slide from under a pointer that does not move.
      await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
      await page.locator('#s4-fnref1').hover();
      const preview = page.getByRole('note', { name: 'Note 1' });
      await preview.waitFor();
      const note = await page.locator('#s4-fn1').textContent();
      expect(`1 ${note?.trim()}`).toContain((await preview.textContent())?.trim());
      await preview.hover();
      await page.waitForTimeout(400);
      expect(await preview.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await preview.isVisible()).toBe(false);
    });
  });

  it('opens a note by keyboard and gets the focus back', async () => {
    await visit(section, { viewport: { width: 900, height: 800 } }, async ({ page }) => {
      await page.locator('#s4-p1 .no').focus();
      await page.keyboard.press('Tab');
      while (!(await page.evaluate(() => document.activeElement?.matches('[role="doc-noteref"]')))) {
        await page.keyboard.press('Tab');
      }
      const preview = page.getByRole('note');
      await preview.waitFor();
      await page.keyboard.press('Escape');
      expect(await preview.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^s4-fnref\d+$/);
    });
  });

  it('opens a note by tap, follows it by a second, and returns', async () => {
    await visit(section, phone, async ({ page }) => {
      await page.locator('#s4-fnref2').tap();
      await page.getByRole('note', { name: 'Note 2' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      await page.locator('#s4-fnref2').tap();
      await page.waitForURL(/#s4-fn2$/);
      await page.locator('#s4-fn2 [role="doc-backlink"]').tap();
      await page.waitForURL(/#s4-fnref2$/);
      expect(await page.locator('#s4-fnref2').isVisible()).toBe(true);
    });
  });

  it('opens a note by click where the margin has no room, and does not leave the passage', async () => {
    await visit(section, { viewport: { width: 900, height: 800 } }, async ({ page }) => {
      await page.locator('#s4-fnref1').click();
      const preview = page.getByRole('note', { name: 'Note 1' });
      await preview.waitFor();
      await page.mouse.move(5, 5);
      await page.waitForTimeout(400);
      expect(await preview.isVisible()).toBe(true);
      expect(new URL(page.url()).hash).toBe('');
      await page.locator('#s4-p2').click({ position: { x: 3, y: 3 } });
      expect(await preview.isVisible()).toBe(false);
    });
  });

  it('lights a note in the margin by a click on its number, by key too, and nothing moves', async () => {
    await visit(section, { viewport: { width: 1440, height: 900 } }, async ({ page }) => {
      const reference = page.locator('#s4-fnref2');
      await reference.scrollIntoViewIfNeeded();
      const place = await page.evaluate(() => scrollY);
      const plain = await lookOf(page, '#s4-p2 .side');
      await reference.click();
      const note = page.getByRole('note');
      await note.waitFor();
      expect(await note.textContent()).toMatch(/^2 GDI .*, March 2023\. An officer\. Original §4 ¶1\.$/);
      expect(await lookOf(page, '#s4-p2 .side')).not.toBe(plain);
      expect(await page.evaluate(() => scrollY)).toBe(place);
      expect(new URL(page.url()).hash).toBe('');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('s4-fnref2');
      expect(await lookOf(page, '#s4-p2 .side')).toBe(plain);
      await page.keyboard.press('Enter');
      await note.waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(place);
    });
  });

  it('folds the list of notes where they stand beside the text, and nowhere else', async () => {
    const wide = { viewport: { width: 1440, height: 900 } };
    const isOpen = ({ page }: { page: Page }) => page.locator('#s4-fn5').isVisible();
    expect(await visit(section, wide, isOpen)).toBe(false);
    expect(await visit(`${section}#s4-fn5`, wide, isOpen)).toBe(true);
    expect(await visit(section, phone, isOpen)).toBe(true);
    expect(await visit(section, { ...wide, javaScriptEnabled: false }, isOpen)).toBe(true);
    await visit(section, wide, async ({ page }) => {
      await page.getByText('Show all 32 notes as a list').click();
      expect(await isOpen({ page })).toBe(true);
      await page.getByText('Show all 32 notes as a list').click();
      await page.emulateMedia({ media: 'print' });
      expect(await isOpen({ page })).toBe(true);
    });
  });

  it.each([
    ['adaptation/', 6, 5],
    ['full/', 26, 24],
  ])('shows all that a voice says, by keyboard and by a link: %s', async (text, notes, passages) => {
    await visit(`${paper}${text}`, {}, async ({ page }) => {
      const status = page.getByRole('status').filter({ hasText: 'IS-K sources' });
      await page.locator('[data-voice="is-k"]').last().focus();
      await page.keyboard.press('Enter');
      await status.filter({ hasText: `IS-K sources: ${notes} notes in ${passages} passages` }).waitFor();
      expect(new URL(page.url()).hash).toBe('#voice=is-k');
      expect(await page.locator('.passage.heard').count()).toBe(passages);
      await page.getByRole('button', { name: 'Next passage' }).press('Enter');
      const id = await page.evaluate(() => document.activeElement?.id);
      expect(await page.locator('.passage.heard').first().getAttribute('id')).toBe(id);
      await page.reload();
      await status.waitFor();
      await page.getByRole('button', { name: 'Stop marking' }).click();
      expect(await page.locator('.heard').count()).toBe(0);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('goes from a point at a section’s top to the passage that says it', async () => {
    await visit(section, {}, async ({ page }) => {
      const points = page.getByRole('list', { name: 'In short' }).getByRole('link');
      expect(await points.count()).toBe(3);
      await points.first().click();
      await page.waitForURL(/#s4-p\d+$/);
      expect(await page.locator('.passage:target').isVisible()).toBe(true);
    });
  });

  it('marks in the contents of the whole paper the section being read', async () => {
    await visit(`${paper}full/#s3-p5`, {}, async ({ page }) => {
      const current = page.locator('.contents [aria-current]');
      await current.filter({ hasText: 'Campaign in Crisis' }).waitFor();
      await page.evaluate(() => document.getElementById('s6-p2')?.scrollIntoView());
      await current.filter({ hasText: 'Hopes for Recovery' }).waitFor();
      expect(await current.count()).toBe(1);
    });
  });

  it('lands on the passage of a link, in sight and marked', async () => {
    await visit(`${section}#s4-p9`, {}, async ({ page }) => {
      await page.waitForTimeout(700);
      const box = await page.locator('#s4-p9').boundingBox();
      const look = await page.locator('#s4-p9').evaluate((passage) => {
        const { boxShadow, backgroundImage } = getComputedStyle(passage);
        const { left, top } = passage.getBoundingClientRect();
        const hit = document.elementFromPoint(left + 40, top + 8);
        return {
          boxShadow,
          backgroundImage,
          onTop: hit !== null && (passage.contains(hit) || passage === hit),
        };
      });
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(500);
      expect(look.boxShadow).not.toBe('none');
      expect(look.backgroundImage).not.toBe('none');
      expect(look.onTop).toBe(true);
    });
  });

  it.each(['adaptation/', 'full/'])('comes back on a phone to where they were: %s', async (text) => {
    await visit(`${paper}${text}`, { viewport: { width: 412, height: 823 } }, async ({ page }) => {
      // On a slow phone, places are found again while the text is still being set.
      await throttle(page);
      const place = () =>
        page.evaluate(() => {
          const passages = [...document.querySelectorAll('.passage')];
          const first = passages.find((passage) => passage.getBoundingClientRect().bottom > 100);
          return [first?.id, Math.round(first?.getBoundingClientRect().top ?? 0)];
        });
      await page.evaluate(() => scrollTo(0, 6000));
      await page.waitForTimeout(500);
      const left = await place();
      await page.reload();
      await page.waitForTimeout(700);
      expect(await place()).toEqual(left);
      await page.goto(new URL('../../about/', page.url()).href);
      await page.goBack();
      await page.waitForTimeout(700);
      expect(await place()).toEqual(left);
    });
  });

  it.each([
    'adaptation/',
    'full/',
    './',
    'figures/graph-1/',
    '../timeline/',
    '../places/afghanistan/',
    '../search/',
    '../',
  ])('has all of %s soon after its first screen, and nothing jumps', async (text) => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 760, height: 1100 },
    ]) {
      await visit(`${paper}${text}`, { viewport }, async ({ page }) => {
        expect(await page.evaluate(readShifts)).toEqual([]);
      });
    }
  });

  it('comes to the words of a link, however far below the first screen of a phone', async () => {
    const link = `${paper}full/#:~:text=${encodeURIComponent('utopian society')}`;
    await visit(link, { viewport: { width: 412, height: 823 } }, async ({ page }) => {
      await page.waitForFunction(() => scrollY > 10_000);
      const { top, bottom } = await page.getByText('utopian society').evaluate((passage) => {
        const box = passage.getBoundingClientRect();
        return { top: box.top, bottom: box.bottom };
      });
      expect(top).toBeLessThan(823);
      expect(bottom).toBeGreaterThan(0);
    });
  });

  it('has night where the system has', async () => {
    const paperColour = (scheme: 'light' | 'dark') =>
      visit(section, { colorScheme: scheme }, ({ page }) =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      );
    expect(await paperColour('light')).not.toBe(await paperColour('dark'));
  });

  it('reads everything with JavaScript off', async () => {
    await visit(
      section,
      { javaScriptEnabled: false, viewport: { width: 360, height: 760 } },
      async ({ page }) => {
        await page.getByText('Contents').click();
        expect(await page.getByRole('link', { name: /Conclusion/ }).isVisible()).toBe(true);
        await page.locator('#s4-fnref1').click();
        expect(new URL(page.url()).hash).toBe('#s4-fn1');
        expect(await page.locator('#s4-fn1').isVisible()).toBe(true);
      },
    );
  });

  it('skips to the text by keyboard', async () => {
    await visit(section, {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the text');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#text') !== null)).toBe(true);
    });
  });
});

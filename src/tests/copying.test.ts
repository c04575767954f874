import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { paper } from './pages.ts';

const visit = useBrowser();
const section = `${paper}adaptation/`;
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const widths = [412, 900, 1280];

/** Selects from one place to another: a passage, and a number of words from its first one; all its words by default. */
const select = (page: Page, from: [id: string, word: number], to: [id: string, word?: number]) =>
  page.evaluate(
    ([[first, skip], [last, upTo]]) => {
      const words = (id: string) => {
        const passage = document.getElementById(id) ?? document.body;
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        const found: { node: Node; from: number; to: number }[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (node.parentElement?.closest('.no, .side, [role="doc-noteref"], [data-tools]')) continue;
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g))
            found.push({ node, from: index, to: index + word.length });
        }
        return found;
      };
      const start = words(first).at(skip);
      const end = words(last).at(upTo === undefined ? -1 : upTo - 1);
      if (start && end) getSelection()?.setBaseAndExtent(start.node, start.from, end.node, end.to);
    },
    [from, to] as const,
  );

/** Copies what is selected, as the keys of the system do; returns what a text and a rich editor would get. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** The words of a passage as an editor wrote them, without all that stands with them. */
const wordsOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((passage) => {
    const copy = passage.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('.no, .side, sup, [data-tools]')) part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });

describe('copied words', () => {
  it.each(widths)(
    'are the sentences alone, with a last line that says whose and where, at %i px',
    async (width) => {
      await visit(section, { ...clipboard, viewport: { width, height: 900 } }, async ({ page, errors }) => {
        await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
        await select(page, ['s4-p4', 0], ['s4-p4']);
        await page.locator('html[data-copies]').waitFor({ state: 'attached' });
        const { text, html } = await copied(page);
        const marked = await page.locator('#s4-p4 > .no').getAttribute('id');
        const address = `${page.url().replace(/#.*/, '')}#${marked}`;
        expect(text.split('\n')).toEqual([
          await wordsOf(page, 's4-p4'),
          '',
          'From Passage’s account of Antonio Giustozzi, “Crisis and adaptation of the Islamic State in Khorasan”, ' +
            `section 4, passage 4: ${address}`,
        ]);
        expect(html).toContain(`<a href="${address}">`);
        expect(html).not.toMatch(/<sup|class=|id=|GDI officer, March 2023/);
        expect(errors).toEqual([]);
      });
    },
  );

  it('of several passages keep their paragraphs, and are credited from the first to the last', async () => {
    await visit(section, clipboard, async ({ page }) => {
      await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
      await select(page, ['s4-p2', 0], ['s4-p3']);
      await page.locator('html[data-copies]').waitFor({ state: 'attached' });
      const { text, html } = await copied(page);
      const [second, , third, , credit] = text.split('\n');
      expect([second, third]).toEqual([await wordsOf(page, 's4-p2'), await wordsOf(page, 's4-p3')]);
      expect(credit).toContain('section 4, passages 2–3: http');
      expect(html.match(/<p>/g)).toHaveLength(3);
    });
  });

  it('carry no line when they are few, and none of the numbers all the same', async () => {
    await visit(section, clipboard, async ({ page }) => {
      await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
      await select(page, ['s4-p2', 0], ['s4-p2', 5]);
      await page.locator('html[data-copies]').waitFor({ state: 'attached' });
      expect((await copied(page)).text).toBe('An officer in the Taliban');
    });
  });

  it('have no numbers and notes among them without script either', async () => {
    await visit(section, {}, async ({ page }) => {
      for (const part of ['.no', '.side', '[role="doc-noteref"]']) {
        const style = await page
          .locator(`#s4-p4 ${part}`)
          .first()
          .evaluate((element) => getComputedStyle(element).userSelect);
        expect(style, part).toBe('none');
      }
    });
  });

  it('of anything else on the page are left to the browser', async () => {
    await visit(section, clipboard, async ({ page }) => {
      await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
      );
      await page.locator('html[data-copies]').waitFor({ state: 'attached' });
      expect((await copied(page)).text.trim()).toMatch(/^IS-K’s Adaptation/);
      expect((await copied(page)).text).not.toContain('account');
    });
  });
});

describe('a link to a quotation', () => {
  const cases: [string, [string, number], [string, number?]][] = [
    ['from a passage’s first word', ['s4-p2', 0], ['s4-p2', 6]],
    ['a whole passage with notes', ['s4-p4', 0], ['s4-p4']],
    ['across a note', ['s4-p1', 5], ['s4-p1', 70]],
    ['to the last word before a note', ['s4-p6', 20], ['s4-p6']],
    ['one word that occurs often', ['s4-p9', 0], ['s4-p9', 2]],
    ['over two passages', ['s4-p7', 10], ['s4-p8', 12]],
    ['an item of a list', ['s4-p19', 0], ['s4-p19']],
    ['far down the page', ['s4-p27', 0], ['s4-p27']],
  ];

  it.each(widths)('marks the words at %i px', async (width) => {
    const missed: string[] = [];
    const options = { ...clipboard, viewport: { width, height: 900 } };
    const links = await visit(section, options, async ({ page }) => {
      await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
      const made: [what: string, link: string, passage: string][] = [];
      for (const [what, from, to] of cases) {
        await page.evaluate(() => navigator.clipboard.writeText(''));
        await select(page, from, to);
        // Says “Copied” for a while after the last one.
        await page.locator('.quote-tools button').click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
        made.push([what, await page.evaluate(() => navigator.clipboard.readText()), from[0]]);
      }
      return made;
    });
    for (const [what, link, passage] of links) {
      // Without the passage’s id only words that are found bring the page there.
      const bare = link.replace(/^.*#[^:]*/, `${section}#`);
      const arrived = await visit(bare, options, async ({ page }) => {
        const reached = page.waitForFunction(
          (id) => {
            const box = document.getElementById(id)?.getBoundingClientRect();
            return scrollY > 0 && box !== undefined && box.bottom > 0 && box.top < innerHeight;
          },
          passage,
          { timeout: 8000 },
        );
        return reached.then(
          () => true,
          () => false,
        );
      });
      if (!link.includes(':~:text=') || !arrived) missed.push(`${what}: ${link}`);
    }
    expect(missed).toEqual([]);
  });

  it('is offered beside the words, within the window', async () => {
    for (const width of [360, 1280]) {
      await visit(section, { viewport: { width, height: 800 } }, async ({ page }) => {
        await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
        await page.locator('#s4-p9').scrollIntoViewIfNeeded();
        await select(page, ['s4-p9', 2], ['s4-p9', 8]);
        const button = page.getByRole('button', { name: 'Copy link to this quotation' });
        const box = await button.boundingBox();
        const words = await page.evaluate(() => {
          const { bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
          return bottom;
        });
        expect(box?.y).toBeGreaterThanOrEqual(words);
        expect(box?.y).toBeLessThan(words + 60);
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      });
    }
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { brotliSize } from '../integrations/page-weight.ts';
import { useBrowser } from './browser.ts';
import { readShifts } from './measures.ts';
import { all, allPages, pageAt, paper, sectionPage } from './pages.ts';

const visit = useBrowser();
const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true };
const section = `${paper}on-the-brink/`;
const figure = `${paper}figures/graph-1/`;
const base = process.env['BASE_PATH']?.replace(/\/$/, '') ?? '';

/** Waits until the interactive chart stands in the place of the first figure’s picture, with its marks. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.pic').first().scrollIntoViewIfNeeded();
  await page.locator('.pic.drawn').first().waitFor();
  await page.locator('.live .mark[aria-valuetext]').first().waitFor({ state: 'attached' });
}

/** Walks to a mark by the arrow keys. */
async function reach(page: Page, name: string) {
  const cursor = page.getByRole('slider').first();
  await cursor.focus();
  await page.keyboard.press('Home');
  for (let left = Number(await cursor.getAttribute('aria-valuemax')); left > 0; left--) {
    if ((await cursor.getAttribute('aria-valuetext'))?.startsWith(`${name}:`)) return cursor;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`${name} is not drawn.`);
}

/** Where a mark is drawn; what told of it is closed again. */
async function placeOf(page: Page, name: string) {
  const box = await (await reach(page, name)).boundingBox();
  await page.keyboard.press('Escape');
  if (!box) throw new Error(`${name} has no place.`);
  return { ...box, middle: [box.x + box.width / 2, box.y + box.height / 2] as const };
}

/** The ids of all marks in the order of the arrow keys. */
async function idsOf(page: Page): Promise<string[]> {
  const cursor = page.getByRole('slider').first();
  await cursor.focus();
  await page.keyboard.press('Home');
  const ids: string[] = [];
  for (let left = Number(await cursor.getAttribute('aria-valuemax')); left > 0; left--) {
    ids.push((await cursor.getAttribute('data-mark')) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  return ids;
}

describe('a figure in the built site', () => {
  it('stands in its section with a picture, a table and a basis for every number', () => {
    const { document } = sectionPage('on-the-brink');
    const graph = document.querySelector('figure.fig');
    if (!graph) throw new Error('The section has no figure.');
    expect(graph.id).toMatch(/^s5-p\d+$/);
    const [picture] = all(graph, '.pic img');
    expect(picture?.getAttribute('alt')).toContain('Only four of the 24 months have an exact number');
    for (const source of all(graph, '.pic source')) {
      const address = (source.getAttribute('srcset') ?? '').slice(base.length);
      expect(existsSync(path.join(inject('dist'), address)), address).toBe(true);
    }
    const rows = all(graph, 'tbody tr').filter((row) => row.querySelector('td'));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const [value, basis] = all(row, 'td');
      const stated = value?.textContent?.trim() !== 'not stated';
      expect(basis?.querySelector('a') !== null, row.textContent ?? '').toBe(stated);
    }
  });

  it('links each number of the paper to the passage that says it', () => {
    const { document } = pageAt(figure);
    const links = all(document, 'td a').filter((link) => link.textContent?.startsWith('Original §'));
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      const [, address = '', id = ''] = /^(.*)#(.*)$/.exec(link.getAttribute('href') ?? '') ?? [];
      expect(pageAt(address.slice(base.length)).document.getElementById(id)?.className).toContain('passage');
    }
  });

  it('names every source that its table names, with publisher, title and date', () => {
    const { document } = pageAt(figure);
    const named = all(document, 'td a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(new Set(named).size).toBeGreaterThan(7);
    for (const id of named) expect(document.getElementById(id)?.textContent).toMatch(/\S+, .+, .*\d{4}/);
  });

  it('has its files beside its page', () => {
    const at = (ending: string) => path.join(inject('dist'), `${paper}figures/graph-1.${ending}`.slice(1));
    expect(readFileSync(at('csv'), 'utf8')).toContain('16 March to 16 April 2023');
    expect(readFileSync(at('dictionary.csv'), 'utf8')).toContain('column,meaning');
    expect(JSON.parse(readFileSync(at('json'), 'utf8'))).toMatchObject({
      id: 'graph-1',
      reconstructed: true,
    });
    expect(readFileSync(at('png')).readUInt32BE(16)).toBe(1920);
  });

  it('costs no script on pages without a figure', () => {
    for (const { address, document, html } of allPages()) {
      if (!document.querySelector('figure.fig')) expect(html, address).not.toContain('data-figure');
    }
  });
});

describe('a reader of a figure', () => {
  it('sees the picture and the table without script', async () => {
    await visit(section, { javaScriptEnabled: false }, async ({ page, requests }) => {
      const picture = page.locator('.pic picture img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1800);
      await page.locator('.fig summary').click();
      expect(await page.locator('.fig table').isVisible()).toBe(true);
      expect(requests.filter((address) => /\.(js|json)$/.test(address))).toEqual([]);
    });
  });

  it('gets the chart when the figure comes near, at most 75 kB of it, and nothing moves', async () => {
    await visit(section, {}, async ({ page, requests, errors }) => {
      expect(requests.some((address) => /mount|print\.webp/.test(address))).toBe(false);
      const before = await page.locator('.fig').boundingBox();
      await drawn(page);
      const after = await page.locator('.fig').boundingBox();
      expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
      expect(await page.evaluate(readShifts)).toEqual([]);
      const weight = requests
        .filter((address) => /\.(js|json)$/.test(address))
        .map((address) => {
          const file = path.join(inject('dist'), address.slice(inject('address').length));
          return brotliSize(readFileSync(file, 'utf8'), 11);
        });
      expect(weight.reduce((sum, one) => sum + one, 0)).toBeLessThan(75_000);
      expect(errors).toEqual([]);
    });
  });

  it('finds a mark for every number of the table, and for every stretch without one', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const rows = await page.evaluate(
        () =>
          new Set([...document.querySelectorAll('.fig tbody td a')].map((link) => link.closest('tr'))).size,
      );
      const ids = await idsOf(page);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !id.startsWith('g'))).toHaveLength(rows);
      expect(ids.filter((id) => id.startsWith('g')).length).toBeGreaterThan(5);
    });
  });

  it('hears by pointing what a mark stands for, and reaches its passage', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const name = 'Guerrilla attacks, July to December 2022';
      const { x, y, width, height } = await placeOf(page, name);
      await page.mouse.move(x + width / 2, y + height - 4);
      const basis = page.getByRole('dialog', { name });
      await basis.waitFor();
      expect(await basis.innerText()).toMatch(/2 to 5 attacks a month\s+a range/);
      await basis.getByRole('link').hover();
      await page.waitForTimeout(500);
      await basis.getByRole('link').click();
      await page.waitForURL(/\/challenge\/#s2-p\d+$/);
    });
  });

  it('gets the figure to embed, with a link to where it comes from', () => {
    const written = pageAt(figure).document.querySelector('.embed textarea')?.textContent ?? '';
    const code = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    expect(code).toMatch(/<img src="https?:\/\/[^"]+\/figures\/graph-1\.png" alt="Graph 1\. Only four/);
    expect(code).toMatch(/<a href="https?:\/\/[^"]+\/figures\/graph-1\/">/);
  });

  it('walks the marks by arrow keys and hears value, status and basis', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const cursor = page.getByRole('slider');
      const spoken = () => cursor.getAttribute('aria-valuetext');
      expect(await cursor.getAttribute('aria-label')).toMatch(/^Graph 1\. .*: \d+ marks\. Arrow keys/);
      await cursor.focus();
      expect(await spoken()).toBe(
        'Bomb attacks, January to June 2022: over 10 attacks a month; no upper limit is stated. Called the peak. Basis: Original §2 ¶3.',
      );
      await page.keyboard.press('ArrowRight');
      expect(await spoken()).toMatch(
        /^Guerrilla attacks, January to June 2022: 5 to 10 attacks a month; a range\./,
      );
      await page.keyboard.press('ArrowUp');
      expect(await spoken()).toMatch(/^Bomb attacks, January to June 2022: /);
      await page.keyboard.press('End');
      expect(await spoken()).toMatch(/: not stated; no source states a number/);
      await page.keyboard.press('t');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TABLE');
    });
  });

  it('opens the basis by Enter, follows it to the passage, and gets the focus back by Escape', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const mark = await reach(page, 'Guerrilla attacks, January to June 2022');
      await page.keyboard.press('Enter');
      const basis = page.getByRole('dialog', { name: 'Guerrilla attacks, January to June 2022' });
      await basis.waitFor();
      expect(await basis.innerText()).toMatch(/5 to 10 attacks a month\s+a range\. Called the peak\./);
      await page.keyboard.press('Escape');
      expect(await basis.isVisible()).toBe(false);
      expect(await mark.evaluate((cursor) => cursor === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await basis.getByRole('link').click();
      await page.waitForURL(/\/challenge\/#s2-p\d+$/);
      expect(await page.locator(':target').innerText()).toContain('five to ten guerrilla attacks');
    });
  });

  it('taps a mark on a phone, where months run down the page and the picture is one of its own', async () => {
    await visit(figure, phone, async ({ page }) => {
      const picture = page.locator('.pic picture img');
      await picture.scrollIntoViewIfNeeded();
      expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain('narrow-light');
      await drawn(page);
      const october = await placeOf(page, 'Attacks claimed by IS-K, October 2023');
      const march = await placeOf(page, 'Attacks claimed by IS-K, March 2023');
      expect(october.y).toBeGreaterThan(march.y + 100);
      for (const side of [march.width, march.height]) expect(side).toBeGreaterThanOrEqual(24);
      await page.touchscreen.tap(...march.middle);
      const basis = page.getByRole('dialog');
      await basis.waitFor();
      expect(await basis.innerText()).toContain('6 attacks');
      expect(await basis.getByRole('link').getAttribute('href')).toContain('afghanwitness.org');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(360);
    });
  });

  it('gets the mark pointed at, where marks stand close together', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      for (const name of ['Attacks of any kind, April 2023', 'Attacks claimed by IS-K, April 2023']) {
        const { middle } = await placeOf(page, name);
        await page.mouse.click(...middle);
        await page.getByRole('dialog', { name }).waitFor();
        await page.keyboard.press('Escape');
      }
    });
  });

  it('walks bars up and down, and never sideways on a narrow page', async () => {
    await visit(
      `${paper}figures/interviews/`,
      { viewport: { width: 320, height: 700 } },
      async ({ page }) => {
        await drawn(page);
        await page.getByRole('slider').focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(
          /^Interviews, IS-K cadres and members: 16 interviews; an exact number/,
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
    );
  });

  it('shows and hides a source by a button that tells its state', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const toggle = page.locator('.key').getByRole('button', { name: 'The paper' });
      const before = await idsOf(page);
      await toggle.click();
      expect(await toggle.getAttribute('aria-pressed')).toBe('false');
      const left = await idsOf(page);
      expect(left.length).toBeGreaterThan(10);
      expect(left.length).toBeLessThan(before.length);
      await expect(reach(page, 'Bomb attacks, January to June 2022')).rejects.toThrow('is not drawn');
      await toggle.click();
      expect(await idsOf(page)).toEqual(before);
    });
  });

  it('always keeps one source to look at', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      for (const button of await page.locator('.key button').all()) await button.click();
      expect(await page.locator('.key [aria-pressed="true"]').count()).toBe(1);
      expect((await idsOf(page)).length).toBeGreaterThan(0);
    });
  });

  it('keeps the chart in step with the colour scheme, the width and the printer', async () => {
    await visit(figure, { colorScheme: 'light' }, async ({ page }) => {
      await drawn(page);
      const canvas = page.locator('canvas').first();
      const pixels = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
      const light = await pixels();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(pixels).not.toBe(light);
      await page.emulateMedia({ colorScheme: 'light' });
      await expect.poll(pixels).toBe(light);
      await page.setViewportSize({ width: 500, height: 900 });
      const picture = page.locator('.pic picture img');
      await expect
        .poll(async () => (await canvas.boundingBox())?.height)
        .toBeCloseTo((await picture.boundingBox())?.height ?? 0, 0);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await canvas.isVisible()).toBe(false);
      expect(await picture.isVisible()).toBe(false);
      // Paper has a picture of its own, whatever the screen shows.
      const printed = page.locator('.pic .on-paper');
      expect(await printed.isVisible()).toBe(true);
      await expect.poll(() => printed.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1120);
      expect(await page.locator('.fig table').isVisible()).toBe(true);
    });
  });

  it('has the colours that a reader forces in its chart', async () => {
    await visit(figure, { forcedColors: 'active' }, async ({ page }) => {
      await drawn(page);
      const colours = await page
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          const opaque = new Set<string>();
          for (let at = 0; at < pixels.length; at += 4) {
            if (pixels[at + 3] === 255) opaque.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`);
          }
          return [opaque.has('0 0 0'), opaque.has('255 255 255')];
        });
      // Ink and paper of the scheme that Chromium forces.
      expect(colours).toEqual([true, true]);
    });
  });

  it('prints the table even where it was closed', async () => {
    await visit(section, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect((await page.locator('.fig table').boundingBox())?.height ?? 0).toBeGreaterThan(500);
    });
  });
});

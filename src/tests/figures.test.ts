import { readFileSync } from 'node:fs';
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

/** Waits until the interactive chart stands in the place of every frame of the first figure, with its marks. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.pic').first().scrollIntoViewIfNeeded();
  await page.locator('.plot.drawn').nth(1).waitFor();
  await page.locator('.live .mark').first().waitFor({ state: 'attached' });
}

describe('a figure in the built site', () => {
  it('stands in its section with a picture, a table and a basis for every number', () => {
    const { document } = sectionPage('on-the-brink');
    const graph = document.querySelector('figure.fig');
    if (!graph) throw new Error('The section has no figure.');
    expect(graph.id).toMatch(/^s5-p\d+$/);
    expect(all(graph, '.plot > svg text').length).toBeGreaterThan(30);
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
      const base = process.env['BASE_PATH']?.replace(/\/$/, '') ?? '';
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
    expect(readFileSync(at('png')).readUInt32BE(16)).toBe(2400);
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
      expect(await page.locator('.plot svg').first().isVisible()).toBe(true);
      await page.locator('.fig summary').click();
      expect(await page.locator('.fig table').isVisible()).toBe(true);
      expect(requests.filter((address) => /\.(js|json)$/.test(address))).toEqual([]);
    });
  });

  it('gets the chart when the figure comes near, at most 75 kB of it, and nothing moves', async () => {
    await visit(section, {}, async ({ page, requests, errors }) => {
      expect(requests.some((address) => address.includes('mount'))).toBe(false);
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

  it('finds a mark for every number of the table, where the picture has it', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const stated = await page.evaluate(
        () => [...document.querySelectorAll('.fig tbody td a')].map((link) => link.closest('tr')).length,
      );
      const marks = await page.locator('.live .mark').count();
      const rows = await page.evaluate(
        () =>
          new Set([...document.querySelectorAll('.fig tbody td a')].map((link) => link.closest('tr'))).size,
      );
      expect(stated).toBeGreaterThanOrEqual(rows);
      expect(marks).toBe(rows);
    });
  });

  it('walks the marks by arrow keys and hears value, status and basis', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const status = page.locator('.fig [role="status"], .fig + [role="status"]').first();
      await page.locator('.mark[tabindex="0"]').focus();
      expect(await page.locator('.mark[tabindex="0"]').count()).toBe(1);
      expect(await status.textContent()).toBe(
        'over 10 attacks a month; stated without an upper end. Called the peak. Basis: Original §2 ¶3.',
      );
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Guerrilla attacks, January to June 2022',
      );
      expect(await status.textContent()).toMatch(/^5 to 10 attacks a month; stated as a range\./);
      await page.keyboard.press('End');
      expect(await status.textContent()).toMatch(/^at least 1 attack; a lower bound/);
      await page.keyboard.press('t');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TABLE');
    });
  });

  it('opens the basis by Enter, follows it to the passage, and gets the focus back by Escape', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const mark = page.getByRole('button', { name: 'Guerrilla attacks, January to June 2022' });
      await mark.focus();
      await page.keyboard.press('Enter');
      const basis = page.getByRole('dialog', { name: 'Guerrilla attacks, January to June 2022' });
      await basis.waitFor();
      expect(await basis.innerText()).toContain('5 to 10 attacks a month: stated as a range.');
      await page.keyboard.press('Escape');
      expect(await basis.isVisible()).toBe(false);
      expect(await mark.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await basis.getByRole('link').click();
      await page.waitForURL(/\/challenge\/#s2-p\d+$/);
      expect(await page.locator(':target').innerText()).toContain('five to ten guerrilla attacks');
    });
  });

  it('taps a mark on a phone, where years stand one above the other and no word is below 12 pixels', async () => {
    await visit(figure, phone, async ({ page }) => {
      await drawn(page);
      const [first, second] = await Promise.all(
        [0, 1].map((index) => page.locator('.plot').nth(index).boundingBox()),
      );
      expect(second?.y ?? 0).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGSVGElement>('.plot > svg')].map(
          (svg) => parseFloat(getComputedStyle(svg).fontSize) * (svg.getScreenCTM()?.a ?? 0),
        ),
      );
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12);
      await page.getByRole('button', { name: 'Attacks claimed by IS-K, March 2023' }).tap();
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
        const box = await page.getByRole('button', { name }).boundingBox();
        if (!box) throw new Error(`${name} is not drawn.`);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
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
        await page.locator('.mark[tabindex="0"]').focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
          'Interviews, IS-K cadres and members',
        );
        expect(await page.locator('[role="status"]').first().textContent()).toMatch(
          /^16 interviews; stated exactly/,
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
    );
  });

  it('shows and hides a series by a button that tells its state', async () => {
    await visit(figure, {}, async ({ page }) => {
      await drawn(page);
      const toggle = page.getByRole('button', { name: /^Bomb attacks/ });
      const legend = page.locator('.key').getByRole('button', { name: /^Bomb attacks/ });
      const marks = page.locator('.live').getByRole('button', { name: /^Bomb attacks/ });
      expect(await toggle.count()).toBe(3);
      const pixels = () =>
        page
          .locator('canvas')
          .first()
          .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
      const before = await pixels();
      await legend.click();
      expect(await legend.getAttribute('aria-pressed')).toBe('false');
      expect(await marks.count()).toBe(0);
      expect(await pixels()).not.toBe(before);
      await legend.click();
      expect(await marks.count()).toBe(2);
      expect(await pixels()).toBe(before);
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
      const svg = page.locator('.plot > svg').first();
      await expect
        .poll(async () => (await canvas.boundingBox())?.height)
        .toBeCloseTo((await svg.boundingBox())?.height ?? 0, 0);
      await page.emulateMedia({ media: 'print' });
      expect(await canvas.isVisible()).toBe(false);
      expect(await svg.isVisible()).toBe(true);
      expect(await page.locator('.fig table').isVisible()).toBe(true);
    });
  });

  it('keeps marks apart in forced colours, in the picture and in the chart', async () => {
    await visit(figure, { forcedColors: 'active' }, async ({ page }) => {
      const [fill, stroke] = await page
        .locator('.plot .z')
        .first()
        .evaluate((ring) => [getComputedStyle(ring).fill, getComputedStyle(ring).stroke]);
      expect(fill).not.toBe(stroke);
      await drawn(page);
      const colours = await page
        .locator('canvas')
        .nth(1)
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

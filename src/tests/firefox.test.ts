import { type Browser, type Page, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFirefox } from '../../scripts/firefox.ts';
import { type Served, serveSite } from '../../scripts/serve.ts';
import { paper } from './pages.ts';

/** The main walks of a reader, once in Firefox, by its own protocol. */
let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveSite(inject('dist'), { base: process.env['BASE_PATH'] ?? '/' });
  browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    // A test may read what was copied, for which a reader is asked.
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true },
  });
}, 700_000);
afterAll(async () => {
  await browser?.close();
  served?.server.close();
  served?.server.closeAllConnections();
});

async function visit(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(served.address + address.replace(/^\//, ''));
    await act(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

const section = `${paper}adaptation/`;
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Waits until an element says something, and gives it. */
async function textOf(page: Page, selector: string, like: RegExp): Promise<string> {
  await page.waitForFunction(
    (where, source) =>
      [...document.querySelectorAll(where)].some(({ textContent }) =>
        new RegExp(source, 'u').test(textContent ?? ''),
      ),
    {},
    selector,
    like.source,
  );
  return page.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.trim()).join('\n'));
}
const ready = (page: Page) => page.waitForSelector('html[data-sharing]');
const press = async (page: Page, role: string) => {
  const found = await page.waitForSelector(`aria/${role}`);
  await found?.click();
};

describe('in Firefox, a reader', () => {
  it('reads a section, with the passage an address names, and a note beside its mark', async () => {
    await visit(`${section}#s4-p9`, async (page) => {
      await ready(page);
      expect(await page.$eval('#s4-p9', (passage) => passage === document.activeElement)).toBe(true);
      const top = await page.$eval('#s4-p9', (passage) => passage.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(900);
      await page.setViewport({ width: 800, height: 900 });
      await page.locator('#s4-p9 [role="doc-noteref"], #s4-p9 ~ p [role="doc-noteref"]').hover();
      expect(await textOf(page, '[popover]:popover-open', /\p{L}{3}/u)).toMatch(/\S/);
    });
  });

  it('finds a name in another spelling, and a word', async () => {
    await visit('search/', async (page) => {
      await page.type('main input[type="search"], input[type="search"]', 'Mazar-e-Sharif');
      expect(await textOf(page, '[role="status"]', /passages? in/)).toMatch(/Mazar/);
      expect(await page.$$eval('#results a[href*="#s"]', (links) => links.length)).toBeGreaterThan(0);
    });
    await visit('search/#q=recruitment', async (page) => {
      expect(await textOf(page, '[role="status"]', /\d+ passages?/)).toMatch(/[1-9]\d* passages?/);
      expect((await page.$$('#results mark')).length).toBeGreaterThan(0);
    });
  });

  it('copies words with their citation, and a link that is told whether they still stand', async () => {
    await visit(section, async (page) => {
      await ready(page);
      await page.evaluate(() => {
        const passage = document.getElementById('s4-p4');
        if (passage) getSelection()?.selectAllChildren(passage);
      });
      await page.waitForSelector('html[data-copies]');
      await page.keyboard.down('Control');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
      const copied = await clipboard(page);
      expect(copied).toMatch(/^[^\d\n].*\n\nFrom .*section 4, passage 4: http\S+#s4-p4\.[0-9a-f]{7}$/s);
      await page.goto(/http\S+$/.exec(copied)?.[0] ?? '');
      expect(await textOf(page, '.cited [role="status"]', /\S/)).toBe('Unchanged since you cited it.');
    });
  });

  it('shares a passage and a quotation, and cites in a dialog', async () => {
    await visit(section, async (page) => {
      await ready(page);
      await page.click('#s4-p7 .no');
      await press(page, 'Copy link');
      await textOf(page, '[role="status"]', /Copied/);
      expect(await clipboard(page)).toMatch(/#s4-p7\.[0-9a-f]{7}$/);
      await press(page, 'Cite');
      const dialog = await textOf(page, 'dialog[open]', /\S/);
      expect(dialog).toContain('Section 4, passage 7');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { hidden: true });
      await page.evaluate(() => {
        const passage = document.getElementById('s4-p9');
        const words = [...(passage?.childNodes ?? [])].find((node) => (node.nodeValue ?? '').length > 30);
        if (words) getSelection()?.setBaseAndExtent(words, 1, words, 30);
      });
      await press(page, 'Copy link to this quotation');
      await page.waitForFunction(() =>
        navigator.clipboard.readText().then((text) => text.includes(':~:text=')),
      );
      expect(await clipboard(page)).toMatch(/#s4-p9\.[0-9a-f]{7}:~:text=\S+$/);
    });
  });

  it('sees a figure and its table, and the timeline', async () => {
    await visit(`${paper}figures/graph-1/`, async (page) => {
      await page.locator('[data-figure] .mark').wait();
      await page.waitForSelector('[data-figure] canvas, [data-figure] svg');
      expect(await page.$$eval('main table tr', (rows) => rows.length)).toBeGreaterThan(5);
    });
    await visit('timeline/', async (page) => {
      const shown = () =>
        page.$$eval('.event', (events) => events.filter((event) => event.checkVisibility()).length);
      const all = await shown();
      expect(all).toBeGreaterThan(40);
      await page.waitForSelector('select');
      await page.evaluate(() => {
        const place = [...document.querySelectorAll('option')].find(({ text }) => text === 'Faizabad');
        place?.closest('select')?.setAttribute('data-place', '');
      });
      await page.select('select[data-place]', 'faizabad');
      await page.waitForFunction(
        (before) =>
          [...document.querySelectorAll('.event')].filter((one) => one.checkVisibility()).length < before,
        {},
        all,
      );
      expect(await shown()).toBe(2);
    });
  });

  // Last: its host goes.
  it('keeps a paper, and reads and searches it with the host gone', async () => {
    await visit(paper, async (page) => {
      await press(page, 'Keep for offline reading');
      await textOf(page, 'main', /Kept on this device since/);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      served.server.close();
      served.server.closeAllConnections();
      await page.goto(`${served.address}${section.slice(1)}#s4-p9`);
      expect(await textOf(page, '#s4-p9', /\S/)).toContain('9 March 2023');
      await page.goto(`${served.address}search/#q=Konar`);
      expect(await textOf(page, '[role="status"]', /passages/)).toContain('Kunar');
    });
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { all, pageAt } from './pages.ts';

const visit = useBrowser();
const shown = (page: Page) => page.locator('.event:visible').count();
const count = (page: Page) => page.locator('[data-filter] output').textContent();

describe('the timeline', () => {
  it('keeps what is chosen in the address, through Back and a new visit', async () => {
    await visit('/timeline/', {}, async ({ page }) => {
      const everything = await shown(page);
      await page.getByLabel('Place').selectOption('faizabad');
      expect(new URL(page.url()).search).toBe('?place=faizabad');
      const some = await shown(page);
      expect(some).toBeLessThan(everything);
      expect(await count(page)).toBe(`${some} events`);
      await page.getByLabel('Place').selectOption('');
      expect(new URL(page.url()).search).toBe('');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('select')?.value === 'faizabad');
      expect(await shown(page)).toBe(some);
      await page.reload();
      await page.waitForFunction(() => document.querySelector('select')?.value === 'faizabad');
      expect(await shown(page)).toBe(some);
    });
  });

  it('chooses nothing for a name that no event has', async () => {
    await visit('/timeline/?place=nowhere', {}, async ({ page }) => {
      expect(await page.getByLabel('Place').inputValue()).toBe('');
    });
  });
});

describe('the page of a name', () => {
  it('lists the dated events that name it, each with its passage, and leads to them on the timeline', async () => {
    const { document } = pageAt('/places/faizabad/');
    const events = all(document, '.events li');
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.querySelector('time')?.getAttribute('datetime')).toMatch(/^\d{4}/);
      expect(event.querySelector('a')?.getAttribute('href')).toMatch(/#s\d+-p\d+$/);
    }
    const link = document.querySelector('.events > p a')?.getAttribute('href') ?? '';
    const base = new URL(inject('address')).pathname;
    await visit(`/${link.slice(base.length)}`, {}, async ({ page }) => {
      expect(await shown(page)).toBe(events.length);
    });
  });
});

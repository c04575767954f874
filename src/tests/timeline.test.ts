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

  it('filters by kind, with a place, in an address that can be sent', async () => {
    await visit('/timeline/', {}, async ({ page }) => {
      await page.locator('select[name="kind"]').selectOption({ label: 'Attacks' });
      await page.getByLabel('Place').selectOption('faizabad');
      expect(new URL(page.url()).search).toBe('?place=faizabad&kind=attack');
    });
    await visit('/timeline/?kind=attack', {}, async ({ page }) => {
      const some = await shown(page);
      expect(some).toBeGreaterThan(5);
      expect(await page.locator('.event[data-kind="attack"]:visible').count()).toBe(some);
      expect(await page.locator('.mark:not([data-out])').count()).toBe(some);
    });
  });

  it('has a named lane for each kind, and a mark in it for each event of its years', () => {
    const { document } = pageAt('/timeline/');
    const lanes = all(document, '.lane');
    expect(lanes.length).toBeGreaterThan(4);
    const named = lanes.map((lane) => document.getElementById(lane.getAttribute('aria-labelledby') ?? ''));
    expect(named.map((name) => name?.textContent?.trim())).toEqual(
      expect.arrayContaining(['Attacks', 'Operations against the group', 'Money']),
    );
    for (const mark of all(document, '.mark')) {
      const id = mark.getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(id)?.classList.contains('event'), id).toBe(true);
      expect(mark.getAttribute('aria-labelledby')).toBe(id);
    }
    expect(all(document, '.mark').length).toBeGreaterThan(40);
  });

  it('tells the event of a mark that is pointed at, and lets the pointer go to its passage', async () => {
    await visit('/timeline/', {}, async ({ page }) => {
      await page.locator('.mark[href="#muzamil-killed"]').hover();
      const told = page.locator('.told');
      expect(await told.innerText()).toMatch(
        /^9 March 2023\s+Mohammad Daud Muzamil.*\s+Section 4, passage 9$/s,
      );
      await told.locator('a').hover();
      await page.waitForTimeout(400);
      expect(await told.isVisible()).toBe(true);
      expect(await told.locator('a').getAttribute('href')).toMatch(/#s4-p9$/);
      await page.mouse.move(5, 5);
      await told.waitFor({ state: 'hidden' });
    });
  });

  it('goes from mark to mark by the arrows, telling each, and to the list by Enter', async () => {
    await visit('/timeline/?kind=money', {}, async ({ page }) => {
      await page.locator('.mark[tabindex="0"]').focus();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      await page.keyboard.press('Home');
      const first = await focused();
      expect(await page.locator(`${first}[data-kind="money"]`).count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      const second = await focused();
      expect(second).not.toBe(first);
      expect(await page.locator('.mark[tabindex="0"]').count()).toBe(1);
      const what = await page.locator(`${second} p`).first().innerText();
      expect(await page.locator('.told').innerText()).toContain(what);
      await page.keyboard.press('Escape');
      await page.locator('.told').waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(second);
    });
  });

  it('has links to the list where no script runs', async () => {
    await visit('/timeline/', { javaScriptEnabled: false }, async ({ page }) => {
      await page.locator('.mark[href="#muzamil-killed"]').click();
      expect(await page.locator('#muzamil-killed:target').count()).toBe(1);
    });
  });

  it('leads with the list on a phone, each date with the mark of how exactly it is known', async () => {
    await visit('/timeline/', { viewport: { width: 360, height: 740 } }, async ({ page }) => {
      expect(await page.locator('.plot').isVisible()).toBe(false);
      const top = await page
        .locator('.event')
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
      expect(top).toBeLessThan(740);
      const marks = page.locator('.event .date-mark');
      expect(await marks.count()).toBe(await page.locator('.event').count());
      expect(await page.locator('#muzamil-killed .date-mark.day').isVisible()).toBe(true);
      expect(await page.locator('#spring-crisis .date-mark.about').isVisible()).toBe(true);
    });
  });

  it('shows the lanes on paper', async () => {
    await visit('/timeline/', { viewport: { width: 640, height: 900 } }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.plot').isVisible()).toBe(true);
    });
  });

  it('chooses nothing for a name that no event has', async () => {
    await visit('/timeline/?place=nowhere', {}, async ({ page }) => {
      expect(await page.getByLabel('Place').inputValue()).toBe('');
    });
  });
});

describe('a section’s card', () => {
  it('shows the time that the section dates, with a word and years, and in words for those who are read to', () => {
    const { document } = pageAt('/');
    const strips = all(document, '.card .dated');
    expect(strips.length).toBeGreaterThan(4);
    for (const strip of strips) {
      expect(strip.textContent?.replaceAll(/\s+/g, ' ')).toMatch(/Dated events: .* Dated events/);
      expect(all(strip, 'i')).toHaveLength(24);
      expect(all(strip, '[data-year]').map((cell) => cell.getAttribute('data-year'))).toEqual([
        '2022',
        '2023',
      ]);
    }
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

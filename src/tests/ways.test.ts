import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const paper = '/crisis-and-adaptation-of-is-k/';
const adaptation = `${paper}adaptation/`;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const preview = (page: Page) => page.locator('.preview:popover-open');
const jsonOf = (requests: string[]) => requests.filter((address) => address.endsWith('.json'));
const activeText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('a page', () => {
  it('stands an address that names nothing in it', async () => {
    await visit(`${paper}adaptation/#100%`, {}, async ({ page, errors }) => {
      await page.getByRole('link', { name: 'Passage 2', exact: true }).click();
      expect(errors).toEqual([]);
    });
  });

  it('does not leave an open dialog by /', async () => {
    await visit(`${paper}adaptation/`, {}, async ({ page }) => {
      await page.getByRole('link', { name: 'Passage 3', exact: true }).click();
      await page.getByRole('button', { name: 'Cite' }).first().click();
      await page.locator('dialog[open]').waitFor();
      await page.locator('dialog[open] :is(h2, button)').first().focus();
      await page.keyboard.press('/');
      await page.waitForTimeout(300);
      expect(await page.locator('dialog[open]').count()).toBe(1);
      expect(page.url()).not.toContain('/search/');
    });
  });

  it('works where the browser is set to keep nothing', async () => {
    await visit(paper, {}, async ({ page, context, errors }) => {
      await context.addInitScript(() => {
        const forbid = () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        };
        for (const store of ['localStorage', 'sessionStorage', 'caches'])
          Object.defineProperty(window, store, { get: forbid });
      });
      await page.reload();
      await page.waitForTimeout(500);
      expect(await page.getByRole('button', { name: /keep/i }).count()).toBe(0);
      await page.goto(new URL('./accessibility/', inject('address')).href);
      expect(await page.getByRole('checkbox').isDisabled()).toBe(true);
      await page.keyboard.press('/');
      await page.waitForURL(/\/search\//);
      expect(errors).toEqual([]);
    });
  });
});

describe('a name', () => {
  it('says when it is pointed at who or what it is, where, and how often it is named', () =>
    visit(adaptation, {}, async ({ page, requests, errors }) => {
      expect(jsonOf(requests)).toEqual([]);
      const name = page.locator('.name', { hasText: /^Kunar$/ }).first();
      await name.hover();
      await preview(page).waitFor();
      expect(await preview(page).innerText()).toMatch(
        /^Kunar\s+Province in eastern Afghanistan\.\s+\d+ passages here$/,
      );
      expect(await preview(page).getByRole('link').getAttribute('href')).toMatch(/\/places\/kunar\/$/);
      // The pointer may move into it, and it stays; away from both, it closes.
      await preview(page).hover();
      await page.waitForTimeout(300);
      expect(await preview(page).isVisible()).toBe(true);
      await page.mouse.move(2, 2);
      await preview(page).waitFor({ state: 'hidden' });
      expect(jsonOf(requests)).toHaveLength(1);
      expect(errors).toEqual([]);
    }));

  it('opens by keyboard, and closes by Escape with the focus where it was', () =>
    visit(adaptation, {}, async ({ page }) => {
      const name = page.locator('.name', { hasText: /^GDI$/ }).first();
      await page.keyboard.press('Tab');
      await name.focus();
      await preview(page).waitFor();
      expect(await preview(page).innerText()).toContain('General Directorate of Intelligence');
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'hidden' });
      expect(await activeText(page)).toBe('GDI');
      // One stop a name: the link inside leads where the name does.
      await name.blur();
      await name.focus();
      await preview(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.preview'))).toBeNull();
    }));

  it('opens by a first tap, and leads on by the link inside', () =>
    visit(adaptation, phone, async ({ page }) => {
      await page
        .locator('.name', { hasText: /^Kunar$/ })
        .first()
        .tap();
      await preview(page).waitFor();
      expect(page.url()).toContain(adaptation);
      await preview(page).getByRole('link').tap();
      await page.waitForURL('**/places/kunar/');
    }));

  it('leads on at the first tap where its preview cannot be had', () =>
    visit(adaptation, phone, async ({ page }) => {
      await page.route('**/preview.json', (route) => route.abort());
      await page
        .locator('.name', { hasText: /^Kunar$/ })
        .first()
        .tap();
      await page.waitForURL('**/places/kunar/');
    }));

  it('is a plain link without script', () =>
    visit(adaptation, { javaScriptEnabled: false }, async ({ page }) => {
      await page
        .locator('.name', { hasText: /^Kunar$/ })
        .first()
        .click();
      expect(page.url()).toMatch(/\/places\/kunar\/$/);
    }));
});

describe('a reference', () => {
  it('to a figure leads there, and says before what the figure shows', () =>
    visit(`${paper}hopes-for-recovery/`, {}, async ({ page }) => {
      const link = page.locator('.passage .ref', { hasText: 'Graph 1' });
      await link.hover();
      await preview(page).waitFor();
      expect(await preview(page).innerText()).toMatch(
        /^Graph 1\. Only four of the 24 months[^]+Afghan Witness counts/,
      );
      await link.click();
      await page.waitForURL(`**${paper}figures/graph-1/`);
    }));

  it('to a section says what the section is about', () =>
    visit(adaptation, {}, async ({ page }) => {
      await page.locator('.ref', { hasText: 'challenge to the Taliban' }).first().hover();
      await preview(page).waitFor();
      expect(await preview(page).innerText()).toContain('After August 2021 IS-K went on the offensive');
    }));

  it('exists for each time the text names its graph', async () => {
    const html = await (await fetch(new URL(`.${paper}full/`, inject('address')))).text();
    const text = html.replace(/<span class="side"[^]*?<\/span>|<(figure|h\d|head|dialog)[^]*?<\/\1>/g, '');
    const named = text.match(/Graph 1\b/g)?.length ?? 0;
    expect(named).toBeGreaterThan(3);
    expect(text.match(/class="ref"[^>]*>Graph 1</g)).toHaveLength(named);
  });
});

describe('an abbreviation', () => {
  it('that is no name is explained where it stands, and in the list that it leads to', () =>
    visit(adaptation, {}, async ({ page }) => {
      const short = page.locator('.short', { hasText: 'OSINT' });
      await short.hover();
      await preview(page).waitFor();
      expect(await preview(page).innerText()).toBe('OSINT open-source intelligence');
      await short.click();
      expect(await page.locator(':target').innerText()).toMatch(/OSINT\s+open-source intelligence/);
    }));

  it.each(['', 'introduction/', 'challenge/', 'adaptation/', 'on-the-brink/', 'full/'])(
    'stands spelled out in a list on the page: %s',
    (section) =>
      visit(paper + section, { javaScriptEnabled: false }, async ({ page }) => {
        const terms = await page.locator('.abbreviations dt').allInnerTexts();
        const text = await page.locator(section === '' ? '.about' : '.passage').allInnerTexts();
        const printed = /\b(?:IS-K|IS-C|GDI|TTP|ISI|OSINT|P\/CVE|RUSI|LSE|KCL)(?!\w)/g;
        const used = new Set(
          text
            .join(' ')

            .match(printed),
        );
        for (const short of used) expect(terms).toContain(short);
      }),
  );
});

describe('a jump within the page', () => {
  const back = (page: Page) => page.getByRole('button', { name: 'Back to where you were' });
  /** The whole paper’s contents lead to places on its page. */
  const jump = async (page: Page) => {
    await page.locator('.contents a[href="#s4"]').click();
    await back(page).waitFor();
  };

  it('offers the way back, which takes it back, with the focus', () =>
    visit(`${paper}full/`, {}, async ({ page }) => {
      const address = page.url();
      await jump(page);
      await back(page).click();
      await page.waitForFunction(() => scrollY < 100);
      await page.waitForFunction(() => document.activeElement?.matches('.contents a'));
      expect(page.url()).toBe(address);
      expect(await back(page).count()).toBe(0);
    }));

  it('has it as the next stop of the Tab key', () =>
    visit(`${paper}full/`, {}, async ({ page }) => {
      await page.locator('.contents a[href="#s4"]').focus();
      await page.keyboard.press('Enter');
      await back(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await activeText(page)).toBe('Back to where you were');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => scrollY < 100);
    }));

  it('to the notes has a way back, and a note’s own way back offers no other', () =>
    visit(adaptation, phone, async ({ page }) => {
      const reference = page.locator('#s4-fnref1');
      await reference.tap();
      await preview(page).waitFor();
      await reference.tap();
      await back(page).waitFor();
      await page.locator('#s4-fn1 [role="doc-backlink"]').tap();
      await back(page).waitFor({ state: 'detached' });
      await page.waitForTimeout(200);
      expect(await back(page).count()).toBe(0);
    }));

  it.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['reading on', (page: Page) => page.evaluate(() => scrollBy(0, innerHeight * 0.8))],
  ])('forgets it by %s', (_what, act) =>
    visit(`${paper}full/`, {}, async ({ page }) => {
      await jump(page);
      await act(page);
      await back(page).waitFor({ state: 'detached' });
    }),
  );

  it('of less than a screen offers none', () =>
    visit(adaptation, {}, async ({ page }) => {
      await page.locator('#s4-p2 > .no').click();
      await page.waitForTimeout(200);
      expect(await back(page).count()).toBe(0);
    }));
});

describe('the place where one stopped', () => {
  const box = (page: Page) => page.getByRole('checkbox', { name: 'Remember my place in this paper' });
  const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const readTo = async (page: Page, id: string) => {
    await page.locator(`#${id}`).evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(700);
  };

  it('is kept nowhere unless the reader asks', () =>
    visit(adaptation, {}, async ({ page }) => {
      expect(await box(page).isChecked()).toBe(false);
      await readTo(page, 's4-p7');
      expect(await kept(page)).toBe('{}');
    }));

  it('is offered again, on the landing page and in the contents, and forgotten when asked', () =>
    visit(adaptation, {}, async ({ page }) => {
      await box(page).check();
      await readTo(page, 's4-p7');
      await page.goto(new URL(paper.slice(1), inject('address')).href);
      const offer = page.getByRole('link', { name: 'Continue at section 4, passage 7' });
      expect(await offer.getAttribute('href')).toMatch(/\/adaptation\/#s4-p7$/);
      await page.goto(new URL(`.${paper}introduction/`, inject('address')).href);
      await offer.click();
      await page.waitForURL('**/adaptation/#s4-p7');
      await box(page).uncheck();
      expect(await kept(page)).toBe('{}');
    }));

  it('is not spoken of where the browser keeps nothing', () =>
    visit('/about/', {}, async ({ page, errors }) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      );
      await page.goto(new URL(paper.slice(1), inject('address')).href);
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.keep-place')?.hidden);
      expect(errors).toEqual([]);
    }));

  it('is not spoken of without script', () =>
    visit(paper, { javaScriptEnabled: false }, async ({ page }) => expect(await box(page).count()).toBe(0)));
});

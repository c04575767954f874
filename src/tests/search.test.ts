import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { all, pageAt, paper, sections } from './pages.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const field = 'input[type="search"]';
const results = '#results a[href*="#s"]';

/** Waits until the page has said what it found. */
const said = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.endsWith('.'));
  return (await page.textContent('[role="status"]')) ?? '';
};
/** Where the results lead, from the site's root. */
const hrefs = async (page: Page): Promise<string[]> => {
  const home = new URL(inject('address')).pathname;
  const links = await page.$$eval(results, (found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.filter((link) => !link.startsWith(home))).toEqual([]);
  return links.map((link) => `/${link.slice(home.length)}`);
};
const count = async (page: Page) => Number(/(\d+) passages?/.exec(await said(page))?.[1]);

describe('the search page', () => {
  it('answers a name in another spelling before Pagefind has loaded, and says so', async () => {
    await visit('/search/', {}, async ({ page, requests, errors }) => {
      await page.fill(field, 'Konar');
      expect(await said(page)).toMatch(/^Konar: another spelling of Kunar\. \d+ passages in 5 sections\.$/);
      const links = await hrefs(page);
      expect(links).toHaveLength(await count(page));
      for (const link of links) expect(link).toMatch(/^\/.+\/#s\d+-p\d+$/);
      expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      expect(new URL(page.url()).hash).toBe('#q=Konar');
      expect(errors).toEqual([]);
    });
  });

  it('leads every result to a passage of that id', async () => {
    await visit('/search/#q=Mazar-e-Sharif', {}, async ({ page }) => {
      await said(page);
      for (const link of await hrefs(page)) {
        const [address = '', id = ''] = link.split('#');
        expect(pageAt(address).document.getElementById(id)?.textContent).toContain('Mazar');
      }
    });
  });

  it.each([
    ['مزار شریف', 'مزار شریف: another spelling of Mazar-i Sharif.'],
    ['Haibatullah Akhundzada', ''],
    ['ISIS-K', 'ISIS-K: another spelling of IS-K.'],
  ])('knows %s', async (words, heard) => {
    await visit(`/search/#${new URLSearchParams({ q: words })}`, {}, async ({ page }) => {
      expect(await said(page)).toContain(heard);
      expect((await hrefs(page)).length).toBeGreaterThan(0);
    });
  });

  it('takes a slip for a name, says so, and offers the words as typed', async () => {
    await visit('/search/#q=Nangahar', {}, async ({ page }) => {
      expect(await said(page)).toMatch(/^Showing Nangarhar\. \d+ passages/);
      await page.getByRole('link', { name: 'Search for Nangahar instead' }).click();
      await page.waitForFunction(() =>
        document.querySelector('[role="status"]')?.textContent?.startsWith('No passage has “Nangahar”.'),
      );
      expect(await hrefs(page)).toEqual([]);
      expect(await page.locator('.nearest a').first().textContent()).toContain('Nangarhar');
    });
  });

  it('finds words by Pagefind, marked in their passage, and keeps them in the address', async () => {
    await visit('/search/', {}, async ({ page, requests }) => {
      await page.fill(field, 'recruitment');
      await page.keyboard.press('Enter');
      await said(page);
      expect(await page.locator('#results mark').first().textContent()).toMatch(/^recruit/i);
      expect(requests.some((url) => url.includes('/pagefind/'))).toBe(true);
      const before = await hrefs(page);
      await page.reload();
      await said(page);
      expect(await hrefs(page)).toEqual(before);
      expect(await page.inputValue(field)).toBe('recruitment');
    });
  });

  it('finds every passage of a phrase, and none for its words apart', async () => {
    await visit('/search/#q="command and control"', {}, async ({ page }) => {
      await said(page);
      const found = new Set(await hrefs(page));
      const stands = sections.flatMap((section) =>
        all(pageAt(`${paper}${section}/`).document, '.passage[id]')
          .filter((passage) => {
            for (const note of all(passage, '.side')) note.remove();
            return /command.and.control/i.test(passage.textContent ?? '');
          })
          .map(({ id }) => `${paper}${section}/#${id}`),
      );
      expect(found).toEqual(new Set(stands));
      expect(stands.length).toBeGreaterThan(1);
    });
  });

  it('does not take ordinary words for names', async () => {
    await visit('/search/#q=risk', {}, async ({ page }) => {
      expect(await said(page)).not.toMatch(/spelling|Showing/);
      for (const mark of await page.locator('#results mark').allTextContents())
        expect(mark).not.toContain('IS-K');
    });
  });

  it('narrows passage by passage, with true counts, in the address', async () => {
    await visit('/search/#q=Kunar', {}, async ({ page }) => {
      await said(page);
      const facets = await page.$$eval('a[data-facet]', (links) =>
        links.slice(0, 3).map((link) => ({
          href: link.getAttribute('href') ?? '',
          left: Number(link.querySelector('.count')?.firstChild?.textContent),
        })),
      );
      expect(facets).toHaveLength(3);
      for (const { href, left } of facets) {
        await page.evaluate((fragment) => (location.hash = fragment), href);
        await page.waitForFunction(
          (wanted) => document.querySelectorAll('#results a[href*="#s"]').length === wanted,
          left,
        );
        expect(new URL(page.url()).hash).toBe(href);
        expect(await count(page)).toBe(left);
      }
      await page.locator('.chosen a').click();
      await page.waitForFunction(() => document.querySelector('.chosen') === null);
      expect(new URL(page.url()).hash).toBe('#q=Kunar');
    });
  });

  it('combines places and actors from an address alone', async () => {
    await visit('/search/#place=kunar&actor=taliban', {}, async ({ page }) => {
      await said(page);
      for (const link of await hrefs(page)) {
        const [address = '', id = ''] = link.split('#');
        const text = pageAt(address).document.getElementById(id)?.textContent ?? '';
        expect(text).toContain('Kunar');
        expect(text).toContain('Taliban');
      }
    });
  });

  it('offers names as one types, by keyboard, after the ARIA pattern', async () => {
    await visit('/search/', {}, async ({ page }) => {
      await page.focus(field);
      await page.keyboard.type('kun');
      const option = page.getByRole('option', { name: /^Kunar/ });
      await option.waitFor();
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
      while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
      expect(await page.getAttribute(field, 'aria-activedescendant')).toBe(await option.getAttribute('id'));
      await page.keyboard.press('Enter');
      expect(await said(page)).toMatch(/passages in 5 sections\.$/);
      expect(await page.inputValue(field)).toBe('Kunar');
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('false');
      await page.keyboard.type('x');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('listbox').count()).toBe(0);
    });
  });

  it('tells names apart that share a form, by tap', async () => {
    const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true };
    await visit('/search/', phone, async ({ page }) => {
      await page.locator(field).tap();
      await page.keyboard.type('Kunduz');
      await page.getByRole('option', { name: /^Kunduz city/ }).tap();
      await page.waitForFunction(() => location.hash.includes('place=kunduz-city'));
      await said(page);
      expect((await hrefs(page)).length).toBeGreaterThan(0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });
  });

  it('marks what was searched for on arrival, and clears it', async () => {
    await visit('/search/#q=Kunar', {}, async ({ page }) => {
      await said(page);
      await page.locator(results).first().click();
      await page.waitForURL(/\/challenge\/#s2-p\d+$/);
      const clear = page.getByRole('button', { name: 'Remove the highlights' });
      await clear.waitFor();
      const marked = () =>
        page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));
      expect(await marked()).toContain('Kunar');
      expect(await page.evaluate(() => document.querySelector(':target')?.id)).toMatch(/^s2-p/);
      await clear.click();
      expect(await marked()).toEqual([]);
      await page.goBack();
      expect(await said(page)).toContain('passages');
    });
  });

  it('finds a word that only a section’s title has, and shows the title', async () => {
    await visit('/search/#q=brink', {}, async ({ page }) => {
      expect(await said(page)).toMatch(/\d+ passages? in 1 section/);
      expect((await hrefs(page))[0]).toMatch(/on-the-brink\/#s5-p1$/);
      expect(await page.textContent('#results .beside')).toMatch(/^Heading: .*brink/i);
    });
  });

  it('takes ?q= from a browser’s own search field, and tells no server of it from then on', async () => {
    await visit('/search/?q=Konar', {}, async ({ page }) => {
      expect(await said(page)).toContain('another spelling of Kunar');
      const { search, hash } = new URL(page.url());
      expect([search, hash]).toEqual(['', '#q=Konar']);
    });
  });

  it('leads back to where the reader was among the results, with what they had opened', async () => {
    await visit('/search/#q=recruitment', {}, async ({ page }) => {
      await said(page);
      await page.locator('#results details.rest summary').first().click();
      const last = page.locator('#results a.hit').last();
      await last.scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      expect(top).toBeGreaterThan(200);
      await last.click();
      await page.waitForURL(/#s\d+-p\d+$/);
      await page.goBack();
      await said(page);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -1);
      expect(await page.locator('#results details.rest').first().getAttribute('open')).not.toBeNull();
    });
  });

  it('leaves the keys of an input method alone while it composes', async () => {
    await visit('/search/', {}, async ({ page }) => {
      await page.locator(field).pressSequentially('Kun');
      await page.getByRole('option').first().waitFor();
      const press = (isComposing: boolean) =>
        page.locator(field).evaluate((input, composing) => {
          const init = { key: 'ArrowDown', bubbles: true, cancelable: true, isComposing: composing };
          input.dispatchEvent(new KeyboardEvent('keydown', init));
          return input.getAttribute('aria-activedescendant');
        }, isComposing);
      expect(await press(true)).toBeNull();
      expect(await press(false)).not.toBeNull();
    });
  });

  it('follows typing with results for words, whatever names are offered', async () => {
    for (const words of ['hawala', 'who funds IS-K', 'mazar']) {
      await visit('/search/', {}, async ({ page }) => {
        await page.focus(field);
        await page.keyboard.type(words);
        await page.getByRole('option').first().waitFor();
        expect([words, await said(page)]).toEqual([words, expect.stringMatching(/\d+ passages?/)]);
        expect((await hrefs(page)).length).toBeGreaterThan(0);
      });
    }
  });

  it.each(['Russia', 'China', 'Iran', 'Pakistan', 'US', 'Kunar', 'Taliban', 'salaries', 'attack'])(
    'shows in every excerpt what was sought: %s',
    async (words) => {
      await visit(`/search/#q=${words}`, {}, async ({ page }) => {
        await said(page);
        const unmarked = await page.$$eval('#results .hit', (hits) =>
          hits.filter((hit) => !hit.querySelector('mark')).map((hit) => hit.textContent),
        );
        expect(unmarked).toEqual([]);
      });
    },
  );

  it('puts the words themselves before others that say the same, shows these, and drops them with a tap', async () => {
    await visit('/search/#q=salaries+unpaid', {}, async ({ page }) => {
      await said(page);
      expect((await hrefs(page))[0]).toMatch(/on-the-brink\/#s5-p6$/);
      expect(await page.textContent('#understood')).toContain('Also searched for: ');
      await page.getByRole('link', { name: 'Search only for the words as typed' }).click();
      await page.waitForFunction(() => location.hash.includes('exact'));
      await said(page);
      expect(await page.textContent('#understood')).not.toContain('Also searched for: ');
    });
  });

  it.each(['women', 'drugs', 'Haqqani', 'zxqvblorf'])(
    'says that no passage has %s, offers no name that is far, and the contents',
    async (word) => {
      await visit(`/search/#q=${word}&exact=`, {}, async ({ page }) => {
        expect(await said(page)).toBe(`No passage has “${word}”.`);
        expect(await page.locator('.nearest').count()).toBe(0);
        expect(await page.locator('#browse a').first().isVisible()).toBe(true);
      });
    },
  );

  it.each(['s5-p6', '#s5-p6', 'section 5 paragraph 6', 'passage 6 of section 5'])(
    'leads to the passage that %s is',
    async (words) => {
      await visit(`/search/#${new URLSearchParams({ q: words })}`, {}, async ({ page }) => {
        await said(page);
        expect(await hrefs(page)).toEqual([`${paper}on-the-brink/#s5-p6`]);
      });
    },
  );

  it('groups results by paper, with its author, its date and how many passages answer', async () => {
    await visit('/search/#q=salaries', {}, async ({ page }) => {
      const found = await count(page);
      expect(await page.locator('#results .paper h2').allTextContents()).toEqual([
        'Crisis and adaptation of the Islamic State in Khorasan',
      ]);
      expect(await page.locator('#results .paper > p').textContent()).toBe(
        `Antonio Giustozzi · 6 February 2024 · ${found} passages`,
      );
    });
  });

  it('lists names that passages hold, with labelled counts', async () => {
    await visit('/search/', {}, async ({ page }) => {
      const kinds = await page.locator('.browse .names .ui').allTextContents();
      expect(kinds.filter((kind) => !/, ([2-9]|\d\d+) passages$|, 1 passage$/.test(kind.trim()))).toEqual([]);
      expect(kinds.length).toBeGreaterThan(50);
      await page.fill(field, 'LSE');
      expect(await page.getByRole('option').count()).toBe(0);
    });
  });

  it('takes its examples from the names of this publication', async () => {
    await visit('/search/', {}, async ({ page }) => {
      const hint = (await page.textContent('.hint')) ?? '';
      const [, one = '', other = ''] = /: (\S+) or (\S+),/.exec(hint) ?? [];
      expect(await page.getAttribute(field, 'placeholder')).toContain(one);
      await page.fill(field, other);
      expect(await said(page)).toContain(`another spelling of ${one}`);
    });
  });

  it('needs no worker, and breaks no rule of the page’s policy', async () => {
    await visit('/search/', {}, async ({ page, errors, requests }) => {
      await page.fill(field, 'recruitment');
      await page.keyboard.press('Enter');
      await said(page);
      expect(errors).toEqual([]);
      expect(requests.filter((url) => url.includes('worker'))).toEqual([]);
    });
  });

  it('opens from any page with /', async () => {
    await visit(`${paper}adaptation/`, {}, async ({ page }) => {
      await page.keyboard.press('/');
      await page.waitForURL(/\/search\//);
      await page.waitForFunction(() => document.activeElement?.matches('input[type="search"]'));
      await page.keyboard.insertText('Herat');
      expect(await said(page)).toContain('passages');
      expect(await page.inputValue(field)).toBe('Herat');
    });
  });

  it('loads nothing for a search before the reader touches it', async () => {
    await visit('/search/', {}, async ({ page, requests }) => {
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => /names\.json|pagefind|client/.test(url))).toEqual([]);
    });
  });

  it('answers what was sent off before it had loaded', async () => {
    await visit('/search/', {}, async ({ page }) => {
      await page.route('**/names.json', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 800));
        await route.continue();
      });
      await page.focus(field);
      await page.keyboard.insertText('attacks in Kun');
      await page.keyboard.press('Enter');
      expect(await said(page)).toContain('passages');
    });
  });

  it('says so when the search cannot start', async () => {
    await visit('/', {}, async ({ page }) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(`${inject('address')}search/#q=recruitment`);
      await page.waitForFunction(() =>
        document.querySelector('[role="status"]')?.textContent?.includes('could not start'),
      );
      expect(await page.locator('#browse a').first().isVisible()).toBe(true);
    });
  });

  it('leads to every section, place and actor without JavaScript', async () => {
    await visit('/search/', { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.textContent('noscript')).toContain('JavaScript');
      for (const section of sections) {
        expect(await page.locator(`#browse a[href$="/${section}/"]`).count()).toBe(1);
      }
      expect(await page.locator('#browse a[href$="/places/kunar/"]').isVisible()).toBe(true);
      expect(await page.locator('#browse a[href$="/actors/is-k/"]').isVisible()).toBe(true);
    });
  });
});

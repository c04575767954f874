import type { BrowserContext, Page, Request } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { allPages, pageAt, paper } from './pages.ts';

const visit = useBrowser();
const section = `${paper}on-the-brink/`;

/** Tells of every violation of a page's policy, from before its first script. */
const watchViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
  );
};

/** What is kept in the browser that nobody asked for, a word for each. */
async function findKept(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  return [...cookies, ...stored];
}

/**
 * Does something on a page, then asks what nobody asked for: errors, violations of the policy, requests to other
 * hosts, anything kept.
 */
async function use(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const own = new URL(inject('address'));
  await visit(
    '/about/',
    { permissions: ['clipboard-read', 'clipboard-write'] },
    async ({ page, context, errors, requests }) => {
      await context.addInitScript(watchViolations);
      const answer = await page.goto(new URL(address.slice(1), own).href);
      expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      // The tools of passages listen after the first paint.
      if ((await page.locator('.passage .no').count()) > 0) {
        await page.locator('html[data-sharing]').waitFor({ state: 'attached' });
      }
      await act(page);
      await page.waitForTimeout(200);
      const foreign = requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== own.host);
      expect({ errors, foreign, kept: await findKept(page, context) }).toEqual({
        errors: [],
        foreign: [],
        kept: [],
      });
    },
  );
}

/** Paths that the browser asks for by itself while a reader does something, and for a while after. */
async function fetchedAhead(page: Page, act: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: Request) => {
    if (request.resourceType() === 'other') asked.push(new URL(request.url()).pathname);
  };
  page.on('request', note);
  await act();
  await page.waitForTimeout(1000);
  page.off('request', note);
  return asked;
}

/** How the browser came by the page it shows. */
const deliveryOf = (page: Page) =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry ? (Reflect.get(entry, 'deliveryType') as string) : undefined;
  });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe('the policy of a page', () => {
  it('stands in each page, begins with nothing, and allows no inline code but by its hash', () => {
    for (const { address, document } of allPages()) {
      const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')];
      expect(metas, address).toHaveLength(1);
      const policy = metas[0]?.getAttribute('content') ?? '';
      expect(policy, address).toMatch(/^default-src 'none';/);
      expect(policy, address).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
      expect(policy, address).toContain("require-trusted-types-for 'script'");
      const searches = address === '/search/';
      expect(policy.includes('wasm-unsafe-eval'), address).toBe(searches);
      expect(policy.includes('worker-src'), address).toBe(address === paper);
    }
  });

  it('stops what it does not name', async () => {
    await visit(section, {}, async ({ page }) => {
      const stopped = await page.evaluate(async () => {
        const directives = new Set<string>();
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          directives.add(effectiveDirective),
        );
        const image = new Image();
        image.src = 'https://elsewhere.example/a.png';
        const frame = document.createElement('iframe');
        frame.src = location.href;
        document.body.append(image, frame);
        document.body.setAttribute('style', 'color: red');
        await fetch('https://elsewhere.example/').catch(() => undefined);
        try {
          document.createElement('script').src = 'data:text/javascript,1';
        } catch {
          directives.add('refused');
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
        return [...directives].sort();
      });
      expect(stopped).toEqual([
        'connect-src',
        'frame-src',
        'img-src',
        'refused',
        'require-trusted-types-for',
        'style-src-attr',
      ]);
    });
  });
});

describe('under the policy, a reader', () => {
  it.each(['/', '/places/', '/actors/', '/about/', '/accessibility/', '/404.html', `${paper}cite/`])(
    'opens %s',
    async (address) => {
      expect(pageAt(address)).toBeDefined();
      await use(address, async (page) => {
        await page.mouse.wheel(0, 20_000);
        await page.keyboard.press('Tab');
      });
    },
  );

  it.each(['places', 'actors'])('opens one of the %s', async (list) => {
    const one = allPages().find(({ address }) => new RegExp(`^/${list}/.+/$`).test(address));
    await use(one?.address ?? '', (page) => page.mouse.wheel(0, 20_000));
  });

  it('copies a link, cites, and opens notes in a section', async () => {
    await use(section, async (page) => {
      await page.locator('#s5-p2 .no').click();
      await press(page, 'Copy link');
      await said(page, /Copied/);
      await press(page, 'Cite');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Copy APA' }).last().click();
      await said(page, /Copied/);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Cite this section' }).click();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await page.setViewportSize({ width: 800, height: 900 });
      await page.locator('[role="doc-noteref"]').first().hover();
      await page.getByRole('note').waitFor();
    });
  });

  it('copies a link to words selected', async () => {
    await use(section, async (page) => {
      await page.locator('#s5-p2').evaluate((passage) => {
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { currentNode } = walker;
          if ((currentNode.textContent?.trim().length ?? 0) < 60) continue;
          getSelection()?.setBaseAndExtent(currentNode, 5, currentNode, 40);
          return;
        }
      });
      await press(page, 'Copy link to this quotation');
      await said(page, /Copied/);
    });
  });

  it.each([section, `${paper}figures/graph-1/`, `${paper}full/`, paper])(
    'uses the chart of %s',
    async (address) => {
      await use(address, async (page) => {
        const figure = page.locator('.fig:has([data-group])').first();
        await figure.locator('.pic').scrollIntoViewIfNeeded();
        await figure.locator('.pic.drawn').first().waitFor();
        const toggle = figure.locator('.key button').first();
        await toggle.click();
        await toggle.click();
        await figure.locator('.mark[tabindex="0"]').focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.emulateMedia({ colorScheme: 'dark' });
      });
    },
  );

  it('searches for a name from the list, for words with Pagefind, by facets, and arrives at marks', async () => {
    await use('/search/', async (page) => {
      await page.getByRole('searchbox').or(page.getByRole('combobox')).pressSequentially('Kun');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('#results a[href*="#s"]').first().waitFor();
      await page.locator('a[data-facet]').first().click();
      await page.locator('.chosen a').first().click();
      const compiled = page.waitForResponse(/wasm\.en\.pagefind/);
      await page.fill('input[type="search"]', 'recruitment');
      await page.keyboard.press('Enter');
      await compiled;
      await page.locator('#results mark').first().waitFor();
      await page.locator('#results a[href*="#s"]').first().click();
      await page.waitForURL(/#s\d+-p\d+$/);
      await press(page, /remove the highlights/i);
      await page.keyboard.press('/');
      await page.waitForURL(/\/search\//);
    });
  });

  it('has the page fetched whose link is pointed at, and no page before', async () => {
    await use(section, async (page) => {
      const next = page.locator('a[rel="next"]');
      await next.scrollIntoViewIfNeeded();
      await page.waitForTimeout(1000);
      expect(await fetchedAhead(page, () => page.mouse.move(0, 0))).toEqual([]);
      const address = await next.getAttribute('href');
      expect(await fetchedAhead(page, () => next.hover())).toEqual([address]);
      await next.click();
      await page.waitForURL((url) => url.pathname === address);
      expect(await deliveryOf(page)).toBe('navigational-prefetch');
    });
  });

  it('has no file to download, no reference and no note fetched ahead', async () => {
    await use(`${paper}figures/graph-1/`, async (page) => {
      await page.waitForTimeout(1000);
      for (const ending of ['.csv', '.json', '.png', '/cite/']) {
        const link = page.locator(`a[href$="${ending}"]`).first();
        expect(await fetchedAhead(page, () => link.hover()), ending).toEqual([]);
      }
      await page.goto(new URL(section.slice(1), inject('address')).href);
      // The icon comes by itself.
      await page.waitForTimeout(1000);
      const note = page.locator('[role="doc-noteref"]').first();
      expect(await fetchedAhead(page, () => note.hover())).toEqual([]);
    });
  });

  it('filters the timeline', async () => {
    await use('/timeline/', async (page) => {
      await page.getByLabel('Place').selectOption({ index: 1 });
      await page.getByLabel('Actor').selectOption({ index: 1 });
      await said(page, /event/);
    });
  });

  it('keeps a paper when asked, and takes it away again', async () => {
    await use(paper, async (page) => {
      await press(page, 'Keep for offline reading');
      await page.getByText(/Kept on this device since/).waitFor({ timeout: 60_000 });
      await press(page, 'Remove it from this device');
      await page.getByText('Removed from this device.').waitFor();
    });
  });
});

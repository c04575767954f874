import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { readAsScholar, readAsZotero } from './read-head.ts';
import { useBrowser } from './browser.ts';
import { all, allPages, pageAt, paper, sectionPage, sections } from './pages.ts';

const visit = useBrowser();

/** Opens a page and waits until its tools listen, which they do after the first paint. */
const visitReady: typeof visit = (address, options, act) =>
  visit(address, options, async (opened) => {
    await opened.page.locator('html[data-sharing]').waitFor({ state: 'attached' });
    return act(opened);
  });
const section = `${paper}adaptation/`;
const original =
  'https://www.lse.ac.uk/ideas/publications/Old-reports/Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const fileOf = (address: string) => path.join(inject('dist'), new URL(address).pathname.slice(base.length));
const metaOf = (document: Document, key: string) =>
  all(document, `meta[name="${key}"], meta[property="${key}"]`).map((tag) => tag.getAttribute('content'));

describe('cards', () => {
  it('stand at the head of the paper and of each section, one each', () => {
    const images = [paper, ...sections.map((slug) => `${paper}${slug}/`)].map((address) => {
      const [image] = metaOf(pageAt(address).document, 'og:image');
      expect(image, address).toMatch(/^https?:\/\/.+\.png$/);
      const picture = readFileSync(fileOf(image ?? ''));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], address).toEqual([1200, 630]);
      return image;
    });
    expect(new Set(images).size).toBe(images.length);
  });

  it('come with words for those who cannot see them, and with the canonical address', () => {
    for (const address of [paper, section]) {
      const { document } = pageAt(address);
      expect(metaOf(document, 'og:image:alt')[0]).toMatch(/\S{5}/);
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(metaOf(document, 'og:url')[0]).toBe(canonical);
    }
  });
});

describe('machines', () => {
  it('read the account, its maker and its own address on the landing page, and on no other page', () => {
    const { document } = pageAt(paper);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(readAsZotero(document.head)).toMatchObject({
      itemType: 'report',
      title: 'Crisis and adaptation of the Islamic State in Khorasan: an account',
      creators: [{ firstName: '', lastName: 'Passage' }],
      date: '2026/11/23',
      institution: 'Passage',
      url: canonical,
    });
    expect(readAsScholar(document.head)).toMatchObject({ authors: ['Passage'], year: '2026' });
    expect(metaOf(document, 'citation_reference')[0]).toContain('citation_author=Giustozzi, Antonio;');
    expect(metaOf(document, 'citation_reference')[0]).toContain(original);
    for (const page of allPages()) {
      if (page.address !== paper) expect(metaOf(page.document, 'citation_title'), page.address).toEqual([]);
    }
  });

  it('read author and date on sections, on the whole paper and on figures', () => {
    for (const address of [section, `${paper}full/`, `${paper}figures/graph-1/`]) {
      expect(readAsZotero(pageAt(address).document.head), address).toMatchObject({
        itemType: 'webpage',
        creators: [{ firstName: '', lastName: 'Passage' }],
        date: '2026-11-23',
      });
    }
  });

  it('find the makers and the terms of a figure’s data, in a file that Excel opens as UTF-8', () => {
    const script = pageAt(`${paper}figures/graph-1/`).document.querySelector(
      'script[type="application/ld+json"]',
    );
    const data = JSON.parse(script?.textContent ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({ creator: { name: 'Passage' }, license: { '@type': 'CreativeWork' } });
    for (const file of ['graph-1.csv', 'graph-1.dictionary.csv']) {
      const bytes = readFileSync(path.join(inject('dist'), `${paper}figures/${file}`));
      expect([...bytes.subarray(0, 3)], file).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.subarray(3, 6).includes(0xef)).toBe(false);
    }
  });

  it('read what the page is, on what it is based, and of what parts it is made', () => {
    const script = pageAt(paper).document.querySelector('script[type="application/ld+json"]');
    const data = JSON.parse(script?.textContent ?? '') as {
      '@type': string;
      isBasedOn: { url: string; author: { name: string }[] };
      hasPart: { url: string }[];
    };
    expect(data['@type']).toBe('Report');
    expect(data.isBasedOn.url).toBe(original);
    expect(data.isBasedOn.author[0]?.name).toBe('Antonio Giustozzi');
    expect(data.hasPart.map(({ url }) => new URL(url).pathname.split('/').at(-2))).toEqual(sections);
  });

  it('find the sitemap by robots.txt, with each section and a date, and with no page kept from them', () => {
    const robots = readFileSync(path.join(inject('dist'), 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
    const map = readFileSync(path.join(inject('dist'), 'sitemap-0.xml'), 'utf8');
    for (const slug of sections) expect(map).toContain(`${paper}${slug}/</loc><lastmod>20`);
    for (const { address, document } of allPages()) {
      if (metaOf(document, 'robots').includes('noindex')) expect(map).not.toContain(`${address}</loc>`);
    }
  });

  it('read the software’s own citation file', () => {
    const file = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
    for (const key of ['cff-version', 'message', 'title', 'authors']) expect(file[key], key).toBeTruthy();
  });
});

describe('feeds', () => {
  it('carry every passage of the paper, and no address that is not absolute', () => {
    const feed = JSON.parse(readFileSync(path.join(inject('dist'), 'feed.json'), 'utf8')) as {
      items: { content_html: string }[];
    };
    const text = feed.items[0]?.content_html ?? '';
    for (const slug of sections) {
      for (const { id } of all(sectionPage(slug).document, '.passage')) expect(text).toContain(`id="${id}"`);
    }
    for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https?:\/\//);
    const atom = readFileSync(path.join(inject('dist'), 'feed.xml'), 'utf8');
    expect(atom).toContain('id="s7-p1"');
  });

  it('carry each figure as a picture with the whole of its table', () => {
    const feed = JSON.parse(readFileSync(path.join(inject('dist'), 'feed.json'), 'utf8')) as {
      items: { content_html: string }[];
    };
    const { document } = parseHTML(`<html><body>${feed.items[0]?.content_html}</body></html>`);
    for (const id of ['graph-1', 'interviews']) {
      const picture = document.querySelector(`img[src$="${paper}figures/${id}.png"]`);
      const rows = all(pageAt(`${paper}figures/${id}/`).document, 'main figure table tr').length;
      expect(rows).toBeGreaterThan(5);
      expect(picture?.closest('figure')?.querySelectorAll('table tr')).toHaveLength(rows);
    }
    expect(document.querySelector('svg, path, .key')).toBeNull();
  });
});

/** The work that a reference manager finds in the file an address holds. */
const readData = (address: string) =>
  new Cite(decodeURIComponent(address.replace(/^data:[^,]*,/, ''))).data[0];

describe('citing', () => {
  it('names the account first, then the original, then each section', () => {
    const references = all(pageAt(`${paper}cite/`).document, '.reference');
    expect(references.map((reference) => reference.querySelector('h2')?.textContent)).toEqual([
      'This account',
      'The original',
      ...sections.map((_, at) => expect.stringMatching(new RegExp(`^Section ${at + 1}: `)) as string),
    ]);
    expect(references[1]?.textContent).toContain(original);
    for (const reference of references.toSpliced(1, 1)) {
      expect(reference.textContent).not.toContain(original);
      expect(reference.textContent).toContain(paper);
    }
    sections.forEach((slug, at) => expect(references[at + 2]?.textContent).toContain(`${paper}${slug}/`));
  });

  it('gives files that a reference manager reads', () => {
    const { document } = pageAt(`${paper}cite/`);
    const first = all(document, '[data-cited="original"] .reference');
    for (const link of first.flatMap((reference) => all(reference, 'a[download]'))) {
      const work = readData(link.getAttribute('href') ?? '');
      expect(work?.title, link.textContent).toBe('Crisis and adaptation of the Islamic State in Khorasan');
      expect(work?.author, link.textContent).toMatchObject([{ family: 'Giustozzi', given: 'Antonio' }]);
      expect(work?.URL, link.textContent).toBe(original);
    }
  });

  it('gives the place in the original of every passage of each section', () => {
    const { document } = pageAt(`${paper}cite/`);
    sections.forEach((slug, at) => {
      const covered = all(document, `#s${at + 1} [data-place]`).flatMap((run) => {
        const [from, to] = ['first', 'last'].map((name) => Number(run.getAttribute(`data-${name}`)));
        return Array.from(
          { length: (to ?? 0) - (from ?? 0) + 1 },
          (_, step) => `s${at + 1}-p${(from ?? 0) + step}`,
        );
      });
      expect(covered).toEqual(all(sectionPage(slug).document, '.passage').map(({ id }) => id));
    });
    expect(document.querySelector('#s4 [data-first="21"]')?.textContent?.trim()).toBe(
      'passage 21: §4 ¶11–12',
    );
  });

  it('has a reference to any passage of each section, to fill in without script', () => {
    const { document } = pageAt(`${paper}cite/`);
    sections.forEach((slug, at) => {
      const styles = all(document, `#s${at + 1} > .any-passage dd`).map(({ textContent }) => textContent);
      expect(styles).toHaveLength(3);
      for (const style of styles) {
        expect(style).toContain(`(section ${at + 1}, passage N)`);
        expect(style).toContain(`${paper}${slug}/#s${at + 1}-pN`);
      }
    });
  });
});

describe('a reader who shares', () => {
  const read = (page: { evaluate: (run: () => Promise<string>) => Promise<string> }) =>
    page.evaluate(() => navigator.clipboard.readText());

  it('copies the link of a passage, hears so, and comes back with the back button', async () => {
    await visitReady(section, clipboard, async ({ page, errors }) => {
      await page.locator('#s4-p7 .no').click();
      await page.waitForURL(/#s4-p7$/);
      await page.getByRole('group', { name: 'Passage 7' }).getByRole('button', { name: 'Copy link' }).click();
      await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      // With the mark of its words, that its address does without.
      const marked = await page.locator('#s4-p7 > .no').getAttribute('id');
      expect(await read(page)).toBe(page.url().replace('s4-p7', marked ?? ''));
      await page.keyboard.press('Escape');
      expect(await page.getByRole('group', { name: 'Passage 7' }).count()).toBe(0);
      await page.goBack();
      expect(new URL(page.url()).hash).toBe('');
      expect(errors).toEqual([]);
    });
  });

  it('does all of it by keyboard', async () => {
    await visitReady(section, clipboard, async ({ page }) => {
      await page.locator('#s4-p3 .no').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'Passage 3' }).waitFor();
      await page.locator('#s4-p3 .no').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      expect(await read(page)).toMatch(/#s4-p3\.[0-9a-f]{7}$/);
    });
  });

  it('cites a passage in a dialog, and copies the note', async () => {
    await visitReady(section, clipboard, async ({ page }) => {
      await page.locator('#s4-p7 .no').click();
      await page.getByRole('button', { name: 'Cite' }).click();
      const dialog = page.getByRole('dialog', { name: 'Cite passage 7' });
      await dialog.waitFor();
      const headings = await dialog.locator('h2').allTextContents();
      expect(headings).toEqual(['Section 4, passage 7', 'The original']);
      expect(await dialog.textContent()).toContain(
        'Passage 7 is an account of section 4, paragraph 3 of the original.',
      );
      await dialog.getByRole('button', { name: 'Copy Chicago (note)' }).first().click();
      await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      expect(await read(page)).toMatch(
        /^“IS-K’s Adaptation \(section 4, passage 7\),” in .*#s4-p7\.[0-9a-f]{7}\.$/,
      );
      const files = await dialog
        .locator('a[download*="passage-7."]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(files).toHaveLength(3);
      for (const file of files) expect(readData(file)?.URL).toMatch(/#s4-p7\.[0-9a-f]{7}$/);
      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
    });
  });

  it('sees the tools of a passage above its text, which they push down and do not cover', async () => {
    for (const width of [360, 1280]) {
      await visitReady(section, { viewport: { width, height: 800 } }, async ({ page }) => {
        await page.locator('#s4-p7 .no').click();
        await page.getByRole('group', { name: 'Passage 7' }).waitFor();
        const covered = await page.evaluate(() => {
          const tools = document.querySelector('.passage-tools')?.getBoundingClientRect() ?? new DOMRect();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const hits: string[] = [];
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.parentElement?.closest('.prose') || node.parentElement.closest('.passage-tools'))
              continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
              const apart =
                box.right <= tools.left ||
                box.left >= tools.right ||
                box.bottom <= tools.top ||
                box.top >= tools.bottom;
              if (!apart && box.width > 1) hits.push(node.textContent ?? '');
            }
          }
          return hits;
        });
        expect(covered, String(width)).toEqual([]);
      });
    }
  });

  it('copies the link of a section without changing its heading', async () => {
    await visitReady(`${paper}on-the-brink/`, clipboard, async ({ page }) => {
      const before = await page.locator('h1').textContent();
      await page.locator('h1 .anchor').click();
      await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      expect(await page.locator('h1').textContent()).toBe(before);
      expect(await page.locator('h1 .anchor').getAttribute('data-copied')).toBe('Copied');
    });
  });

  it('gets a link to the words selected, or to their passage', async () => {
    await visitReady(section, clipboard, async ({ page }) => {
      await page.evaluate(() => {
        const passage = document.querySelector('#s4-p9');
        const walker = document.createTreeWalker(passage ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent ?? '';
          const at = text.indexOf('most capable');
          if (at === -1) continue;
          getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 12);
          return;
        }
      });
      await page.getByRole('button', { name: 'Copy link to this quotation' }).click();
      await page.locator('[role="status"]', { hasText: 'Copied' }).waitFor();
      expect(await read(page)).toMatch(/#s4-p9\.[0-9a-f]{7}:~:text=.*capable/i);
    });
  });

  it('has plain links without script', async () => {
    await visit(section, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.getByRole('link', { name: 'Link to this section' }).getAttribute('href')).toBe('#s4');
      await page.getByRole('link', { name: 'Cite this section' }).click();
      expect(page.url()).toMatch(/\/cite\/#s4$/);
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });

  it('has the focus on the passage arrived at', async () => {
    await visitReady(`${section}#s4-p9`, {}, async ({ page }) => {
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('s4-p9');
    });
  });

  it('is led from an id moved on purpose to the passage in its place', async () => {
    await visitReady(section, {}, async ({ page }) => {
      await page.evaluate(() => {
        const moved = Object.assign(document.createElement('a'), {
          id: 's4-p999',
          className: 'moved',
          href: '#s4-p2',
        });
        document.querySelector('article')?.append(moved);
        location.hash = '#s4-p999';
      });
      await page.waitForURL(/#s4-p2$/);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('s4-p2');
    });
  });

  it('fetches no code for sharing before it is asked for', async () => {
    await visit(section, {}, async ({ page, requests }) => {
      await page.waitForLoadState('networkidle');
      const before = requests.length;
      await page.locator('#s4-p2 .no').click();
      await page.getByRole('group', { name: 'Passage 2' }).waitFor();
      expect(requests.slice(0, before).filter((request) => /act|quote|cite/.test(request))).toEqual([]);
      expect(requests.length).toBeGreaterThan(before);
    });
  });
});

describe('the timeline', () => {
  it('lists every event with a passage that has its date in words', () => {
    const { document } = pageAt('/timeline/');
    const events = all(document, '.event');
    expect(events.length).toBeGreaterThan(40);
    for (const event of events) {
      const link = all(event, 'a').find((candidate) =>
        /#s\d+-p\d+$/.test(candidate.getAttribute('href') ?? ''),
      );
      expect(link, event.id).toBeDefined();
    }
    expect(document.querySelector('#muzamil-killed time')?.getAttribute('datetime')).toBe('2023-03-09');
    expect(document.querySelector('#spring-crisis time')?.getAttribute('datetime')).toBeNull();
  });

  it('filters by place and actor without a reload, and says how many are left', async () => {
    await visit('/timeline/', {}, async ({ page }) => {
      const { pathname } = new URL(page.url());
      await page.getByLabel('Place').selectOption({ label: 'Faizabad' });
      expect(await page.locator('.event:visible').count()).toBe(2);
      expect(await page.getByRole('status').textContent()).toBe('2 events');
      await page.getByLabel('Actor').selectOption({ label: 'Sangari' });
      expect(await page.locator('.event:visible').count()).toBe(0);
      const address = new URL(page.url());
      expect(address.pathname + address.search).toBe(`${pathname}?place=faizabad&actor=sangari`);
    });
  });

  it('is complete without script, with nothing to press', async () => {
    await visit('/timeline/', { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.event:visible').count()).toBeGreaterThan(40);
      expect(await page.getByLabel('Place').isVisible()).toBe(false);
    });
  });
});

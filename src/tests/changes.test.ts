import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/chromium.ts';
import { copyProject } from '../../scripts/copy-project.ts';
import { type Served, serveSite } from '../../scripts/serve.ts';
import type { Versions } from '../passages/versions.ts';
import { findViolations } from './axe.ts';
import { settingsOfCopy } from './build-env.ts';

/** A publication of one paper, published twice: on 1 April 2026, and corrected on 3 May. */
const project = mkdtempSync(path.join(tmpdir(), 'passage-changes-'));
const dist = path.join(project, 'dist');
const folder = path.join(project, 'content/papers/ferry-dues');
const at = (name: string) => path.join(folder, name);

const paper = `title: Ferry dues
shortTitle: Ferry dues
authors: []
edition: manuscript
published: 2026-03-30
added: 2026-04-01
rights: CC BY 4.0
standfirst: What the crossing cost.
`;
const section = (title: string, slug: string, ...passages: string[]) =>
  `---\ntitle: ${title}\nslug: ${slug}\nexcerpt: ${title}.\n---\n\n${passages.join('\n\n')}\n`;
const toll = 'The toll at the lower quay was two coins for a cart, and the ferryman kept one of them.';
const [winter, flood] = [
  'In winter the boats lay on the bank under straw, and nobody crossed before the ice had gone.',
  'Each spring the flood took the landing stage away; the parish built it again from the old planks.',
];
const rope = 'A rope as thick as an arm led from bank to bank, so that the boat could not be carried away.';
const bell = 'The bell rang twice for a rider.';

function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, 'scripts/build.ts')], {
    cwd: project,
    env: settingsOfCopy(project),
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
}

let first = '';
let served: Served;
let browser: Browser;
const firstHtml = () => parseHTML(first).document;
/** `s1-p1.7c1d0e4`: how the first publication was cited. */
const cited = (id: string) => firstHtml().querySelector(`[id="${id}"] > .no`)?.id ?? '';

beforeAll(async () => {
  copyProject(project);
  for (const name of readdirSync(path.dirname(folder)))
    rmSync(path.join(path.dirname(folder), name), { recursive: true });
  mkdirSync(folder);
  writeFileSync(at('paper.yaml'), paper);
  writeFileSync(at('01-dues.md'), section('Dues', 'dues', toll, `${winter} ${flood}`, rope, bell));
  writeFileSync(
    at('02-boats.md'),
    section('Boats', 'boats', 'There were three boats, and a fourth for the bishop.'),
  );
  build();
  first = readFileSync(path.join(dist, 'ferry-dues/dues/index.html'), 'utf8');
  expect(existsSync(path.join(dist, 'ferry-dues/changes'))).toBe(false);
  const versions = JSON.parse(readFileSync(at('versions.json'), 'utf8')) as Versions;
  for (const each of Object.values(versions)) for (const version of each) version.on = '2026-04-01';
  writeFileSync(at('versions.json'), JSON.stringify(versions));

  writeFileSync(
    at('paper.yaml'),
    `${paper}corrections:\n  - date: 2026-05-03\n    text: The toll book has three coins, not two.\n`,
  );
  writeFileSync(
    at('01-dues.md'),
    section(
      'Dues',
      'dues',
      toll.replace('two coins', 'three coins'),
      winter,
      flood,
      rope.replace('an arm', '*an arm*'),
    ),
  );
  writeFileSync(
    at('02-boats.md'),
    section('Boats', 'boats', `There were three boats, and a fourth for the bishop. ${bell}`),
  );
  const ledger = readFileSync(at('passages.json'), 'utf8');
  writeFileSync(at('passages.json'), ledger.replace('"moved": {', '"moved": {"s1-p4":"s2-p1"'));
  build();
  served = await serveSite(dist);
  browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArgs });
});
afterAll(async () => {
  await browser?.close();
  served?.server.close();
  served?.server.closeAllConnections();
  rmSync(project, { recursive: true, force: true });
});

async function visit<T>(
  address: string,
  act: (page: Page, requests: string[]) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(served.address + address);
    return await act(page, requests);
  } finally {
    await context.close();
  }
}

const told = async (page: Page) => {
  const status = page.locator('.cited [role="status"]');
  await expect.poll(() => status.textContent()).toMatch(/\S/);
  return status.textContent();
};

describe('who follows a citation', () => {
  it('hears that its words stand, though they are set otherwise, and nothing is fetched for it', async () => {
    await visit(`ferry-dues/dues/#${cited('s1-p3')}`, async (page, requests) => {
      expect(await told(page)).toBe('Unchanged since you cited it.');
      expect(requests.filter((asked) => asked.includes('changes'))).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('s1-p3');
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.locator('.cited').count()).toBe(0);
    });
  });

  it('hears when they changed, and sees both side by side', async () => {
    for (const page of ['dues', 'full']) {
      await visit(`ferry-dues/${page}/#${cited('s1-p1')}`, async (opened) => {
        expect(await told(opened)).toBe('Changed on 3 May 2026.');
        await opened.keyboard.press('Tab');
        await opened.getByText('Compare the words').press('Enter');
        expect(await opened.locator('.cited del').allTextContents()).toEqual(['two']);
        expect(await opened.locator('.cited ins').allTextContents()).toEqual(['three']);
        const box = (name: string) => opened.getByText(name, { exact: true }).boundingBox();
        expect((await box('The words you cited'))?.y).toBe((await box('The words now'))?.y);
        expect(await findViolations(opened)).toEqual([]);
        await opened.emulateMedia({ media: 'print' });
        expect(await opened.locator('.cited').isVisible()).toBe(false);
      });
    }
  });

  it('hears where words stand that were parted, and whose passage was joined to another', async () => {
    expect(await visit(`ferry-dues/dues/#${cited('s1-p2')}`, told)).toMatch(
      /^Changed on 3 May 2026: the words you cited stand as they were, in section 1, passage 2 and section 1, passage 5\.$/,
    );
    await visit(`ferry-dues/dues/#${cited('s1-p4')}`, async (page) => {
      await page.waitForURL(/boats\/#s2-p1\.[0-9a-f]{7}$/);
      expect(await told(page)).toBe(
        'Changed on 3 May 2026: the words you cited stand here as they were, among others.',
      );
    });
  });

  it('hears that nobody knows of words that were never published', async () => {
    await visit('ferry-dues/dues/#s1-p3.0000000', async (page, requests) => {
      expect(await told(page)).toMatch(/^These are not the words you cited/);
      expect(requests.filter((asked) => asked.includes('changes'))).toEqual([]);
      expect(await page.locator('#s1-p3').isVisible()).toBe(true);
    });
  });

  it('comes to the passage without script, or to the link to where it is now', async () => {
    await visit(
      `ferry-dues/dues/#${cited('s1-p4')}`,
      async (page) =>
        expect(await page.evaluate(() => document.querySelector(':target')?.closest('a')?.id)).toBe('s1-p4'),
      { javaScriptEnabled: false },
    );
    for (const id of ['s1-p1', 's1-p3'])
      await visit(
        `ferry-dues/full/#${cited(id)}`,
        async (page) => {
          const top = await page
            .locator(`[id="${id}"]`)
            .evaluate((passage) => passage.getBoundingClientRect().top);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(await page.evaluate(() => document.querySelector(':target')?.closest('.passage')?.id)).toBe(
            id,
          );
        },
        { javaScriptEnabled: false, viewport: { width: 360, height: 300 } },
      );
  });
});

describe('the list of changes', () => {
  it('has the day, the reason and the words before and after, and is found from the paper', async () => {
    await visit('ferry-dues/', async (page) => {
      await page.getByRole('link', { name: 'What was changed' }).click();
      expect((await page.locator('h2').textContent())?.trim()).toBe('3 May 2026');
      expect(await page.locator('h2').count()).toBe(1);
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain('The toll book has three coins, not two.');
      expect(await page.locator('main h3').allTextContents()).toEqual(
        [
          'Section 1, passage 1',
          'Section 1, passage 2',
          'Section 1, passage 4, now section 2, passage 1',
          'Section 1, passage 5',
          'Section 2, passage 1',
        ].map((name) => expect.stringContaining(name) as string),
      );
      expect(await page.locator('del').first().textContent()).toBe('two');
      expect(await findViolations(page)).toEqual([]);
    });
  });

  it('marks the corrected entry in the feeds', () => {
    const atom = readFileSync(path.join(dist, 'feed.xml'), 'utf8');
    expect(atom).toContain('<updated>2026-05-03T00:00:00.000Z</updated>');
    expect(atom).toContain('Corrected 2026-05-03');
  });
});

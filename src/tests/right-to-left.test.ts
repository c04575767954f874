import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/copy-project.ts';
import { serveSite } from '../../scripts/serve.ts';
import { findHeavyPages } from '../integrations/weigh-pages.ts';
import { findViolations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { settingsOfCopy } from './build-env.ts';
import { all } from './pages.ts';

/** A publication in Persian, of a paper that does not say its language, with one place, and a paper in Chinese. */
const project = mkdtempSync(path.join(tmpdir(), 'passage-persian-'));
const dist = path.join(project, 'dist');
const env = settingsOfCopy(project);
const visit = useBrowser();
let home: string;
/** What the build said. */
let said: string;
let server: Server | undefined;

const write = (name: string, text: string) => writeFileSync(path.join(project, name), text);

function run(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, script), ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
  return `${stdout}${stderr}`;
}

beforeAll(async () => {
  copyProject(project);
  rmSync(path.join(project, 'content/papers'), { recursive: true });
  write(
    'content/site.yaml',
    'name: دفتر بندرها\ntagline: پژوهش‌هایی درباره‌ی بندرها\ndescription: پژوهش‌هایی درباره‌ی بندرها و کشتی‌ها.\n' +
      'language: fa\nurl: https://ports.example\ncontact: desk@ports.example\n',
  );
  write(
    'content/gazetteer/places.yaml',
    '- id: basra\n  name: بصره\n  kind: city\n  point: { lat: 30.51, lon: 47.81, precision: city }\n',
  );
  for (const name of ['gazetteer/actors', 'gazetteer/ambiguous', 'search/synonyms'])
    write(`content/${name}.yaml`, name.startsWith('search') ? '{}\n' : '');
  write('content/search/other-names.txt', '');
  write(
    'dues.md',
    '---\ntitle: تأخیر در بندرها\nauthor: مینا هالووی\ndate: 2024-03-14\n---\n\n<div dir="rtl">\n\n## آغاز\n\n' +
      'کشتی‌ها نُه روز در بندر بصره ماندند. هزینه را بازرگانان کوچک (SME) پرداختند.\n\n- نخست، گندم؛\n- سپس ذرت.\n\n</div>\n',
  );
  write(
    'queues.md',
    '---\ntitle: 港口排队研究\nauthor: 李明\ndate: 2024-03-14\nlang: zh\n---\n\n## 开始\n\n' +
      '春季的下游港口平均等待九天，小商人承担了大部分费用。\n',
  );
  run('src/importer/cli.ts', 'dues.md', '--slug', 'dues');
  run('src/importer/cli.ts', 'queues.md', '--slug', 'queues');
  said = run('scripts/build.ts');
  ({ address: home, server } = await serveSite(dist));
});

afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(project, { recursive: true, force: true });
});

const pageAt = (address: string) =>
  parseHTML(readFileSync(path.join(dist, address, 'index.html'), 'utf8')).document;

describe('a publication that is written from right to left', () => {
  /** Sources and forms of data, by their names. */
  const called = new Set(['Natural Earth', 'Linked Places']);
  const pages = ['', 'search/', 'places/', 'places/basra/', 'dues/', 'dues/section-1/'];

  it.each(pages)('says so on /%s, and speaks no English there', (address) => {
    const document = pageAt(address);
    const { lang, dir } = document.documentElement;
    expect([lang, dir]).toEqual(['fa', 'rtl']);
    for (const part of all(document, 'script, style, svg, [hidden] code')) part.remove();
    const shown = [
      document.title,
      document.body.textContent ?? '',
      ...all(document, '[aria-label], [placeholder], [alt]').flatMap((element) =>
        ['aria-label', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    ].join('\n');
    expect(shown).toMatch(/[\u0600-\u06ff]/);
    const latin = shown.match(/[A-Za-z’]{2,}(?:\s+[A-Za-z’]{2,})+/g) ?? [];
    expect(latin.filter((words) => !called.has(words))).toEqual([]);
  });

  it('calls countries on a map as Persian does', () =>
    expect(pageAt('places/').querySelector('main')?.textContent).toMatch(/عراق/));

  it.each(['search/', 'dues/section-1/'])('has no barrier on /%s that axe can find', async (address) => {
    await visit(`${home}${address}`, {}, async ({ page, errors }) => {
      expect(await findViolations(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  it('fits a phone of 360 px, with its text from the right', async () => {
    await visit(home, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
      for (const address of pages) {
        await page.goto(home + address);
        // What lies beyond the left edge of such a page widens no scroll to the right.
        const widest = await page.evaluate(() =>
          Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
        );
        expect(widest, address).toBe(360);
      }
      const { text, block } = await page.evaluate(() => {
        const passage = document.querySelector('#s1-p1');
        const range = document.createRange();
        range.selectNodeContents(passage ?? document.body);
        const lines = [...range.getClientRects()];
        return {
          block: passage?.getBoundingClientRect().right,
          text: Math.max(...lines.map(({ right }) => right)),
        };
      });
      expect(text).toBeCloseTo(block ?? 0, 0);
    });
  });

  it('keeps each page within its weight', () => expect(findHeavyPages(dist, '/')).toEqual([]));
});

describe('a paper in Chinese amid it', () => {
  it.each(['商人', '平均等待', '«平均等待»', '港口'])('is found by %s', async (words) => {
    await visit(`${home}search/`, {}, async ({ page }) => {
      await page.locator('input[type="search"]').fill(words);
      await page.locator('a.hit').first().waitFor();
      const hits = await page
        .locator('a.hit')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hits).toEqual([expect.stringContaining('/queues/section-1/')]);
    });
  });

  it('is not found by a word that it does not have', async () => {
    await visit(`${home}search/#q=船`, {}, async ({ page }) => {
      await page.locator('[role="status"]', { hasText: '船' }).waitFor();
      expect(await page.locator('a.hit').count()).toBe(0);
    });
  });

  it('is warned of, since no font has its letters for the picture', () =>
    expect(said).toMatch(/papers\/queues\/paper\.yaml: .*“港口排队研究”, “李明”/));
});

import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/chromium.ts';
import { checkEpub } from '../../scripts/epubcheck.ts';
import { copyProject } from '../../scripts/copy-project.ts';
import { serveSite } from '../../scripts/serve.ts';
import { root } from '../../scripts/tools.ts';
import { paperSlugSchema } from '../schemas/slug.ts';
import { settingsOfCopy } from './build-env.ts';
import { listSections, wordsOfMarkdown, wordsOfPage } from './page-words.ts';

/** A copy of the project, with more papers than the front page shows: one long, one without rights, one a draft. */
const project = mkdtempSync(path.join(tmpdir(), 'passage-several-'));
const dist = path.join(project, 'dist');
const manuscripts = path.join(project, 'manuscripts');
const first = 'crisis-and-adaptation-of-is-k';
const [rivers, lamps, wells, draft, long, tides] = [
  'rivers-and-tolls',
  'lamps-of-the-lock',
  'wells-without-rights',
  'notes-of-a-draft',
  'a-book-of-gates',
  'tides',
];
const small = Array.from({ length: 9 }, (_, index) => index + 1);

const env = settingsOfCopy(project);

function run(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, script), ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`.slice(-3000)).toBe(0);
}

/** What an editor changes of the frame without touching the program. */
function addOwnFrame(): void {
  const content = path.join(project, 'content');
  writeFileSync(
    path.join(content, 'site.yaml'),
    `${readFileSync(path.join(content, 'site.yaml'), 'utf8')}
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
header: [{ text: The board, url: 'https://board.example/' }]
footer: [{ text: Newsletter, url: 'https://board.example/letter' }]
colours: { accent: { light: '#7a1f3d', dark: '#f0a8bd' } }
`,
  );
  writeFileSync(path.join(content, 'theme.css'), 'main h1 { letter-spacing: 0.01em; }\n');
  writeFileSync(
    path.join(content, 'pages/imprint.mdx'),
    '---\ntitle: Imprint\ndescription: Who answers for this.\n---\n\nThe board of {props.site.name}.\n',
  );
}

async function addPapers(): Promise<void> {
  cpSync(path.join(root, 'src/tests/several-papers'), manuscripts, { recursive: true });
  const write = (name: string, title: string, date: string, text: string, author = 'Mara Ek') =>
    writeFileSync(
      path.join(manuscripts, `${name}.md`),
      `---\ntitle: ${title}\nauthor: ${author}\ndate: ${date}\n---\n\n${text}`,
    );
  const address = `https://quay.example/${'planks-of-the-old-pier-and-'.repeat(4)}0123456789abcdef0123456789abcdef.html`;
  const wide = `\n<span style="color:red">See</span> ${address} and \\<span style= too.[^1]\n\n#### ${address}\n\nWords.\n\n[^1]: ${address}\n`;
  for (const number of small)
    write(
      `pier-${number}`,
      `Pier ${number}`,
      `20${10 + number}-05-06`,
      `### Planks\n\nOak, for the most part.\n${number === 2 ? wide : ''}`,
      // One that names nobody.
      number === 1 ? '' : undefined,
    );
  const gates = Array.from(
    { length: 60 },
    (_, index) =>
      `### Gate ${index + 1}\n\nGate ${index + 1} of the wall opens at dawn, and is watched by two.\n`,
  );
  write(long, 'A book of gates', '2025-05-05', gates.join('\n'));
  const [withRights, without] = [
    [rivers, lamps, draft, long, ...small.map((number) => `pier-${number}`)],
    [wells],
  ].map((names) => names.map((name) => path.join(manuscripts, `${name}.md`)));
  await drawPictures();
  run('src/importer/cli.ts', ...(withRights ?? []), '--rights', 'CC BY 4.0');
  run('src/importer/cli.ts', ...(without ?? []));
  cpSync(path.join(manuscripts, tides), path.join(project, 'content/papers', tides), { recursive: true });
  cpSync(
    path.join(manuscripts, `${rivers}.events.yaml`),
    path.join(project, 'content/papers', rivers, 'events.yaml'),
  );
  addOwnFrame();
}

/** One line on a ground that can be seen through, and one picture without such a ground. */
async function drawPictures(): Promise<void> {
  const line = Buffer.from('<svg width="60" height="40"><path d="M5 35 L30 5 L55 35" stroke="black"/></svg>');
  await sharp(line).png().toFile(path.join(manuscripts, 'lamp.png'));
  const dusk = { width: 60, height: 40, channels: 3, background: '#446' } as const;
  await sharp({ create: dusk }).jpeg().toFile(path.join(manuscripts, 'gates.jpg'));
}

/** Everything in the finished site that is text, by its path: pages, feeds, tables of the search. */
function readTexts(): Map<string, string> {
  const files = globSync('**/*', { cwd: dist }).filter(
    (file) => !/\.(png|br|gz|pagefind|pf_\w+)$/.test(file) && statSync(path.join(dist, file)).isFile(),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(dist, file), 'utf8')]));
}

/** The files in which some words stand, in their text or in their path. */
const filesWith = (words: RegExp) =>
  [...readTexts(), ...globSync('**/*', { cwd: dist }).map((file) => [file, ''] as const)]
    .filter(([file, text]) => words.test(file) || words.test(text))
    .map(([file]) => file);

const pageAt = (address: string): Document =>
  parseHTML(readFileSync(path.join(dist, address, 'index.html'), 'utf8')).document;
const linksOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
const sitemap = () =>
  [
    ...readFileSync(path.join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>[^<]*?\.example([^<]+)<\/loc>/g),
  ].map(([, address]) => address);
const feed = () =>
  (JSON.parse(readFileSync(path.join(dist, 'feed.json'), 'utf8')) as { items: { url: string }[] }).items.map(
    ({ url }) => new URL(url).pathname,
  );

/** Links of the site to a page, a file or a part of a page that is not there, and ids that a page has twice. */
function findLoose(): string[] {
  const pages = new Map(
    [...readTexts()]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, html]) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, html]),
  );
  const idsOf = new Map(
    [...pages].map(([address, html]) => [
      address,
      [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id),
    ]),
  );
  return [...pages].flatMap(([address, html]) => {
    const ids = idsOf.get(address) ?? [];
    const twice = ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `${address}: #${id} twice`);
    const lost = [...html.matchAll(/\s(?:href|src)="((?:\/|#)[^"]*)"/g)]
      .map(([, link = '']) => new URL(link.replaceAll('&amp;', '&'), `https://passage.example${address}`))
      .filter(({ pathname, hash }) => {
        const there = idsOf.get(pathname);
        if (there === undefined) return !existsSync(path.join(dist, decodeURIComponent(pathname)));
        // What follows #q= or #:~: is no id.
        return /^#[\w-]+$/.test(hash) && !there.includes(hash.slice(1));
      })
      .map(({ href }) => `${address}: ${href}`);
    return [...twice, ...lost];
  });
}

/** Opens an address of the finished site in a browser. */
async function visit<T>(address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const { address: home, server } = await serveSite(dist);
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(home + address);
    return await act(page);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The passages that a search finds, in a browser: their addresses. */
const search = (words: string): Promise<string[]> =>
  visit(`search/#q=${words}`, async (page) => {
    await page.locator('#results a[href*="#s"]').first().waitFor({ timeout: 30_000 });
    return page
      .locator('#results a[href*="#s"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  });

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('a site of several papers', () => {
  beforeAll(async () => {
    copyProject(project);
    await addPapers();
    run('scripts/build.ts', '--books');
  }, 900_000);

  it('begins with its newest papers, and leads to the list of all and to their authors', () => {
    const front = pageAt('/');
    expect(front.querySelectorAll('h1')).toHaveLength(1);
    expect(linksOf(front, '.cards h3 a')).toEqual([]);
    const newest = linksOf(front, '.papers h3 a');
    expect(newest).toHaveLength(13);
    expect(newest.slice(0, 4)).toEqual([`/${long}/`, `/${rivers}/`, `/${wells}/`, `/${first}/`]);
    expect(linksOf(front, '.more a')).toEqual(['/papers/', '/authors/']);
  });

  it('has a page of each author, with the papers', () => {
    const [author = ''] = linksOf(pageAt('/authors/'), '.index a');
    expect(author).toMatch(/^\/authors\/[^/]+\/$/);
    expect(linksOf(pageAt(author), '.papers h3 a').length).toBeGreaterThan(0);
  });

  it('lists all papers, newest first, by year, where search and about lead to', () => {
    const list = pageAt('/papers/');
    const listed = linksOf(list, '.papers h3 a');
    expect(listed).toHaveLength(6 + small.length);
    expect(listed.slice(0, 2)).toEqual([`/${long}/`, `/${rivers}/`]);
    expect(
      [...list.querySelectorAll('.papers h2')].map(({ textContent }) => textContent).slice(0, 3),
    ).toEqual(['2025', '2024', '2020']);
    for (const page of ['/search/', '/about/']) expect(linksOf(pageAt(page), 'main a')).toContain('/papers/');
  });

  it('shows every section of a long paper on its own pages', () => {
    expect(linksOf(pageAt(`/${long}/`), '.cards h3 a')).toHaveLength(60);
    expect(linksOf(pageAt(`/${long}/gate-60/`), '.contents ol > li > a')).toHaveLength(60);
  });

  it('gathers the passages that name a place by paper, each with its own section', () => {
    const place = pageAt('/places/kunar/');
    expect(linksOf(place, '.reading > h3 a')).toEqual([`/${rivers}/`, `/${first}/`, `/${tides}/`]);
    const [here, there] = [...place.querySelectorAll('.reading')].map((reading) =>
      [...reading.querySelectorAll('li a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(here).toEqual([`/${rivers}/introduction/#s1-p1`, `/${rivers}/ledgers/#s2-p1`]);
    expect(there?.length).toBeGreaterThan(5);
    for (const link of there ?? []) expect(link).toMatch(new RegExp(`^/${first}/`));
  });

  it('finds a name in two papers, and a word in the one that has it', async () => {
    const named = new Set((await search('Konar')).map((link) => link.split('/')[1]));
    expect([...named].sort()).toEqual([first, rivers]);
    expect(await search('quillfold')).toEqual([`/${rivers}/ledgers/#s2-p1`, `/${rivers}/ledgers/#s2-p3`]);
  });

  it('finds what is printed with soft hyphens, ligatures, raised numbers, and above or below a text', async () => {
    const notes = (id: string) => `/${tides}/notes/#${id}`;
    expect(await search('official counting-house')).toContain(notes('s2-p3'));
    expect(await search('brackets')).toEqual([notes('s2-p2')]);
    expect(await search('mended clock')).toContain(`/${tides}/tables/#s1-p1`);
    const excerpt = await visit('search/#q=official%20fish', async (page) => {
      await page.locator('#results .words').first().waitFor();
      return page.locator('#results .words').first().textContent();
    });
    expect(excerpt).toContain('10⁶');
    expect(excerpt).toContain('40 m²');
  });

  it('draws the number of a wide table, and all of its columns on paper', async () => {
    await visit(`${tides}/notes/`, async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const number = page.getByRole('link', { name: 'Passage 4', exact: true });
      await number.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await number.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const drawn = await page.evaluate(
        ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.textContent,
        [x + width / 2, y + height / 2],
      );
      expect(drawn).toBe('4');
      await number.click();
      expect(new URL(page.url()).hash).toBe('#s2-p4');
      // A4 on its side, without its margins.
      await page.setViewportSize({ width: 970, height: 640 });
      await page.emulateMedia({ media: 'print' });
      const cells = await page
        .locator('#s2-p4 :is(th, td):last-child')
        .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
      expect(Math.max(...cells)).toBeLessThanOrEqual(970);
      expect(await page.locator('.wide').evaluate((box) => getComputedStyle(box).page)).toBe('turned');
    });
  });

  it.each([lamps, rivers, tides])('says in the Markdown of %s what its pages say', (paper) => {
    const sections = listSections(dist, paper);
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      const page = wordsOfPage(dist, paper, section);
      expect(page['text']?.length).toBeGreaterThan(10);
      expect(wordsOfMarkdown(dist, paper, section), section).toEqual(page);
    }
  });

  it('offers no text for reuse whose rights are not settled', () => {
    expect(existsSync(path.join(dist, wells, `${wells}.bib`))).toBe(true);
    expect(filesWith(/./).filter((file) => file.startsWith(`${wells}/`) && file.endsWith('.md'))).toEqual([]);
  });

  it('has the colours, links, terms, styles and pages of its own that its editor gives it', async () => {
    const page = pageAt('/imprint/');
    expect(page.querySelector('h1')?.textContent).toBe('Imprint');
    expect(page.querySelector('main')?.textContent).toContain('The board of Passage.');
    expect(linksOf(page, 'header nav a')).toContain('https://board.example/');
    expect(linksOf(page, 'footer a')).toEqual(
      expect.arrayContaining([
        '/imprint/',
        'https://board.example/letter',
        'https://creativecommons.org/licenses/by/4.0/',
      ]),
    );
    await visit('', async (front) => {
      const look = await front.evaluate(() => ({
        accent: getComputedStyle(document.documentElement).getPropertyValue('--color-accent'),
        spacing: getComputedStyle(document.querySelector('main h1') as Element).letterSpacing,
      }));
      expect(look.accent).toContain('#7a1f3d');
      expect(look.spacing).not.toBe('normal');
    });
  });

  it('draws line art on white in the dark', async () => {
    const ground = await visit(`${tides}/notes/`, async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return page.getByRole('img', { name: 'A curve that rises twice' }).evaluate((picture) => {
        const { backgroundColor } = getComputedStyle(picture);
        return backgroundColor;
      });
    });
    expect(ground).toBe('rgb(255, 255, 255)');
  });

  it('has the events of all papers on its timeline, those of one name apart', () => {
    const timeline = pageAt('/timeline/');
    expect(timeline.querySelector('#muzamil-killed time')?.textContent?.trim()).toBe('9 March 2023');
    const event = timeline.querySelector(`#${rivers}--muzamil-killed`);
    expect(event?.querySelector('time')?.textContent?.trim()).toBe('March 2021');
    expect([...(event?.querySelectorAll('a') ?? [])].at(-1)?.getAttribute('href')).toBe(
      `/${rivers}/introduction/#s1-p2`,
    );
  });

  it('tells feeds and search engines of what may be printed, newest first', () => {
    expect(feed().slice(0, 3)).toEqual([`/${long}/`, `/${rivers}/`, `/${first}/`]);
    expect(feed()).not.toContain(`/${wells}/`);
    expect(sitemap()).toContain('/papers/');
    expect(sitemap()).toContain(`/${rivers}/ledgers/`);
    expect(sitemap().filter((address) => address?.startsWith(`/${wells}/`))).toEqual([]);
  });

  it('says of a paper that its rights are not stated, and keeps it from search engines', () => {
    expect(pageAt(`/${wells}/`).querySelector('#about')?.textContent).toContain('Rights not stated');
    for (const page of ['', 'introduction/', 'full/', 'cite/']) {
      const robots = pageAt(`/${wells}/${page}`).querySelector('meta[name="robots"]');
      expect(robots?.getAttribute('content'), page).toBe('noindex');
    }
  });

  it('has no word of a draft, nor its address', () => {
    expect(existsSync(path.join(project, 'content/papers', draft, 'paper.yaml'))).toBe(true);
    expect(filesWith(/notes-of-a-draft|Notes of a draft|draftwright/)).toEqual([]);
  });

  it('draws a figure of each kind, and a drawing of the author’s own in the place of one', () => {
    const page = pageAt(`/${tides}/tables/`);
    const figureOf = (name: string) => page.querySelector(`figure:has(a[href$="/figures/${name}/"])`);
    for (const name of ['quays', 'channel', 'crossings', 'catches', 'fees']) {
      const at = (ending: string) => path.join(dist, tides, 'figures', `${name}.${ending}`);
      for (const ending of ['csv', 'json', 'png']) expect(existsSync(at(ending)), at(ending)).toBe(true);
      expect(existsSync(path.join(dist, 'cards', tides, 'figures', `${name}.png`)), name).toBe(true);
      expect(existsSync(at('narrow-dark.webp')), name).toBe(name !== 'fees');
      expect(figureOf(name)?.querySelector('tbody td a')?.getAttribute('href'), name).toContain('-source');
    }
    expect(figureOf('fees')?.querySelector('.pic')).toBeNull();
    expect(figureOf('fees')?.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(figureOf('catches')?.querySelector('.pic')).toBeNull();
    expect(figureOf('catches')?.querySelector('svg')?.getAttribute('aria-label')).toBe('A ladder of 6 rungs');
    expect(figureOf('catches')?.id).toMatch(/^s1-p\d+$/);
  });

  it('runs what an author writes in MDX: imports, components, expressions, props, figures', () => {
    const page = pageAt(`/${tides}/tables/`);
    expect(page.querySelector('#s1-p1')?.textContent).toContain('a clock on the quay 12.');
    const mark = page.querySelector('aside.mark');
    expect(mark?.querySelector('b')?.textContent?.trim()).toBe('7 feet');
    // What a component holds is a passage as any other.
    expect(mark?.querySelector('#s1-p2 em')?.textContent).toBe('old');
    expect(mark?.querySelector('#s1-p2 a.name')?.getAttribute('href')).toBe('/places/kunar/');
    expect(page.querySelector('figure#s1-p3 table')?.textContent).toContain('March 2023');
    expect(page.querySelector('figure#s1-p3 .pic img')?.getAttribute('alt')).toContain('Tides at the quay');
    expect(page.querySelector('#s1-p4 a[href="/places/kunar/"]')?.textContent).toBe('the ladder');
    const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent);
    expect(styles.join('')).toContain('.mark.astro-');
  });

  it('runs nothing in a manuscript that stands beside it', () => {
    const page = pageAt(`/${tides}/notes/`);
    expect(page.querySelector('#s2-p1')?.innerHTML).toContain('wrote {high} and <sub>low</sub> beside');
    expect(page.querySelector('#s2-p2')?.textContent).toContain('"Braces" -- he said');
  });

  it('sets headings of both one level down on the whole paper’s page', () => {
    const headings = [...pageAt(`/${tides}/full/`).querySelectorAll('article h2, article h3')];
    expect(
      headings.map(
        ({ tagName, textContent }) => `${tagName} ${textContent?.replace(/\s*#?\s*$/, '').trim()}`,
      ),
    ).toEqual([
      'H2 The tables',
      'H3 Beside it',
      'H3 In figures',
      'H3 Notes to section 1',
      'H2 Notes of the keeper',
      'H3 Brackets',
      'H3 Through the year',
    ]);
  });

  it('shows the draft to its author, and says what is wrong with it when it is saved', async () => {
    const dev = spawn(process.execPath, [path.join(project, 'scripts/dev.ts'), '--port', '0'], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const section = globSync(path.join(project, 'content/papers', draft, '01-*.md'))[0] ?? '';
    const written = readFileSync(section, 'utf8');
    let said = '';
    for (const stream of [dev.stdout, dev.stderr])
      stream.on('data', (words: Buffer) => (said += words.toString()));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        dev.stdout.on('data', () => {
          const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
          if (found !== undefined) resolve(found);
        });
        dev.on('exit', () => reject(new Error(`No server: ${said}`)));
      });
      const page = await fetch(`${address}${draft}/introduction/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('draftwright');
      writeFileSync(section, `${written}\n![A quay](images/nowhere.png)\n`);
      await expect
        .poll(() => said, { timeout: 60_000 })
        .toMatch(/01-[\w-]+\.md:\d+: \(the pictures\): expected a picture of the folder images\//);
    } finally {
      writeFileSync(section, written);
      // With the server that it started.
      if (dev.pid !== undefined) process.kill(-dev.pid);
    }
  });

  it('names no author, to readers and to machines, of a paper that names none', () => {
    const { head } = pageAt('/pier-1/');
    expect(head.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toBe('Pier 1');
    expect(head.querySelector('meta[name="citation_author"]')).toBeNull();
    expect(pageAt('/pier-2/').head.querySelector('meta[name="citation_author"]')).not.toBeNull();
    expect(filesWith(/Author not stated/)).toEqual([]);
    const edition = pageAt('/pier-1/full/').querySelector('.edition')?.textContent ?? '';
    expect(edition.replace(/\s+/g, ' ').trim()).toBe('The full text of “Pier 1” (6 May 2011).');
  });

  it('makes a book of a manuscript with its pictures, tables and notes, as EPUBCheck would have it', async () => {
    const file = path.join(dist, lamps, `${lamps}.epub`);
    const { valid, report } = checkEpub(file);
    expect(valid, report).toBe(true);
    const files = unzipSync(readFileSync(file));
    const images = ['s1', 's2'].flatMap((chapter) => [
      ...parseHTML(strFromU8(files[`book/${chapter}.xhtml`] ?? new Uint8Array())).document.querySelectorAll(
        'img',
      ),
    ]);
    expect(images.map((image) => image.getAttribute('alt'))).toEqual([
      'A lamp on its post, drawn with one line',
      'Two gates at dusk',
    ]);
    for (const image of images) {
      const data = files[`book/${image.getAttribute('src')}`];
      // What can be seen through would be black on black where pages are turned dark.
      expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 });
    }
  }, 900_000);

  it('has no address of its own that a paper could take', () => {
    const papers = readdirSync(path.join(project, 'content/papers'));
    const used = readdirSync(dist, { withFileTypes: true })
      // A page of the editor's own is checked against the papers that are there.
      .filter(({ name }) => !papers.includes(name) && name !== 'imprint')
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(used.length).toBeGreaterThan(8);
    for (const name of used) expect(paperSlugSchema.safeParse(name).success, name).toBe(false);
  });

  it('is as wide as a phone, whatever its texts hold', async () => {
    const wide = await visit('', async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const home = page.url();
      const found: string[] = [];
      for (const address of ['', 'papers/', 'timeline/', 'pier-2/', 'pier-2/planks/', 'pier-2/full/']) {
        await page.goto(home + address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 360) found.push(`${address}: ${width}`);
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  it('has no link that leads nowhere, and no id twice', () => expect(findLoose()).toEqual([]));
});

describe('a site from which papers were taken', () => {
  beforeAll(() => {
    for (const paper of [rivers, long])
      rmSync(path.join(project, 'content/papers', paper), { recursive: true });
    run('scripts/build.ts');
  }, 600_000);

  it('has no word of them, nor their addresses', () => {
    expect(filesWith(/rivers-and-tolls|Rivers and tolls|quillfold|book-of-gates/)).toEqual([]);
  });

  it('has a list of papers no longer, where the front page shows them all', () => {
    expect(existsSync(path.join(dist, 'papers'))).toBe(false);
    expect(linksOf(pageAt('/'), '.papers h3 a')).toHaveLength(4 + small.length);
    expect(filesWith(/href="\/papers\//)).toEqual([]);
  });

  it('has no link that leads nowhere, and no id twice', () => expect(findLoose()).toEqual([]));
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { buildSite } from './build.ts';
// And those of the editors' page.
import './draw-kinds.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { root } from './tools.ts';

/** What the README shows of the built site: an address of it, and the part of the page that is drawn. */
const pictures: { name: string; address: string; clip: (page: Page) => Promise<Clip> }[] = [
  {
    name: 'section',
    address: 'crisis-and-adaptation-of-is-k/adaptation/#s4-p2',
    clip: async (page) => ({ x: 0, y: await page.evaluate(() => scrollY), width: 1280, height: 620 }),
  },
  {
    name: 'graph-1',
    address: 'crisis-and-adaptation-of-is-k/figures/graph-1/',
    clip: async (page) => {
      const box = await page.locator('.fig').first().boundingBox();
      return { x: 60, y: (box?.y ?? 0) - 16, width: 1160, height: 900 };
    },
  },
];

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

if (!(await buildSite())) process.exit(1);
const { address, server } = await serveSite(path.join(root, 'dist'));
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  const folder = path.join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    await page.goto(address + picture.address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    // What comes after the first paint has come.
    await page.waitForTimeout(1500);
    const image = await page.screenshot({ fullPage: true, clip: await picture.clip(page) });
    const file = path.join(folder, `${picture.name}.webp`);
    const written = await sharp(image).webp({ quality: 80 }).toBuffer();
    writeFileSync(file, written);
    console.log(`${path.relative(root, file)}: ${(written.length / 1000).toFixed(0)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

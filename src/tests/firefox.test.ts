import { type KeyInput, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.ts';
import { walkIn, type Walker } from './main-walks.ts';

const walker = (page: Page): Walker => ({
  async go(address) {
    await page.goto(address);
  },
  resize: (width) => page.setViewport({ width, height: 900 }),
  ask: (question, given = '') => page.evaluate(question, given),
  hover: (selector) => page.locator(selector).hover(),
  click: (selector) => page.click(selector),
  type: (selector, words) => page.type(selector, words),
  async press(keys) {
    const held = keys.split('+') as KeyInput[];
    for (const key of held) await page.keyboard.down(key);
    for (const key of held.toReversed()) await page.keyboard.up(key);
  },
});

walkIn('Firefox', async () => {
  const browser = await launch({ browser: 'firefox', executablePath: findFirefox() });
  return {
    async visit(address, act) {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      try {
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(address);
        await act(walker(page));
        return errors;
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
});

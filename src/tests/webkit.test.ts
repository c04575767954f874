import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { ServiceBuilder } from 'selenium-webdriver/safari.js';
import { findWebKit } from '../../scripts/webkit.ts';
import { walkIn, type Walker } from './main-walks.ts';

const keys = { Control: Key.CONTROL, Escape: Key.ESCAPE };

const walker = (driver: WebDriver): Walker => ({
  async go(address) {
    await driver.get(address);
    // Given back earlier than the protocol says.
    await driver.wait(() => driver.executeScript(() => document.readyState === 'complete'));
    await driver.executeScript(() => {
      for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
        addEventListener(kind, () => (document.documentElement.dataset['failed'] = kind));
    });
  },
  async resize(width) {
    const [across, down] = await driver.executeScript<[number, number]>(
      () => [outerWidth - innerWidth, outerHeight - innerHeight] as const,
    );
    await driver
      .manage()
      .window()
      .setRect({ width: width + across, height: 900 + down });
  },
  ask: (question, given = '') => driver.executeScript(question, given),
  async hover(selector) {
    const element = await driver.findElement(By.css(selector));
    await driver.executeScript((one: Element) => one.scrollIntoView({ block: 'center' }), element);
    await driver.actions().move({ origin: element }).perform();
  },
  click: (selector) => driver.findElement(By.css(selector)).click(),
  type: (selector, words) => driver.findElement(By.css(selector)).sendKeys(words),
  async press(key) {
    const held = key.split('+').map((one) => keys[one as keyof typeof keys] ?? one);
    const actions = driver.actions();
    for (const one of held) actions.keyDown(one);
    for (const one of held.toReversed()) actions.keyUp(one);
    await actions.perform();
  },
});

walkIn('WebKit', async () => {
  const { driver: program, display } = findWebKit();
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const service = new ServiceBuilder(program)
    .setEnvironment({ ...process.env, DISPLAY: `:${String(number).trim()}` })
    .build();
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    .build();
  return {
    async visit(address, act) {
      await driver.get('about:blank');
      await walker(driver).resize(1280);
      await walker(driver).go(address);
      await act(walker(driver));
      // This driver tells nothing of the console: only what fails once a page is there is seen.
      return driver.executeScript(() =>
        [document.documentElement.dataset['failed']].filter((kind) => kind !== undefined),
      );
    },
    async close() {
      try {
        await driver.quit();
        await service.kill();
      } finally {
        screen.kill();
      }
    },
  };
});

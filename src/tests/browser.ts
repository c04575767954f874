import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumArgs } from '../../scripts/chromium.ts';

/** What a test does in a page, and what the page said and asked while it did. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors on the console and uncaught ones. */
  errors: string[];
  /** Addresses asked for, in order. */
  requests: string[];
}

/**
 * Starts one Chromium for a file of tests.
 *
 * @returns a function that opens an address of the site, hands the page over, and closes it again
 */
export function useBrowser(): <T>(
  address: string,
  options: BrowserContextOptions,
  act: (visit: Visit) => Promise<T>,
) => Promise<T> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArgs });
  });
  afterAll(() => browser.close());
  return async (address, options, act) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(new URL(address.replace(/^\//, ''), inject('address')).href);
      if (options.javaScriptEnabled !== false) await scriptsBegan(page);
      return await act({ page, context, errors, requests });
    } finally {
      await context.close();
    }
  };
}

/** Waits for a page's scripts, which begin when it is whole: a reader takes longer to press a key, a test does not. */
export async function scriptsBegan(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))),
  );
}

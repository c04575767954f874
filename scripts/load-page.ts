import type { Browser, Page } from 'playwright-core';
import type { Served } from './serve.ts';

/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** What pages are loaded on. */
export interface Device {
  /** So many times slower than this machine's processor. */
  slowdown: number;
  /** Each page is loaded so often, each time beside its bare form, in turn before and after it. */
  attempts: number;
  /** Milliseconds after a page has loaded in which it may still move, or work; a bare page does neither. */
  settling: { ours: number; bare: number };
}

/** The line alone. Loads differ by a fifth: medians of eleven moved by a tenth from run to run. */
export const desk: Device = { slowdown: 1, attempts: 21, settling: { ours: 500, bare: 200 } };
/** A phone's processor besides. */
export const phone: Device = { slowdown: 4, attempts: 5, settling: { ours: 1000, bare: 200 } };

export interface Timing {
  /** First contentful paint, ms. */
  painted: number;
  /** Largest contentful paint, ms. */
  largest: number;
  /** Layout shift, no unit. */
  shift: number;
  /** Time after the first paint in which the main thread was blocked beyond 50 ms a task, ms. */
  blocked: number;
  /** Requests beside the page itself that began before its first paint, and after it. */
  before: number;
  after: number;
  /** Bytes of pictures as they were sent. */
  images: number;
  nodes: number;
}

/** One load of a page and one of its bare form, close in time: what slows one slows the other. */
export interface Pair {
  ours: Timing;
  bare: Timing;
}

/**
 * Loads a page of both sites in turn.
 *
 * @param below path of the page under both sites’ addresses
 */
export async function loadPairs(
  browser: Browser,
  sites: readonly [ours: Served, bare: Served],
  below: string,
  device: Device,
): Promise<Pair[]> {
  const [ours, bare] = sites;
  const load = {
    ours: () => measure(browser, ours.address + below, device.slowdown, device.settling.ours),
    bare: () => measure(browser, bare.address + below, device.slowdown, device.settling.bare),
  };
  const pairs: Pair[] = [];
  while (pairs.length < device.attempts) {
    if (pairs.length % 2 === 0) pairs.push({ ours: await load.ours(), bare: await load.bare() });
    else pairs.push({ bare: await load.bare(), ours: await load.ours() });
  }
  return pairs;
}

/** Gives a page slow 4G, and a slower processor. */
export async function throttle(page: Page, slowdown = phone.slowdown): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

async function measure(browser: Browser, url: string, slowdown: number, settle: number): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await throttle(page, slowdown);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settle);
    return await page.evaluate(readTiming);
  } finally {
    await context.close();
  }
}

/** Has a page tell how it was loaded. */
async function readTiming(): Promise<Timing> {
  const entries: PerformanceEntry[] = [];
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type, buffered: true });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
  const numberIn = (entry: PerformanceEntry, key: string) => Number(Reflect.get(entry, key) ?? 0);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const before = asked.filter(({ startTime }) => startTime < painted).length;
  return {
    painted,
    largest: of('largest-contentful-paint').at(-1)?.startTime ?? 0,
    shift: sum(of('layout-shift').map((entry) => numberIn(entry, 'value'))),
    // Of a task that the first paint falls into, what comes after it.
    blocked: sum(
      of('longtask').map(({ startTime, duration }) =>
        Math.max(0, startTime + duration - Math.max(startTime, painted) - 50),
      ),
    ),
    before,
    after: asked.length - before,
    images: sum(
      asked
        .filter(({ name }) => /\.(png|jpe?g|webp|avif|svg)$/.test(name))
        .map(({ encodedBodySize }) => encodedBodySize),
    ),
    nodes: document.querySelectorAll('*').length,
  };
}

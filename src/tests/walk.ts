import type { Page } from 'playwright-core';

/** Where the Tab key stopped, and what a reader saw of it. */
export interface Stop {
  /** Tells elements apart, and is the same for one element on the way there and back. */
  id: number;
  html: string;
  /** Whether something is drawn around it that is not there without the focus. */
  marked: boolean;
  /** Whether any of it lies in the window with nothing over it. */
  seen: boolean;
  /** Whether it stands in what the focus of the stop before has opened, and goes with it. */
  passing: boolean;
  /** What holds its neighbours, a list or a paragraph, and where it stands in the page. */
  group: number;
  top: number;
  left: number;
}

/**
 * Walks a page by the Tab key until the focus leaves it.
 *
 * @param key `Tab` from the page’s top, or `Shift+Tab` back from its end
 * @param most the walk ends after so many stops, as it would in a trap
 */
export async function walkStops(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop);
    if (!stop || stop.id === stops[0]?.id) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. */
function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const known = ((globalThis as { walked?: Map<Element, number> }).walked ??= new Map<Element, number>());
  const idOf = (one: Element) => {
    if (!known.has(one)) known.set(one, known.size);
    return known.get(one) ?? -1;
  };
  const outlined = (one: Element | null) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const drawn = outlineStyle !== 'none' && !/^rgba.*, 0\)$/.test(outlineColor);
    return outlineStyle === 'auto' || (drawn && parseFloat(outlineWidth) >= 2);
  };
  const [box = element.getBoundingClientRect()] = element.getClientRects();
  const at = [0.1, 0.3, 0.5, 0.7, 0.9];
  const seen = at.some((x) =>
    at.some((y) => {
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return hit !== null && element.contains(hit);
    }),
  );
  return {
    id: idOf(element),
    html: element.outerHTML.slice(0, 110),
    marked: outlined(element) || outlined(element.parentElement),
    seen,
    passing: element.closest('[popover]') !== null,
    group: idOf(
      element.closest('ul, ol, table, nav, p, form, header, footer, svg, details, main') ?? element,
    ),
    top: Math.round(box.top + scrollY),
    left: Math.round(box.left),
  };
}

/** Brings up every chart of a page, so that none comes in the middle of a walk. */
export async function mountCharts(page: Page): Promise<void> {
  for (const picture of await page.locator('[data-figure]').all()) {
    await picture.scrollIntoViewIfNeeded();
    // Its marks come last, and with them what else a reader can use.
    await picture.locator('.mark').first().waitFor({ state: 'attached' });
  }
  await page.evaluate(() => scrollTo(0, 0));
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, what is good practice beside it, and of AAA the contrast of 7:1. */
const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    // What a link's words do not say, the list and the heading it stands under do.
    'identical-links-same-purpose': { enabled: false },
  },
  resultTypes: ['violations'],
};

/**
 * Asks axe about a page as it stands.
 *
 * @returns a line for each rule that is broken: its name, and the first elements that break it
 */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    return (await run.run(document, options)).violations;
  }, rules);
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${where.join(' | ')}`;
  });
}

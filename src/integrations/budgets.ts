import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PageWeight, weighPage } from './page-weight.ts';

/** One round trip on a new connection: ten segments of 1,460 bytes (RFC 6928). */
export const roundTrip = 14_600;

/** Bytes in brotli-11 that a page may cost. */
export const budgets = {
  html: roundTrip,
  /** The whole paper on one page is for printing and for the browser's own find. */
  wholePaper: 36_000,
  script: 4_096,
  /** What a page may add to its text, where the text alone fills the round trip. */
  added: 9_000,
} as const;

/**
 * Stops a build in which a page costs more than it may, and names the page.
 *
 * A text that is too long for one round trip by itself is its author's: there, what the site adds is held
 * to a bound of its own. Runs after the pages are compressed, and weighs anew only what might be too heavy.
 */
export function keepBudgets(): AstroIntegration {
  let base = '/';
  return {
    name: 'budgets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const over = globSync('**/*.html', { cwd: folder }).flatMap((file) => {
          const at = path.join(folder, file);
          const html = readFileSync(at, 'utf8');
          // At whatever quality it was compressed, the best is not larger.
          const most = statSync(`${at}.br`, { throwIfNoEntry: false })?.size ?? html.length;
          return findExcess(file.split(path.sep).join('/'), most, weighPage(html, folder, base));
        });
        if (over.length > 0) throw new Error(`Over budget:\n  ${over.join('\n  ')}`);
      },
    },
  };
}

/**
 * What a page costs too much, in words; nothing where it keeps its budget.
 *
 * @param file path below the site's root, `paper/section/index.html`
 * @param most bytes that its HTML has at most: only where they are too many is it weighed
 */
export function findExcess(file: string, most: number, weight: PageWeight): string[] {
  const whole = /(^|\/)full\/index\.html$/.test(file);
  const allowed = whole ? budgets.wholePaper : budgets.html;
  const excess: string[] = [];
  if (most > allowed && weight.html > allowed) {
    const added = weight.html - weight.text;
    const longText = weight.text > allowed - budgets.added;
    if (!(longText && added <= (whole ? allowed : budgets.added))) {
      excess.push(
        `${file}: ${weight.html} bytes of HTML in brotli, ${allowed} allowed (text alone: ${weight.text})`,
      );
    }
  }
  if (weight.script > budgets.script) {
    excess.push(
      `${file}: ${weight.script} bytes of script in brotli before the reader acts, ${budgets.script} allowed`,
    );
  }
  return excess;
}

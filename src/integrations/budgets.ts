import type { PageWeight } from './page-weight.ts';

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
 * What a page costs too much, in words; nothing where it keeps its budget.
 *
 * A text that is too long for one round trip by itself is its author's: there, what the site adds is held
 * to a bound of its own.
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

import type { PageWeight } from './page-weight.ts';

/** One round trip on a new connection: ten segments of 1,460 bytes (RFC 6928). */
export const roundTrip = 14_600;

/** Bytes in brotli-11 that a page may cost. */
export const budgets = {
  html: roundTrip,
  /** The whole paper on one page is for printing and for the browser's own find. */
  wholePaper: 60_000,
  script: 4_096,
  /** Texts, without markup, up to which the budget holds: of some 1,700 words, and of some 6,000. */
  text: { html: 5_600, wholePaper: 20_000 },
} as const;

/**
 * What a page costs too much, in words; nothing where it keeps its budget.
 *
 * A text that is too long for one round trip is its author's. Beyond the length that the budget is for, each byte of
 * it may bring another of links, numbers and notes, and no more: what the site adds to every page stays bounded.
 *
 * @param file path below the site's root, `paper/section/index.html`
 */
export function findExcess(file: string, weight: PageWeight): string[] {
  const whole = /(^|\/)full\/index\.html$/.test(file);
  const kind = whole ? 'wholePaper' : 'html';
  const excess: string[] = [];
  // Most pages are far below, and need not be weighed well.
  if (weight.atMost > budgets[kind]) {
    const { atMost, text } = weight;
    const allowed = budgets[kind] + 2 * Math.max(0, text - budgets.text[kind]);
    // A text takes a fraction of the time that its page does, and mostly allows for it.
    const html = atMost > allowed ? weight.html : atMost;
    if (html > allowed)
      excess.push(`${file}: ${html} bytes of HTML in brotli, ${allowed} allowed (text alone: ${text})`);
  }
  if (weight.script > budgets.script) {
    excess.push(
      `${file}: ${weight.script} bytes of script in brotli before the reader acts, ${budgets.script} allowed`,
    );
  }
  return excess;
}

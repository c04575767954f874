import { createHash } from 'node:crypto';

/** The rules by which browsers fetch a page ahead, as a file of the site. */
export interface PrefetchRules {
  /** Its path below the site's root; named by its content, so that a browser asks for it once. */
  file: string;
  content: string;
  /** Browsers take it under no other. */
  type: string;
}

/**
 * Rules for fetching a page whose link a reader points at: sent as a file that a header names, they cost a page
 * neither bytes nor a hash in its policy. Pages end in a slash, so files to download are never fetched ahead.
 *
 * Browsers that know such rules leave them where data or power is saved, or fetching ahead is turned off:
 * https://developer.chrome.com/docs/web-platform/prerender-pages#chrome-limits (in Chromium,
 * `PreloadingEligibility::kDataSaverEnabled`).
 *
 * @param base folder of the host that the site is built for, with a final slash
 */
export function prefetchRules(base: string): PrefetchRules {
  const pages = { href_matches: `${base}*/` };
  // References are opened inside the page, by a script that asks for them itself.
  const references = { href_matches: `${base}*/cite/` };
  const where = { and: [pages, { not: references }] };
  const content = JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { file: `_astro/prefetch.${hash}.json`, content, type: 'application/speculationrules+json' };
}

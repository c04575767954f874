/**
 * Rules for fetching a page whose link a reader points at, for a script element of the type `speculationrules`. They
 * stand in each page: as a file that a header names, they would be asked for while the page is on its way. Pages end
 * in a slash, so files to download are never fetched ahead.
 *
 * Browsers that know such rules leave them where data or power is saved, or fetching ahead is turned off:
 * https://developer.chrome.com/docs/web-platform/prerender-pages#chrome-limits (in Chromium,
 * `PreloadingEligibility::kDataSaverEnabled`).
 *
 * @param base folder of the host that the site is built for, with a final slash
 */
export function prefetchRules(base: string): string {
  const pages = { href_matches: `${base}*/` };
  // References are opened inside the page, by a script that asks for them itself.
  const references = { href_matches: `${base}*/cite/` };
  const where = { and: [pages, { not: references }] };
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
}

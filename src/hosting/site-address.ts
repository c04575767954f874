/** Where a site stands. */
export interface SiteAddress {
  /** Its host, with the scheme: `https://passage.example`. */
  site: string;
  /** Folder of the host, from `/`. */
  base: string;
}

/**
 * Reads where a site is to stand from the settings of a build. What is empty counts as not given: so services that build
 * sites hand on what nobody has set.
 *
 * @param env `SITE_URL`, the host; `BASE_PATH`, the folder on it
 * @param url the publication's own address, where no host is given
 * @throws where a setting is no such thing, with what to write
 */
export function readSiteAddress(env: Partial<Record<string, string>>, url: string): SiteAddress {
  const base = env['BASE_PATH']?.trim() || '/';
  if (!/^\/[^?#\s]*$/.test(base))
    throw new Error(`BASE_PATH is “${base}”: expected a folder of the host from its root, as /papers.`);
  const site = env['SITE_URL']?.trim() || url;
  const parsed = URL.parse(site);
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new Error(
      `SITE_URL is “${site}”: expected an address with its scheme, as https://${/^[\w.-]+$/.test(site) ? site : 'papers.example.org'}.`,
    );
  if (site !== url && `${parsed.pathname}${parsed.search}${parsed.hash}` !== '/')
    throw new Error(
      `SITE_URL is “${site}”: expected a host alone, as ${parsed.origin}. For a folder of it set BASE_PATH, as ${parsed.pathname}.`,
    );
  return { site, base };
}

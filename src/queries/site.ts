import { addressesUnder } from '../addresses.ts';
import { readSite } from '../schemas/read-site.ts';
import type { Site } from '../schemas/site.ts';
import { pathToFileURL } from 'node:url';

/** The site's internal addresses under the base it is built for. */
export const addresses = addressesUnder(import.meta.env.BASE_URL);

/** The publication as a whole. */
export const site: Site = readSite(pathToFileURL('content/site.yaml'));

/** The absolute address of an internal one, for feeds, cards and citations. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

import { getCollection } from 'astro:content';
import { remember } from './remember.ts';
import { addresses } from './site.ts';

/** Pages that every publication has, and that the frame names by itself. */
const always = new Set(['about', 'accessibility']);

/** Links to the pages of the publication's own words, by their titles. */
export const listOwnPages = remember(async (): Promise<{ text: string; url: string }[]> =>
  (await getCollection('pages'))
    .filter(({ id }) => !always.has(id))
    .map(({ id, data }) => ({ text: data.title, url: addresses.file(`${id}/`) })),
);

import { z } from 'astro/zod';

/** Part of an address: small letters, digits, hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single hyphens');

/** What every paper has below its address, beside its sections. */
const ofPapers = ['full', 'figures', 'cite', 'changes'];

/** Addresses that the site itself uses: first parts for papers, and what follows a paper's for sections. */
export const reservedSlugs = {
  /** Pages, folders of files, and what hosts and browsers ask for by name. */
  paper: [
    'places actors authors topics timeline search about accessibility papers index 404',
    'cards icons pictures schemas pagefind offline feed sitemap robots manifest favicon',
    ...ofPapers,
  ].flatMap((words) => words.split(' ')),
  section: ofPapers,
};

const free = (taken: readonly string[]) =>
  slugSchema.refine(
    (slug) => !taken.includes(slug),
    `expected an address that the site does not use itself (it uses ${taken.join(', ')})`,
  );

/** Address of a paper: the name of its folder. */
export const paperSlugSchema = free(reservedSlugs.paper);

/** Address of a section below its paper's. */
export const sectionSlugSchema = free(reservedSlugs.section);

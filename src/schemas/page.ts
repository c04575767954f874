import { z } from 'astro/zod';

/** Front matter of a page of the publication's own words, `content/pages/about.mdx`. */
export const pageSchema = z.strictObject({
  /** The heading, and the name in the browser's tab. */
  title: z.string().min(1),
  /** One sentence for search engines. */
  description: z.string().min(1).max(200),
});

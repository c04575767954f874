import { z } from 'astro/zod';
import { coloursSchema } from './colours.ts';
import { slugSchema } from './slug.ts';
import { fontsSchema } from './fonts.ts';
import { languageSchema } from './language.ts';

/** A link of the frame, beside the site's own. */
const linkSchema = z.strictObject({
  text: z.string().min(1),
  url: z
    .string()
    .regex(/^(?:https?:\/\/|mailto:|\/)/, 'expected an address, as https://example.org/ or /imprint/'),
});

const topicSchema = z.strictObject({
  /** Its address below `/topics/`; never changed once published. */
  id: slugSchema,
  name: z.string().min(1),
});

/** `content/site.yaml`: the publication as a whole. */
export const siteSchema = z.strictObject({
  /** The name on every page. */
  name: z.string().min(1),
  /** Half a line under the name, for feeds and cards. */
  tagline: z.string().min(1),
  /** One sentence for search engines. */
  description: z.string().min(1),
  /** BCP 47 tag of the interface's language. */
  language: languageSchema,
  /** Where the site will stand; SITE_URL overrides it at build. */
  url: z.url(),
  /** Whom readers write to about corrections. */
  contact: z.email(),
  /** Subjects of the publication's own, in their order: papers name them by id (`topics: [ports]`), each has a page and a feed. */
  topics: z
    .array(topicSchema)
    .refine((topics) => new Set(topics.map(({ id }) => id)).size === topics.length, 'expected each id once')
    .default([]),
  /** Under which terms the publication's own words stand, in the footer. */
  licence: z.strictObject({ name: z.string().min(1), url: z.url() }).optional(),
  /** Links at the top and the foot of every page, after the site's own and those to `content/pages/`. */
  header: z.array(linkSchema).default([]),
  footer: z.array(linkSchema).default([]),
  /** Colours of their own. */
  colours: coloursSchema.optional(),
  /** Faces of their own. */
  fonts: fontsSchema.prefault({}),
  /** Whether a line that says who wrote it, and where it stands, is added to more than a few words copied here. */
  copyCredit: z.boolean().default(true),
});

export type Topic = z.infer<typeof topicSchema>;
export type Site = z.infer<typeof siteSchema>;

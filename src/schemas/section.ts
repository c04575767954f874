import { z } from 'astro/zod';
import { sectionSlugSchema } from './slug.ts';

/** A finding of the section, and the passage that says it. */
const pointSchema = z.strictObject({
  /** One plain sentence, with the hedge and the source that the passage gives. */
  text: z.string().min(1).max(200),
  /** The passage, `s4-p3`. */
  passage: z.string().regex(/^s\d+-p\d+$/, 'expected a passage as s4-p3'),
});

/** Front matter of one section, `content/papers/<paper>/03-campaign-in-crisis.mdx`, or `.md` where it was imported. */
export const sectionSchema = z.strictObject({
  /** The heading as printed. */
  title: z.string().min(1),
  /** The section's address below the paper's; equals the file's name without its number. */
  slug: sectionSlugSchema,
  /** What the section says, in own words, for cards: neutral, at most 300 characters. */
  excerpt: z.string().min(1).max(300),
  /** Two to five findings to show before the text. */
  points: z.array(pointSchema).min(2).max(5).optional(),
});

/** A section as it is loaded; an imported one is counted there, for its text is not. */
export const loadedSectionSchema = sectionSchema.extend({
  words: z.number().optional(),
  notes: z.number().optional(),
});

export type Section = z.infer<typeof sectionSchema>;

import { z } from 'astro/zod';
import { pointSchema as point } from './event.ts';
import { slugSchema } from './slug.ts';

/** Somebody who speaks in a paper's notes. */
export const voiceSchema = z.strictObject({
  /** As the notes name it: `IS-K sources`. */
  name: z.string().min(1),
  /** Interviewed by the author, speaking for a state, published, or the paper's own author or editor. */
  kind: z.enum(['interviewee', 'official', 'published', 'author', 'editor']),
});

/** `voices` in `paper.yaml`: an id, which notes name, with each voice. */
export const voicesSchema = z.record(slugSchema, voiceSchema);

const expected =
  'expected a day as 2023-03-09, a month as 2023-03, a season as 2023-spring, a part of a year as 2023-early, a year as 2023, or two of these as 2021-08/2022-11';

/** `2021-08/2022-11` is a range. */
const split = (when: unknown) => {
  if (typeof when !== 'string' || !when.includes('/')) return when;
  const [from, ...to] = when.split('/');
  return { from, to: to.join('/') };
};

/** Attributes of `<Note voice="is-k" when="2023-04" at="4.12" />`, the whole of a footnote in a section's `.mdx`. */
export const noteSchema = z.strictObject({
  /** Who speaks: an id of the paper's `voices`. */
  voice: z.string(),
  /** When they spoke, no more precise than the original says; left out where it says nothing. */
  when: z
    .preprocess(split, z.union([point, z.strictObject({ from: point, to: point })], { error: expected }))
    .optional(),
  /** Where the original says it: section and paragraph. */
  at: z.string().regex(/^\d+\.\d+$/, 'expected section and paragraph of the original as 4.12'),
});

export type Voice = z.infer<typeof voiceSchema>;
export type VoiceKind = Voice['kind'];
export type Voices = z.infer<typeof voicesSchema>;
export type NoteData = z.infer<typeof noteSchema>;

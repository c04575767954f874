import { z } from 'astro/zod';

const place = z
  .string()
  .regex(/^[1-9]\d*\.[1-9]\d*$/, 'expected a place in the original as 4.12: its section and paragraph');

/**
 * `content/papers/<paper>/original.yaml`: where each passage of an account stands in the original, so that a reader can
 * cite that too. A passage that is left out has no such place.
 *
 *     s4-p20: 4.10
 *     s4-p21: [4.11, 4.12]
 */
export const originalSchema = z.record(
  /** The passage of the account, `s4-p7`. */
  z.string().regex(/^s\d+-p\d+$/, 'expected a passage as s4-p7'),
  /**
   * Section and paragraph of the original, `4.12`, as a reader counts them there: each quotation and each item of a list
   * is a paragraph. A passage that retells several has a list of them, in order.
   */
  z.union([place.transform((one) => [one]), z.array(place).min(1)], {
    error: 'expected a place in the original as 4.12 (section, paragraph), or a list of such places',
  }),
);

/** Places in the original by passage. */
export type OriginalPlaces = z.infer<typeof originalSchema>;

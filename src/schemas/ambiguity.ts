import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';
import { formSchema } from './place.ts';

/** Forms that several entries share, of `content/gazetteer/ambiguous.yaml`, and the rule that decides. */
export const ambiguitySchema = z.strictObject({
  /** The forms, as the entries give them. */
  forms: z.array(formSchema).min(1),
  /** Ids of the entries that claim them. */
  claimedBy: z.array(slugSchema).min(2),
  /**
   * How a text that prints one is read; a search is always offered every one of them.
   * `first`: as the first id. `all`: listed under each. `neighbour`: as the id whose kind is that of the
   * nearest other place named in the same sentence; under each where there is none.
   */
  rule: z.enum(['first', 'all', 'neighbour']),
});

/** `content/gazetteer/ambiguous.yaml`. */
export const ambiguitiesSchema = z.preprocess((all) => all ?? [], z.array(ambiguitySchema));

export type Ambiguity = z.infer<typeof ambiguitySchema>;

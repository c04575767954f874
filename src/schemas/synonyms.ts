import { z } from 'astro/zod';

const wordSchema = z
  .string()
  .regex(
    /^\p{L}[\p{L}’'-]*( [\p{L}\p{N}][\p{L}\p{N}’'-]*){0,3}$/u,
    'expected a word or a few, without signs',
  );

/** `content/search/synonyms.yaml`: plain words, each with the words that texts use for the same thing. */
export const synonymsSchema = z.record(wordSchema, z.array(wordSchema).min(1));

export type Synonyms = z.infer<typeof synonymsSchema>;

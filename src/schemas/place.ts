import { z } from 'astro/zod';
import { languageSchema } from './language.ts';
import { geonamesSchema, wikidataSchema } from './identifiers.ts';
import { slugSchema } from './slug.ts';

/** A written name: no blanks at its ends, no double ones inside. */
export const formSchema = z
  .string()
  .regex(/^\S+( \S+)*$/, 'expected a name without blanks at its ends')
  .max(80);

/** A name in another script, with the BCP 47 tag of its language. */
export const nativeNameSchema = z.strictObject({
  /** `fa` (Dari and Persian), `ps`, `uk`, or any other. */
  lang: languageSchema,
  /** The name as it is written in that language. */
  text: formSchema,
});

const degree = (limit: number) =>
  z
    .number()
    .min(-limit)
    .max(limit)
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
      error: 'expected two decimals at most, for this gazetteer knows towns and districts, not streets',
    });

const pointSchema = z.strictObject({
  /** Degrees north and east, two decimals at most. */
  lat: degree(90),
  lon: degree(180),
  /** What the point is the middle of; nothing finer than a town or a district is kept. */
  precision: z.enum(['city', 'district', 'province', 'country']),
});

/** One place of `content/gazetteer/places.yaml`. */
export const placeSchema = z.strictObject({
  /** Its address below `/places/`; never changed once published. */
  id: slugSchema,
  /** The name as this publication prints it; counts as a form. */
  name: formSchema,
  /** What it is. A district is the second level of a country, below the province. */
  kind: z.enum(['country', 'province', 'district', 'city', 'valley', 'region']),
  /** Id of the next larger place of this file it lies in. */
  within: slugSchema.optional(),
  /** Other forms texts here print: adjectives, peoples, `… province`. Case counts. */
  forms: z.array(formSchema).default([]),
  /** Forms too general to stand alone (`the north`): they count only once the section names a place of the same country. */
  inContext: z.array(formSchema).default([]),
  /** Other spellings readers may type or other texts may print. Hyphen, apostrophe and accent variants need no line. */
  spellings: z.array(formSchema).default([]),
  /** What a search should be led here by though it names something else (a city’s province, a capital); never looked for in texts. */
  asked: z.array(formSchema).default([]),
  /** Forms that are names in capitals only, in search too (`US`, never `us`). Repeat them from above. */
  capitals: z.array(formSchema).default([]),
  /** The name in the scripts of the people who live there. */
  native: z.array(nativeNameSchema).default([]),
  /** Where it is; left out for regions without an agreed middle. */
  point: pointSchema.optional(),
  /** The place at Wikidata, `Q5838`, and at GeoNames, 1138958. */
  wikidata: wikidataSchema.optional(),
  geonames: geonamesSchema.optional(),
  /** One sentence on how the name is read here, shown on its page. */
  note: z.string().min(1).max(300).optional(),
});

/** `content/gazetteer/places.yaml`; an empty file is an empty gazetteer. */
export const placesSchema = z.preprocess((all) => all ?? [], z.array(placeSchema));

export type Place = z.infer<typeof placeSchema>;
export type NativeName = z.infer<typeof nativeNameSchema>;

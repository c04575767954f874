import { z } from 'astro/zod';
import { orcidSchema, rorSchema, wikidataSchema } from './identifiers.ts';
import { slugSchema } from './slug.ts';
import { formSchema, nativeNameSchema } from './place.ts';

/** One actor of `content/gazetteer/actors.yaml`. Outlets, channels and magazines of armed groups have no place here. */
export const actorSchema = z.strictObject({
  /** Its address below `/actors/`; never changed once published, and no place has it. */
  id: slugSchema,
  /** The name as this publication prints it; counts as a form. */
  name: formSchema,
  /** What it is. A community is people of one faith, people or calling: never a party to the violence. */
  kind: z.enum(['organisation', 'state body', 'community', 'person', 'platform']),
  /** Id of the actor it belongs to or acts for. */
  partOf: slugSchema.optional(),
  /** Ids of places and actors whose name its own carries (`Iranian government`): its mentions count for them too. */
  names: z.array(slugSchema).default([]),
  /** The country it acts in: once it is named, `the east` is that country’s. */
  home: slugSchema.optional(),
  /** Other forms texts here print. Case counts; a community's plural needs no line. */
  forms: z.array(formSchema).default([]),
  /** Forms too general to stand alone (a family name): they count only once the section gives a full form, or names a place of `names`. */
  inContext: z.array(formSchema).default([]),
  /** Other spellings readers may type or other texts may print: full names, titles, older usage. */
  spellings: z.array(formSchema).default([]),
  /** What a search should be led here by though it names something else (a city’s province, a capital); never looked for in texts. */
  asked: z.array(formSchema).default([]),
  /** Forms that are names in capitals only, in search too (`IS`, never `is`). Repeat them from above. */
  capitals: z.array(formSchema).default([]),
  /** The name in its own script. */
  native: z.array(nativeNameSchema).default([]),
  /** Office or full name, from the papers here or common knowledge, in neutral words. */
  about: z.string().min(1).max(200).optional(),
  /** The actor at Wikidata, `Q42`; an organisation at ror.org, a person at orcid.org. */
  wikidata: wikidataSchema.optional(),
  ror: rorSchema.optional(),
  orcid: orcidSchema.optional(),
  /** One sentence on how the name is read here, shown on its page. */
  note: z.string().min(1).max(300).optional(),
});

/** `content/gazetteer/actors.yaml`. */
export const actorsSchema = z.preprocess((all) => all ?? [], z.array(actorSchema));

export type Actor = z.infer<typeof actorSchema>;

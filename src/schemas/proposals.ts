import { z } from 'astro/zod';
import { actorSchema } from './actor.ts';
import { formSchema, placeSchema } from './place.ts';

/** Kinds of places and of actors, as their schemas have them. */
export const kinds = {
  places: placeSchema.shape.kind.options as readonly string[],
  actors: actorSchema.shape.kind.options as readonly string[],
};

/** `proposed-names.yaml` in a paper's folder: what it seems to name, for an editor to tick. */
export const proposalsSchema = z.array(
  z.strictObject({
    name: formSchema,
    /** `no`, or what kind of place or actor it is. */
    is: z.enum(['no', ...kinds.places, ...kinds.actors]),
    /** What it is printed as besides. */
    forms: z.array(formSchema).default([]),
    /** For the editor's eyes: how often, where first, and in what sentence. */
    times: z.int(),
    in: z.string(),
    sentence: z.string(),
  }),
);

export type TickedName = z.infer<typeof proposalsSchema>[number];

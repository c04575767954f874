import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { actorsSchema } from '../schemas/actor.ts';
import { ambiguitiesSchema } from '../schemas/ambiguity.ts';
import { placesSchema } from '../schemas/place.ts';
import { checkYaml } from '../schemas/problems.ts';
import type { GazetteerData } from './gazetteer.ts';

/**
 * Reads and checks `content/gazetteer/`.
 *
 * @param folder from the project's root
 * @throws with file, line and key of every entry that does not fit
 */
export function readGazetteer(folder = path.join('content', 'gazetteer')): GazetteerData {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const { data, problems } = checkYaml(
      `content/gazetteer/${name}`,
      readFileSync(path.join(folder, name), 'utf8'),
      schema,
    );
    if (data === undefined) throw new Error(problems.join('\n'));
    return data;
  };
  return {
    places: read('places.yaml', placesSchema),
    actors: read('actors.yaml', actorsSchema),
    ambiguities: read('ambiguous.yaml', ambiguitiesSchema),
  };
}

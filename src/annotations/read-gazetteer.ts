import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actorsSchema } from '../schemas/actor.ts';
import { ambiguitiesSchema } from '../schemas/ambiguity.ts';
import { placesSchema } from '../schemas/place.ts';
import type { GazetteerData } from './gazetteer.ts';

/** Reads and checks `content/gazetteer/`; an entry that does not fit stops the build with its file, place and field. */
export function readGazetteer(
  folder: string | URL = new URL('../../content/gazetteer/', import.meta.url),
): GazetteerData {
  const read = (name: string): unknown => {
    const file = folder instanceof URL ? new URL(name, folder) : join(folder, name);
    return parse(readFileSync(file, 'utf8'));
  };
  return {
    places: checked('places.yaml', () => placesSchema.parse(read('places.yaml'))),
    actors: checked('actors.yaml', () => actorsSchema.parse(read('actors.yaml'))),
    ambiguities: checked('ambiguous.yaml', () => ambiguitiesSchema.parse(read('ambiguous.yaml'))),
  };
}

function checked<T>(file: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    throw new Error(`content/gazetteer/${file} does not fit its schema`, { cause: error });
  }
}

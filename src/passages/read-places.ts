import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type OriginalPlaces, originalSchema } from '../schemas/original.ts';
import { checkYaml } from '../schemas/problems.ts';

/**
 * Where the passages of the paper in a folder stand in the original; nothing where nobody wrote it down.
 *
 * @throws with the line of each mistake
 */
export function readPlaces(folder: string): OriginalPlaces {
  const file = path.join(folder, 'original.yaml');
  if (!existsSync(file)) return {};
  // Every value is text: as a number, 4.10 would be 4.1.
  const { data, problems } = checkYaml(file, readFileSync(file, 'utf8'), originalSchema, { wordsOnly: true });
  if (!data) throw new Error(problems.join('\n'));
  return data;
}

import { readFileSync } from 'node:fs';
import { checkYaml } from './problems.ts';
import { type Site, siteSchema } from './site.ts';

/**
 * Reads and checks `content/site.yaml`.
 *
 * @throws with the file, the line of each wrong key, what was expected and what was found
 */
export function readSite(file: string | URL): Site {
  const { data, problems } = checkYaml('content/site.yaml', readFileSync(file, 'utf8'), siteSchema);
  if (!data) throw new Error(problems.join('\n'));
  return data;
}

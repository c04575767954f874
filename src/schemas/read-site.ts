import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Site, siteSchema } from './site.ts';

/**
 * Reads and checks `content/site.yaml`.
 *
 * @throws with the file, each wrong key and what was expected
 */
export function readSite(url: URL): Site {
  const result = siteSchema.safeParse(parse(readFileSync(url, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`,
  );
  throw new Error(`${fileURLToPath(url)}:\n${problems.join('\n')}`);
}

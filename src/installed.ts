import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Reads a JSON file of an installed package when it is first needed. Imported, megabytes of data become program text,
 * which each run bundles, compiles and holds, though most never look at it.
 *
 * @param name package and file, `world-atlas/countries-50m.json`
 * @throws where it is not installed
 */
export const readInstalled = (name: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), 'utf8'));

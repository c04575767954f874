import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Paper, paperSchema } from '../schemas/paper.ts';

/** A paper's record and its address. */
export interface PaperRecord {
  id: string;
  paper: Paper;
}

/**
 * The records of all papers that are not drafts, newest first, for build steps that run outside Astro.
 *
 * @param folder holds one folder a paper
 */
export function readPapers(folder: string): PaperRecord[] {
  return globSync('*/paper.yaml', { cwd: folder })
    .map((file) => ({
      id: path.dirname(file),
      paper: paperSchema.parse(parse(readFileSync(path.join(folder, file), 'utf8'))),
    }))
    .filter(({ paper }) => !paper.draft)
    .sort((a, b) => b.paper.published.localeCompare(a.paper.published) || a.id.localeCompare(b.id));
}

import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../kept/plan.ts';
import { type Paper, paperSchema } from '../schemas/paper.ts';
import { checkYaml } from '../schemas/problems.ts';

/** A paper's record and its address. */
export interface PaperRecord {
  id: string;
  paper: Paper;
}

/**
 * The records of all papers that are not drafts, newest first, for build steps that run outside Astro. A record with
 * mistakes is left out: `check-content` stops the build for it, and says all that is wrong at once. What a run of Astro
 * is to make was decided on the records in its plan.
 *
 * @param folder holds one folder a paper
 */
export function readPapers(folder: string): PaperRecord[] {
  const { records } = readPlan();
  if (records) return [...records];
  return globSync('*/paper.yaml', { cwd: folder })
    .flatMap((file) => {
      const paper = readRecord(path.join(folder, file));
      return paper === undefined || paper.draft ? [] : [{ id: path.dirname(file), paper }];
    })
    .sort((a, b) => b.paper.published.localeCompare(a.paper.published) || a.id.localeCompare(b.id));
}

/** Records by their files: several steps of a build ask for all, and YAML is slow to read. */
const known = new Map<string, { changed: number; paper: Paper | undefined }>();

function readRecord(file: string): Paper | undefined {
  const changed = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.changed === changed) return before.paper;
  const { data: paper } = checkYaml(file, readFileSync(file, 'utf8'), paperSchema);
  known.set(file, { changed, paper });
  return paper;
}

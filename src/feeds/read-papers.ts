import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareNewest, type Paper, paperSchema } from '../schemas/paper.ts';
import { checkFile } from '../schemas/check-file.ts';

/** A paper's record and its address. */
export interface PaperRecord {
  id: string;
  paper: Paper;
}

/**
 * The records of all papers that are not drafts, newest first, for build steps that run outside Astro. A record with
 * mistakes is left out: `check-content` stops the build for it, and says all that is wrong at once.
 *
 * @param folder `content/papers`, one folder a paper
 */
export function readPapers(folder: string): PaperRecord[] {
  return globSync('*/paper.yaml', { cwd: folder })
    .map((file) => path.dirname(file))
    .flatMap((id) => {
      const paper = readRecord(path.dirname(folder), id);
      return paper === undefined || paper.draft ? [] : [{ id, paper }];
    })
    .sort((a, b) => compareNewest([a.paper, a.id], [b.paper, b.id]));
}

/** Records by their files: several steps of a build ask for all, and YAML is slow to read. */
const known = new Map<string, { changed: number | undefined; paper: Paper | undefined }>();

/**
 * A paper's record; nothing where something is wrong with it.
 *
 * @param content folder of the content
 * @param id name of the paper's folder below `papers/`
 */
export function readRecord(content: string, id: string): Paper | undefined {
  const name = `papers/${id}/paper.yaml`;
  const file = path.join(content, name);
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const before = known.get(file);
  if (before && before.changed === changed) return before.paper;
  const { data: paper } = checkFile(content, name, paperSchema);
  known.set(file, { changed, paper });
  return paper;
}

/** The record of the paper that a section's file belongs to; nothing where something is wrong with it. */
export function findPaper(section: URL): Paper | undefined {
  const folder = path.dirname(fileURLToPath(section));
  return readRecord(path.resolve(folder, '../..'), path.basename(folder));
}

import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listTree } from './list-tree.ts';

/** Written last into a kept folder: nothing there is younger, unless someone has changed it since. */
const stamp = 'whole';

/**
 * Moves a finished folder into its place, so that a build that is killed leaves no half one there. Where another
 * build was quicker, its folder stays: it holds the same.
 */
export function placeWhole(beside: string, folder: string): void {
  writeFileSync(path.join(beside, stamp), '');
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The files of a folder that is as it was put into its place. One with a file that something has written to is taken
 * away: a kept file may be linked into a site, where it is the same file.
 *
 * @returns their paths from it; nothing where there is no such folder
 */
export function listWhole(folder: string): string[] | undefined {
  if (!existsSync(folder)) return undefined;
  const made = statSync(path.join(folder, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = listTree(folder);
  if (files.every((file) => statSync(path.join(folder, file)).mtimeMs <= made)) return files;
  rmSync(folder, { recursive: true });
  return undefined;
}

import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Paths of all files below a folder, from it; for tens of thousands of them, which a glob takes seconds for. */
export const listTree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

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
/** Links every file of a folder into another, which may hold others already. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  linkChildren(from, to);
}

function linkChildren(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!entry.isDirectory()) linkFile(source, target);
    else {
      // Not `recursive`, which takes twice as long: there are ten folders in a paper.
      if (!existsSync(target)) mkdirSync(target);
      linkChildren(source, target);
    }
  }
}

/** Puts a file in a second place, without a copy where that can be. */
export function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one that knows no links; what else is wrong, the copy says.
    copyFileSync(source, target);
  }
}

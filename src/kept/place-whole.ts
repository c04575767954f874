import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Moves a finished folder into its place, so that a build that is killed leaves no half one there. Where another
 * build was quicker, its folder stays: it holds the same.
 */
export function placeWhole(beside: string, folder: string): void {
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

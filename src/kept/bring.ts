import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { KeptPaper } from './plan.ts';
import { foldersOf, linkTree } from './store.ts';

/** Links the files of kept papers into a folder beside a site that is still being built. */
export function gatherPapers(kept: readonly KeptPaper[], beside: string): void {
  for (const { paper, folder } of kept) {
    for (const part of foldersOf(paper)) {
      const source = path.join(folder, part);
      if (existsSync(source)) linkTree(source, path.join(beside, part));
    }
  }
}

/** Moves what was gathered into the finished site. */
export function placePapers(kept: readonly KeptPaper[], beside: string, dist: string): void {
  for (const { paper } of kept) {
    for (const part of foldersOf(paper)) {
      const [source, target] = [path.join(beside, part), path.join(dist, part)];
      if (!existsSync(source)) continue;
      mkdirSync(path.dirname(target), { recursive: true });
      renameSync(source, target);
    }
  }
}

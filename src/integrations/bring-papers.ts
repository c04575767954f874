import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPlan } from '../kept/plan.ts';
import { foldersOf, linkTree } from '../kept/store.ts';

/**
 * Puts the papers that have not changed since a build before into the finished site. The last step: they are
 * finished already, and no other step sees them.
 */
export function bringPapers(): AstroIntegration {
  return {
    name: 'bring-papers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { kept } = readPlan();
        const dist = fileURLToPath(dir);
        for (const { paper, folder } of kept) {
          for (const part of foldersOf(paper)) {
            if (existsSync(path.join(folder, part))) linkTree(path.join(folder, part), path.join(dist, part));
          }
        }
        if (kept.length > 0) logger.info(`${kept.length} papers as they were`);
      },
    },
  };
}

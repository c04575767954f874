import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPlan } from '../kept/plan.ts';
import { linkTree } from '../kept/store.ts';

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
        for (const { folder } of kept) linkTree(folder, fileURLToPath(dir));
        if (kept.length > 0) logger.info(`${kept.length} papers as they were`);
      },
    },
  };
}

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findExcess } from './budgets.ts';
import { weighPage } from './page-weight.ts';

/** So many pages are named; of more, their number is told. */
const most = 5;

/**
 * Warns of pages that cost a reader more than one round trip, with what can be done. It stops nothing: how long a text
 * is, its author knows.
 */
export function weighPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'weigh-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const heavy = findHeavyPages(fileURLToPath(dir), base);
        for (const said of heavy.slice(0, most)) logger.warn(said);
        if (heavy.length > most) logger.warn(`and ${heavy.length - most} pages more`);
        if (heavy.length > 0)
          logger.warn(
            'Such pages take a second more on a slow line. To make them lighter, part a long section in two.',
          );
      },
    },
  };
}

/**
 * The pages of a built site that weigh more than their budget, each with both figures.
 *
 * @param folder the built site
 * @param base folder of the host that it was built for
 */
export const findHeavyPages = (folder: string, base: string): string[] =>
  globSync('**/*.html', { cwd: folder })
    .sort()
    .flatMap((file) =>
      findExcess(
        file.split(path.sep).join('/'),
        weighPage(readFileSync(path.join(folder, file)), folder, base),
      ),
    );

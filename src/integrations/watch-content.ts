import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findContentProblems } from './check-content.ts';

/**
 * Starts `npm run dev` anew when a file of the content changes that every page is made with: the publication's settings
 * and the gazetteer. Sections, records and pages of words are collections, which Astro watches itself. Whatever is saved,
 * what is wrong with the content is said at once, as `npm run check` says it.
 */
export function watchContent(): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command !== 'dev') return;
        for (const file of globSync(['content/site.yaml', 'content/gazetteer/*.yaml']))
          addWatchFile(pathToFileURL(path.resolve(file)));
      },
      'astro:server:setup': ({ server, logger }) => {
        const content = path.resolve('content') + path.sep;
        server.watcher.on('change', (file) => {
          if (!path.resolve(file).startsWith(content)) return;
          for (const problem of findContentProblems('content')) logger.error(problem);
        });
      },
    },
  };
}

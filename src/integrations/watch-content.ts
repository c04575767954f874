import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Starts `npm run dev` anew when a file of the content changes that every page is made with: the publication's settings
 * and the gazetteer. Sections, records and pages of words are collections, which Astro watches itself.
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
    },
  };
}

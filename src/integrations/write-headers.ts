import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaderFiles } from '../hosting/header-files.ts';
import { prefetchRules } from '../hosting/prefetch.ts';

/** Writes, for hosts, the headers that go with the pages, and the rules of fetching ahead that one of them names. */
export function writeHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const { file, content: rules } = prefetchRules(base);
        for (const [name, content] of Object.entries({ ...writeHeaderFiles(base), [file]: rules })) {
          writeFileSync(path.join(fileURLToPath(dir), name), content);
        }
      },
    },
  };
}

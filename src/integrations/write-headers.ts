import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaderFiles } from '../hosting/header-files.ts';

/** Writes, for hosts, the headers that go with the pages. */
export function writeHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        for (const [name, content] of Object.entries(writeHeaderFiles(base))) {
          writeFileSync(path.join(fileURLToPath(dir), name), content);
        }
      },
    },
  };
}

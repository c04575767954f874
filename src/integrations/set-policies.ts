import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaderFiles } from '../hosting/header-files.ts';
import { setPolicy } from '../hosting/policy.ts';
import { prefetchRules } from '../hosting/prefetch.ts';

/**
 * Writes its Content-Security-Policy into every finished page, and beside them, for hosts, the headers that go
 * with it. Nothing may change a page after it.
 */
export function setPolicies(): AstroIntegration {
  let base = '/';
  return {
    name: 'policies',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const problems: string[] = [];
        const pages = globSync('**/*.html', { cwd: folder }).sort();
        for (const file of pages) {
          const at = path.join(folder, file);
          try {
            writeFileSync(at, setPolicy(readFileSync(at, 'utf8')));
          } catch (error) {
            problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
        if (problems.length > 0) throw new Error(`Pages without a policy:\n  ${problems.join('\n  ')}`);
        const { file, content: rules } = prefetchRules(base);
        for (const [name, content] of Object.entries({ ...writeHeaderFiles(base), [file]: rules })) {
          writeFileSync(path.join(folder, name), content);
        }
        logger.info(`policies of ${pages.length} pages`);
      },
    },
  };
}

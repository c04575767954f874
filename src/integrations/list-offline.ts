import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPapers } from '../feeds/read-papers.ts';
import { listFiles, type OfflineList, type SiteFile } from '../offline/list-files.ts';

/**
 * Writes `offline.json` and `<paper>/offline.json`, what a reader who wants to keep the paper will fetch. Runs on the
 * finished site.
 */
export function listOffline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry): SiteFile => {
            const file = path.join(entry.parentPath, entry.name);
            return {
              path: path.relative(folder, file).split(path.sep).join('/'),
              bytes: statSync(file).size,
              hash: () => hash('sha256', readFileSync(file)),
            };
          });
        const papers = readPapers('content/papers').map(({ id }) => id);
        const lists = listFiles(papers, files, base);
        const write = (name: string, list: OfflineList) =>
          writeFileSync(path.join(folder, name), JSON.stringify(list));
        write('offline.json', lists.shared);
        for (const [id, list] of lists.papers) write(`${id}/offline.json`, list);
      },
    },
  };
}

import { hash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPapers } from '../feeds/read-papers.ts';
import { createSkip, readPlan } from '../kept/plan.ts';
import { listTree } from '../kept/list-tree.ts';
import { listFiles, type OfflineList, type SiteFile } from '../offline/list-files.ts';

/** Published papers whose pages this build makes. */
function listMade(): string[] {
  const skip = createSkip();
  return readPapers('content/papers').flatMap(({ id }) => (skip(id) ? [] : [id]));
}

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
        const all = new Set(listTree(folder));
        const files = [...all]
          // A browser asks for a file itself, however it travels.
          .filter((file) => !/\.(br|gz)$/.test(file))
          .map((file): SiteFile => {
            // What is packed says the same in a sixth of the bytes.
            const read = all.has(`${file}.br`) ? `${file}.br` : file;
            return {
              path: file.split(path.sep).join('/'),
              bytes: statSync(path.join(folder, file)).size,
              hash: () => hash('sha256', readFileSync(path.join(folder, read))),
            };
          });
        const papers = readPlan().part ?? listMade();
        const lists = listFiles(papers, files, base);
        const write = (name: string, list: OfflineList) =>
          writeFileSync(path.join(folder, name), JSON.stringify(list));
        write('offline.json', lists.shared);
        for (const [id, list] of lists.papers) write(`${id}/offline.json`, list);
      },
    },
  };
}

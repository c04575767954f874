import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { makeFeeds, type Told } from '../feeds/make-feeds.ts';
import { readText } from '../feeds/read-text.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { readSite } from '../schemas/read-site.ts';

/** Papers a feed tells of: with their full text, more would be no feed. */
const newest = 20;

/**
 * Writes `feed.xml` and `feed.json` from the finished pages, so that a reader of a feed gets the very text. Papers
 * whose rights are not settled are kept out, as they are of search engines.
 */
export function writeFeeds(): AstroIntegration {
  let home = '';
  let base = '/';
  return {
    name: 'feeds',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        home = new URL(addressesUnder(base).home, config.site).href;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const addresses = addressesUnder(base);
        const told = readPapers('content/papers')
          .filter(({ paper }) => paper.rights !== undefined)
          .slice(0, newest)
          .flatMap(({ id, paper }): Told[] => {
            const file = path.join(folder, id, 'full/index.html');
            if (!existsSync(file)) return [];
            const readPage = (address: string) => {
              const below = new URL(address).pathname.slice(addresses.home.length);
              const page = path.join(folder, decodeURI(below), 'index.html');
              return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
            };
            const text = readText(
              readFileSync(file, 'utf8'),
              new URL(addresses.full(id), home).href,
              readPage,
            );
            return [{ paper, url: new URL(addresses.paper(id), home).href, text }];
          });
        const { atom, json } = makeFeeds(readSite(pathToFileURL('content/site.yaml')), home, told);
        writeFileSync(path.join(folder, 'feed.xml'), atom);
        writeFileSync(path.join(folder, 'feed.json'), json);
        logger.info(`feeds of ${told.length} papers`);
      },
    },
  };
}

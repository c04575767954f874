import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { makeFeeds, type Told } from '../feeds/make-feeds.ts';
import { readText } from '../feeds/read-text.ts';
import { type PaperRecord, readPapers } from '../feeds/read-papers.ts';
import { readSite } from '../schemas/read-site.ts';

/** Papers a feed tells of: with their full text, more would be no feed. */
const newest = 20;

/**
 * Writes `feed.xml` and `feed.json`, of all papers and of each topic, from the finished pages, so that a reader of a feed gets the very text. Papers
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
        const site = readSite(pathToFileURL('content/site.yaml'));
        const papers = readPapers('content/papers').filter(({ paper }) => paper.rights !== undefined);
        const texts = new Map<string, Told[]>();
        const tell = ({ id, paper }: PaperRecord): Told[] => {
          const known = texts.get(id) ?? [];
          if (known.length > 0) return known;
          const file = path.join(folder, id, 'full/index.html');
          if (!existsSync(file)) return [];
          const readPage = (address: string) => {
            const below = new URL(address).pathname.slice(addresses.home.length);
            const page = path.join(folder, decodeURI(below), 'index.html');
            return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
          };
          const text = readText(readFileSync(file, 'utf8'), new URL(addresses.full(id), home).href, readPage);
          const told = [{ paper, url: new URL(addresses.paper(id), home).href, text }];
          texts.set(id, told);
          return told;
        };
        const write = (below: string, those: PaperRecord[], topic?: { name: string; url: string }) => {
          const { atom, json } = makeFeeds(site, home, those.slice(0, newest).flatMap(tell), topic);
          mkdirSync(path.join(folder, below), { recursive: true });
          writeFileSync(path.join(folder, below, 'feed.xml'), atom);
          writeFileSync(path.join(folder, below, 'feed.json'), json);
        };
        write('', papers);
        for (const { id, name } of site.topics) {
          const those = papers.filter(({ paper }) => paper.topics?.includes(id));
          const url = new URL(addresses.topic(id), home).href;
          // The page is there where any paper has the topic, also one whose rights nobody states.
          if (existsSync(path.join(folder, 'topics', id))) write(`topics/${id}`, those, { name, url });
        }
        logger.info(`feeds of ${texts.size} papers`);
      },
    },
  };
}

import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { describeText } from '../exports/front-matter.ts';
import { type PlainSection, readPlainSection } from '../exports/plain-section.ts';
import { sectionTwin } from '../exports/offered-files.ts';
import { offersTexts } from '../exports/rights.ts';
import { toFrontMatter, toMarkdown } from '../exports/to-markdown.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { readSite } from '../schemas/read-site.ts';
import { readSectionPages } from '../search/build/indexed-page.ts';

/**
 * Writes the texts of papers for programs, from their finished pages, so that they have the very words: Markdown of
 * each section, beside its page, and of the whole. Papers whose rights are not settled are kept out, as they are of
 * feeds: what may be read at its address is not offered for reuse.
 */
export function writeTexts(): AstroIntegration {
  let home = '';
  let base = '/';
  return {
    name: 'texts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        home = new URL(addressesUnder(base).home, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        const site = readSite(pathToFileURL('content/site.yaml'));
        const addresses = addressesUnder(base);
        for (const { id, paper } of readPapers('content/papers')) {
          const folder = path.join(fileURLToPath(dir), id);
          if (!offersTexts(paper) || !existsSync(folder)) continue;
          const urlOf = ({ slug }: Pick<PlainSection, 'slug'>) =>
            new URL(addresses.section(id, slug), home).href;
          const sections = readSectionPages(folder)
            .map((page) => readPlainSection(page, urlOf(page)))
            .sort((a, b) => a.number - b.number);
          const texts = sections.map((section) => {
            const text = toMarkdown(section);
            const front = toFrontMatter(describeText(paper, site, urlOf(section), section));
            writeFileSync(path.join(folder, section.slug, sectionTwin), front + text);
            return text;
          });
          const front = toFrontMatter(describeText(paper, site, new URL(addresses.full(id), home).href));
          writeFileSync(path.join(folder, `${id}.md`), front + texts.join('\n'));
        }
      },
    },
  };
}

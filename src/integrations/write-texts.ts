import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { describeText } from '../exports/front-matter.ts';
import { type PlainSection, readPlainSection } from '../exports/plain-section.ts';
import { sectionTwin } from '../exports/offered-files.ts';
import { offersTexts } from '../exports/rights.ts';
import { toJats } from '../exports/to-jats.ts';
import { listMystReferences, mystPage, type MystReference, toMystPage } from '../exports/to-myst.ts';
import { toFrontMatter, toMarkdown } from '../exports/to-markdown.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { readSite } from '../schemas/read-site.ts';
import { readSectionPages } from '../search/build/indexed-page.ts';

/**
 * Writes the texts of papers for programs, from their finished pages, so that they have the very words: Markdown of
 * each section, beside its page, and of the whole, JATS, and what MyST projects can refer to. Papers whose rights are not settled are kept out, as they are of
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
        const references: MystReference[] = [];
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
            const write = (name: string, content: string) =>
              writeFileSync(path.join(folder, section.slug, name), content);
            write(sectionTwin, front + text);
            write(mystPage, JSON.stringify(toMystPage(id, section)));
            references.push(...listMystReferences(id, section));
            return text;
          });
          const landing = new URL(addresses.paper(id), home).href;
          writeFileSync(path.join(folder, `${id}.jats.xml`), toJats(paper, site, landing, sections));
          const front = toFrontMatter(describeText(paper, site, new URL(addresses.full(id), home).href));
          writeFileSync(path.join(folder, `${id}.md`), front + texts.join('\n'));
        }
        const found = { version: '1', myst: '1.8.3', references };
        writeFileSync(path.join(fileURLToPath(dir), 'myst.xref.json'), JSON.stringify(found));
      },
    },
  };
}

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { addressesUnder } from './src/addresses.ts';
import { createGazetteer } from './src/annotations/gazetteer.ts';
import { readGazetteer } from './src/annotations/read-gazetteer.ts';
import { readPapers } from './src/feeds/read-papers.ts';
import { sitemapOptions } from './src/feeds/sitemap.ts';
import { loadAfterPaint } from './src/integrations/after-paint.ts';
import { keepBudgets } from './src/integrations/budgets.ts';
import { refuseWrongContent } from './src/integrations/check-content.ts';
import { compressFiles } from './src/integrations/compress-files.ts';
import { indexSections } from './src/integrations/pagefind.ts';
import { listOffline } from './src/integrations/list-offline.ts';
import { recordPassages } from './src/integrations/record-passages.ts';
import { setPolicies } from './src/integrations/set-policies.ts';
import { writeFeeds } from './src/integrations/write-feeds.ts';
import { footnoteRoles } from './src/markdown/footnote-roles.ts';
import { linkMentions } from './src/markdown/link-mentions.ts';
import { numberPassages } from './src/markdown/number-passages.ts';
import { wrapFigures } from './src/markdown/wrap-figures.ts';
import { findSection } from './src/passages/files.ts';
import { readSite } from './src/schemas/read-site.ts';

// Before anything here reads the content.
refuseWrongContent('content');

const base = process.env.BASE_PATH ?? '/';
const addresses = addressesUnder(base);
const publication = readSite(new URL('./content/site.yaml', import.meta.url));
const names = readGazetteer();
const isPlace = new Set(names.places.map(({ id }) => id));

export default defineConfig({
  site: process.env.SITE_URL ?? publication.url,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  // Spaces between inline elements are words' spaces: bylines and references depend on them.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Words are the author's: no quotation mark is turned, no dash made.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      // Passages are known by their words, so they are numbered before any other plugin adds some.
      hastPlugins: [
        numberPassages({ findSection }),
        linkMentions({
          findSection,
          gazetteer: createGazetteer(names),
          pageOf: (id) => (isPlace.has(id) ? addresses.place(id) : addresses.actor(id)),
        }),
        wrapFigures,
        // Last, for it copies notes into the margin, where no link may be.
        footnoteRoles({ findSection }),
      ],
    }),
  },
  integrations: [
    mdx(),
    recordPassages(),
    sitemap(sitemapOptions(readPapers('content/papers'), base)),
    // On the finished pages: the search index and the feeds; then what changes their bytes, the hashes of the
    // policies last; then what counts bytes: lists, scales, compressed copies.
    indexSections({ language: publication.language }),
    writeFeeds(),
    loadAfterPaint(),
    setPolicies(),
    listOffline(),
    keepBudgets(),
    compressFiles(),
  ],
});

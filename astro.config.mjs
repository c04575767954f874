import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { readPapers } from './src/feeds/read-papers.ts';
import { sitemapOptions } from './src/feeds/sitemap.ts';
import { readSiteAddress } from './src/hosting/site-address.ts';
import { checkCards } from './src/integrations/check-cards.ts';
import { refuseWrongContent } from './src/integrations/check-content.ts';
import { listOffline } from './src/integrations/list-offline.ts';
import { indexSections } from './src/integrations/pagefind.ts';
import { recordPassages } from './src/integrations/record-passages.ts';
import { watchContent } from './src/integrations/watch-content.ts';
import { weighPages } from './src/integrations/weigh-pages.ts';
import { writeFeeds } from './src/integrations/write-feeds.ts';
import { writeHeaders } from './src/integrations/write-headers.ts';
import { writeTexts } from './src/integrations/write-texts.ts';
import { createProcessor } from './src/markdown/processor.ts';
import { faceAliases } from './src/schemas/fonts.ts';
import { readSite } from './src/schemas/read-site.ts';
import { spokenIn } from './src/words/spoken.ts';
import { language } from '#words/language.ts';

// Before anything here reads the content.
refuseWrongContent('content');

const publication = readSite(new URL('./content/site.yaml', import.meta.url));
const spoken = spokenIn(publication.language);
if (language.tag !== spoken) {
  throw new Error(
    `Node takes the interface’s words from src/words/${language.tag}, and the site from src/words/${spoken}: ` +
      'start it by npm run build or npm run dev, and anew when the language of content/site.yaml changes.',
  );
}
if (!publication.language.startsWith(spoken))
  console.warn(
    `The interface has no words in “${publication.language}”: it speaks English. See docs/editors.md.`,
  );

const { site, base } = readSiteAddress(process.env, publication.url);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  // Spaces between inline elements are words' spaces: bylines and references depend on them.
  compressHTML: true,
  // A class is shorter in every element than an attribute, and a browser finds rules by it sooner.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  vite: {
    resolve: {
      alias: [
        // For Node, which runs what stands here, `imports` in package.json says the same.
        { find: '#words', replacement: fileURLToPath(new URL(`src/words/${spoken}`, import.meta.url)) },
        ...faceAliases(publication.fonts),
      ],
    },
    build: {
      rolldownOptions: {
        // What Astro marks MDX with: harmless, and some lines for each section.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  // Highlighting writes styles into elements, which the pages' policy turns off.
  markdown: { processor: createProcessor(base), syntaxHighlight: false },
  integrations: [
    // Static stretches of a section as HTML, not as code; headings stay elements, which the whole paper's page sets lower.
    mdx({ optimize: { ignoreElementNames: ['h2', 'h3', 'h4', 'h5'] } }),
    watchContent(),
    sitemap(sitemapOptions(readPapers('content/papers'), base)),
    writeFeeds(),
    writeHeaders(),
    writeTexts(),
    indexSections({ language: publication.language }),
    checkCards(),
    // Last: of what all others have made.
    weighPages(),
    listOffline(),
    // Only a site that is whole makes ids that stay.
    recordPassages(),
  ],
});

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { keepBudgets } from './src/integrations/budgets.ts';
import { recordPassages } from './src/integrations/record-passages.ts';
import { footnoteRoles } from './src/markdown/footnote-roles.ts';
import { numberPassages } from './src/markdown/number-passages.ts';
import { findSection } from './src/passages/files.ts';
import { readSite } from './src/schemas/read-site.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? readSite(new URL('./content/site.yaml', import.meta.url)).url,
  base: process.env.BASE_PATH ?? '/',
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
      hastPlugins: [numberPassages({ findSection }), footnoteRoles({ findSection })],
    }),
  },
  integrations: [mdx(), recordPassages(), keepBudgets()],
});

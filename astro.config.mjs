import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers } from 'astro/config';
import { readPapers } from './src/feeds/read-papers.ts';
import { sitemapOptions } from './src/feeds/sitemap.ts';
import { refuseWrongContent } from './src/integrations/check-content.ts';
import { compressFiles } from './src/integrations/compress-files.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { indexSections } from './src/integrations/pagefind.ts';
import { listOffline } from './src/integrations/list-offline.ts';
import { recordPassages } from './src/integrations/record-passages.ts';
import { writeFeeds } from './src/integrations/write-feeds.ts';
import { writeHeaders } from './src/integrations/write-headers.ts';
import { listKeptPages, planSetting, readPlan } from './src/kept/plan.ts';
import { readSite } from './src/schemas/read-site.ts';

// Before anything here reads the content.
refuseWrongContent('content');

const base = process.env.BASE_PATH ?? '/';
const publication = readSite(new URL('./content/site.yaml', import.meta.url));
const site = process.env.SITE_URL ?? publication.url;

const { part } = readPlan();
const plan = process.env[planSetting];

/** What spans papers: none of it is made with a part of them. */
const ofTheSite = () => [
  sitemap({
    ...sitemapOptions(readPapers('content/papers'), base),
    customPages: listKeptPages(site, base),
  }),
  writeFeeds(),
  writeHeaders(),
];

export default defineConfig({
  // A class is shorter in every element than an attribute, and a browser finds rules by it sooner.
  scopedStyleStrategy: 'class',
  site,
  base,
  // Parts are built side by side, and tell of papers where Astro tells of pages.
  ...(part === undefined ? {} : { cacheDir: `${plan}.cache`, logger: logHandlers.node({ level: 'warn' }) }),
  // So are builds of two people: Vite would write to one folder in both.
  ...(plan === undefined ? {} : { vite: { cacheDir: `${plan}.cache/vite` } }),
  trailingSlash: 'always',
  // Cards are drawn by other threads: pages go on meanwhile.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Spaces between inline elements are words' spaces: bylines and references depend on them.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    recordPassages(),
    // Each page as it is made.
    finishPages(),
    // On the finished site, beside its index's being made; then what is left to be compressed. Papers that were
    // finished before come after.
    ...(part === undefined ? ofTheSite() : []),
    indexSections({ language: publication.language }),
    listOffline(),
    compressFiles(),
  ],
});

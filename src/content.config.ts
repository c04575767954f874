import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { loadSections } from './passages/load-sections.ts';
import { pageSchema } from './schemas/page.ts';
import { paperSchema } from './schemas/paper.ts';
import { loadedSectionSchema } from './schemas/section.ts';

const base = './content/papers';

/** One entry a paper, named for its folder. */
const papers = defineCollection({
  loader: glob({
    base,
    pattern: '*/paper.yaml',
    generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
  }),
  schema: paperSchema,
});

/** One entry a section, `paper/04-adaptation`: the number in the file's name orders it and names its ids. */
const sections = defineCollection({ loader: loadSections(base), schema: loadedSectionSchema });

/** Words of the publication itself, `about` and `accessibility`: MDX. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageSchema,
});

export const collections = { papers, sections, pages };

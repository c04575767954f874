import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { loadManuscripts } from './passages/load-manuscripts.ts';
import { paperSchema } from './schemas/paper.ts';
import { manuscriptSchema, sectionSchema } from './schemas/section.ts';

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

/**
 * One entry a section written by hand, `paper/04-adaptation`: the number in the file's name orders it and names its
 * ids.
 */
const sections = defineCollection({
  loader: glob({
    base,
    pattern: '*/[0-9]*-*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: sectionSchema,
});

/** One entry a section that was imported, named alike. */
const manuscripts = defineCollection({ loader: loadManuscripts(base), schema: manuscriptSchema });

export const collections = { papers, sections, manuscripts };

import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { loadSections } from './passages/load-sections.ts';
import { paperSchema } from './schemas/paper.ts';
import { sectionSchema } from './schemas/section.ts';

const base = './content/papers';
const folderOf = (entry: string) => entry.slice(0, entry.indexOf('/'));

/** One entry a paper, named for its folder. */
const papers = defineCollection({
  loader: glob({ base, pattern: '*/paper.yaml', generateId: ({ entry }) => folderOf(entry) }),
  schema: paperSchema,
});

/** One entry a section, `paper/04-adaptation`: the number in the file's name orders it and names its ids. */
const sections = defineCollection({
  loader: loadSections(base),
  schema: sectionSchema.extend({ words: z.number(), notes: z.number() }),
});

export const collections = { papers, sections };

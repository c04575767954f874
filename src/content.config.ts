import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { loadPapers } from './feeds/load-papers.ts';
import { loadSections } from './passages/load-sections.ts';
import { paperSchema } from './schemas/paper.ts';
import { sectionSchema } from './schemas/section.ts';

const base = './content/papers';

/** One entry a paper, named for its folder. */
const papers = defineCollection({ loader: loadPapers(base), schema: paperSchema });

/** One entry a section, `paper/04-adaptation`: the number in the file's name orders it and names its ids. */
const sections = defineCollection({
  loader: loadSections(base),
  schema: sectionSchema.extend({ words: z.number(), notes: z.number() }),
});

export const collections = { papers, sections };

import { type CollectionEntry, getCollection } from 'astro:content';
import path from 'node:path';
import { countWords, readingMinutes } from '../passages/reading-time.ts';
import { compareNewest, type Paper } from '../schemas/paper.ts';
import type { Section } from '../schemas/section.ts';
import { remember } from './remember.ts';

/** A section with its place in its paper. */
export interface SectionEntry extends Pick<Section, 'title' | 'slug' | 'excerpt'> {
  /** The collection's entry, which `renderSection` renders. */
  entry: CollectionEntry<'sections'>;
  /** 4 for `s4`: the number in the file's name, and in the ids. */
  number: number;
  /** How many notes stand at its end. */
  notes: number;
  /** Words of the text without its notes. */
  words: number;
  /** Minutes a reader needs, at least 1. */
  minutes: number;
}

/** A paper with its sections in reading order. */
export interface PaperEntry extends Paper {
  /** The folder's name and the paper's address. */
  id: string;
  sections: SectionEntry[];
  words: number;
  minutes: number;
}

/** All papers, newest first; drafts only while writing (`npm run dev`). */
export const getPapers = remember(async (): Promise<PaperEntry[]> => {
  const sectionsOf = Map.groupBy(await getCollection('sections'), ({ id }) => path.posix.dirname(id));
  const papers = await getCollection('papers', ({ data }) => import.meta.env.DEV || !data.draft);
  return papers
    .map(({ id, data }) => {
      const sections = (sectionsOf.get(id) ?? []).map(toSection).sort((a, b) => a.number - b.number);
      const words = sections.reduce((sum, section) => sum + section.words, 0);
      return { ...data, id, sections, words, minutes: readingMinutes(words) };
    })
    .sort((a, b) => compareNewest([a, a.id], [b, b.id]));
});

function toSection(entry: SectionEntry['entry']): SectionEntry {
  const number = Number(/(\d+)-[^/]*$/.exec(entry.id)?.[1]);
  const { title, slug, excerpt } = entry.data;
  const counted = countWords(entry.body ?? '');
  const { words = counted.words, notes = counted.notes } = entry.data;
  return { entry, title, slug, excerpt, number, words, notes, minutes: readingMinutes(words) };
}

/** One paper by its address. */
export async function getPaper(id: string): Promise<PaperEntry> {
  const paper = (await getPapers()).find((candidate) => candidate.id === id);
  if (!paper) throw new Error(`No paper has the address ${id}.`);
  return paper;
}

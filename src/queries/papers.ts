import { type CollectionEntry, getCollection } from 'astro:content';
import path from 'node:path';
import { keptPapers, readPlan } from '../kept/plan.ts';
import { readingMinutes } from '../passages/reading-time.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Section } from '../schemas/section.ts';

/** A section with its place in its paper. */
export interface SectionEntry extends Section {
  /** Its MDX file, from the project's root. */
  file: string;
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

let reading: Promise<PaperEntry[]> | undefined;

/** All papers, newest first; drafts only while writing (`npm run dev`). */
export function getPapers(): Promise<PaperEntry[]> {
  if (import.meta.env.DEV) return readPapers();
  reading ??= readPapers();
  return reading;
}

/** The papers whose pages this build makes; those of the others are kept from a build before. */
export async function getChangedPapers(): Promise<PaperEntry[]> {
  const kept = keptPapers();
  return (await getPapers()).filter(({ id }) => !kept.has(id));
}

async function readPapers(): Promise<PaperEntry[]> {
  const sectionsOf = Map.groupBy(await getCollection('sections'), ({ id }) => path.posix.dirname(id));
  const { part } = readPlan();
  const papers = await getCollection(
    'papers',
    ({ id, data }) => (import.meta.env.DEV || !data.draft) && (part === undefined || part.includes(id)),
  );
  return papers
    .map(({ id, data }) => {
      const sections = (sectionsOf.get(id) ?? []).map(toSection).sort((a, b) => a.number - b.number);
      const words = sections.reduce((sum, section) => sum + section.words, 0);
      return { ...data, id, sections, words, minutes: readingMinutes(words) };
    })
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));
}

function toSection(entry: CollectionEntry<'sections'>): SectionEntry {
  const number = Number(/(\d+)-[^/]*$/.exec(entry.id)?.[1]);
  return { ...entry.data, file: entry.filePath ?? '', number, minutes: readingMinutes(entry.data.words) };
}

/** One paper by its address. */
export async function getPaper(id: string): Promise<PaperEntry> {
  const paper = (await getPapers()).find((candidate) => candidate.id === id);
  if (!paper) throw new Error(`No paper has the address ${id}.`);
  return paper;
}

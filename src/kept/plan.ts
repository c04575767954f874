import { readFileSync } from 'node:fs';
import type { Paper } from '../schemas/paper.ts';
import type { KeptForm } from './store.ts';

/** A paper whose pages are taken from a build before. */
export interface KeptPaper extends KeptForm {
  paper: string;
}

/** What one run of Astro is to make, decided by `scripts/build.ts`. */
export interface BuildPlan {
  kept: readonly KeptPaper[];
  /** The papers whose pages are to be made, and nothing else: a part of a build of many. */
  part?: readonly string[];
  /** The records of all published papers, newest first: a thousand YAML files take a second of each run. */
  records?: readonly { id: string; paper: Paper }[];
  /** Folder for what this run finds out of the papers it makes, in it one a paper: kept with the paper's pages. */
  known?: string;
  /** The site that was built before, to take from what has not changed. */
  last?: string;
  /** Where to note what pages that span papers were made from, and a mark of what all of them are made from. */
  pages?: { file: string; site: string };
}

/** Names the file with the plan; a list of a thousand papers is too long for a setting. */
export const planSetting = 'PASSAGE_PLAN';

let plan: BuildPlan | undefined;

/** The plan of this build; whoever runs Astro alone makes everything. */
export function readPlan(): BuildPlan {
  const file = process.env[planSetting];
  // Written by this project's own build.
  plan ??= file === undefined ? { kept: [] } : (JSON.parse(readFileSync(file, 'utf8')) as BuildPlan);
  return plan;
}

/** Whether this run of Astro is one of those that `scripts/build.ts` decides on. */
export const isPlanned = (): boolean => process.env[planSetting] !== undefined;

/** Addresses of the papers that this build need not make. */
export const keptPapers = (): Set<string> => new Set(readPlan().kept.map(({ paper }) => paper));

/** The folder of each paper that is kept, by the paper's address. */
export const keptFolders = (kept: readonly KeptPaper[] = readPlan().kept): Map<string, string> =>
  new Map(kept.map(({ paper, folder }) => [paper, folder]));

/** Tells which papers another build makes, or has made: nothing needs to be done for them. */
export function createSkip(): (paper: string) => boolean {
  const { part } = readPlan();
  const [own, kept] = [new Set(part), keptPapers()];
  return (paper) => (part === undefined ? kept.has(paper) : !own.has(paper));
}

/**
 * Absolute addresses of the pages of kept papers: Astro knows only those it makes.
 *
 * @param base folder of the host that the site is built for
 * @returns in the order of the sitemap, which takes most of a second to sort ten thousand that are in another
 */
export function listKeptPages(site: string, base: string): string[] {
  const home = new URL(base.endsWith('/') ? base : `${base}/`, site);
  const { compare } = new Intl.Collator('en', { numeric: true });
  const addresses = readPlan().kept.flatMap(({ pages }) => pages.map((page) => new URL(page, home).href));
  return addresses.sort(compare);
}

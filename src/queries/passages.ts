import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { markdownFeatures } from '../markdown/features.ts';
import { extractPassages, type PassageKind } from '../passages/extract.ts';
import { readLedger } from '../passages/files.ts';
import { readBody } from '../passages/load-sections.ts';
import { assignIds, type Ledger } from '../passages/ledger.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';

/** A passage with everything a link to it needs. */
export interface Passage {
  /** `s4-p7`. */
  id: string;
  /** 7. */
  number: number;
  kind: PassageKind;
  /** Its words without note references. */
  text: string;
  /** Address of its paper. */
  paper: string;
  /** Address of its section below the paper's. */
  section: string;
  sectionNumber: number;
}

const found = new Map<string, Passage[]>();

/** The passages of one section, in reading order, with the ids its page carries. */
export function getSectionPassages(paper: PaperEntry, section: SectionEntry): Passage[] {
  const { file, number } = section;
  const known = import.meta.env.DEV ? undefined : found.get(file);
  if (known) return known;
  const tree = mdxToHast(readBody(file), { position: false, features: markdownFeatures }) as Root;
  const passages = extractPassages(tree);
  const { ids } = assignIds(
    number,
    passages.map(({ text }) => text),
    readLedger(`content/papers/${paper.id}`),
  );
  const result = passages.map(({ kind, text }, index) => {
    const id = ids[index] ?? '';
    return {
      id,
      number: Number(id.slice(id.indexOf('p') + 1)),
      kind,
      text,
      paper: paper.id,
      section: section.slug,
      sectionNumber: number,
    };
  });
  found.set(file, result);
  return result;
}

/** The published ids of a paper, and those moved on purpose. */
export function getLedger(paper: { id: string }): Ledger {
  return readLedger(`content/papers/${paper.id}`);
}

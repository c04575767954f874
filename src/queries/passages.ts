import type { PassageKind } from '../passages/extract.ts';
import { readLedger } from '../passages/files.ts';
import type { Ledger } from '../passages/ledger.ts';
import { numberOf } from '../search/query/results.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { getRendered } from './texts.ts';

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

/** The passages of one section, in reading order, with the ids its page carries. */
export const getSectionPassages = (paper: PaperEntry, section: SectionEntry): Passage[] =>
  getRendered(section).passages.map(({ id, kind, text }) => ({
    id,
    number: numberOf(id),
    kind,
    text,
    paper: paper.id,
    section: section.slug,
    sectionNumber: section.number,
  }));

/** The published ids of a paper, and those moved on purpose. */
export function getLedger(paper: { id: string }): Ledger {
  return readLedger(`content/papers/${paper.id}`);
}

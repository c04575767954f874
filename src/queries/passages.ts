import type { PassageKind } from '../passages/extract.ts';
import { readLedger, readVersions } from '../passages/files.ts';
import type { Ledger } from '../passages/ledger.ts';
import type { Versions } from '../passages/versions.ts';
import { numberOf } from '../search/query/results.ts';
import type { PaperEntry } from './papers.ts';
import { renderSection } from './texts.ts';

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

/** The passages of a paper, in reading order, with the ids its pages carry. */
export async function readPassages(paper: PaperEntry): Promise<Passage[]> {
  const sections = paper.sections.map(async (section) =>
    (await renderSection(section)).passages.map(({ id, kind, text }) => ({
      id,
      number: numberOf(id),
      kind,
      text,
      paper: paper.id,
      section: section.slug,
      sectionNumber: section.number,
    })),
  );
  return (await Promise.all(sections)).flat();
}

/** The published ids of a paper, and those moved on purpose. */
export function getLedger(paper: { id: string }): Ledger {
  return readLedger(`content/papers/${paper.id}`);
}

/** The words of a paper's passages as they were published. */
export function getVersions(paper: { id: string }): Versions {
  return readVersions(`content/papers/${paper.id}`);
}

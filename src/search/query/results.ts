import type { Pieces } from './excerpt.ts';

/** A passage among the results. */
export interface ResultPassage {
  /** `s4-p7`. */
  id: string;
  /** Its sentences that answer, the answer marked. */
  pieces: Pieces;
  /** Ids of the places and actors it names. */
  names: string[];
  /** How well it answers; 0 where all answer alike. */
  score: number;
}

/** The passages of one section that answer. */
export interface ResultSection {
  /** Address of the section's page. */
  address: string;
  /** Its place among all sections of the site, newest paper first, from 0. */
  order: number;
  title: string;
  number: number;
  paper: string;
  passages: ResultPassage[];
}

/** Passages and sections in a result. */
export function countResults(sections: readonly ResultSection[]): { passages: number; sections: number } {
  return {
    passages: sections.reduce((sum, { passages }) => sum + passages.length, 0),
    sections: sections.length,
  };
}

/** The passages that pass, in the sections that still have any. */
export function filterPassages(
  sections: readonly ResultSection[],
  passes: (passage: ResultPassage, section: ResultSection) => boolean,
): ResultSection[] {
  return sections
    .map((section) => ({
      ...section,
      passages: section.passages.filter((passage) => passes(passage, section)),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** The passages of either result, each once, in reading order. */
export function unite(one: readonly ResultSection[], other: readonly ResultSection[]): ResultSection[] {
  const united = new Map(one.map((section) => [section.address, section]));
  for (const section of other) {
    const known = united.get(section.address);
    const ids = new Set(known?.passages.map(({ id }) => id));
    const passages = [...(known?.passages ?? []), ...section.passages.filter(({ id }) => !ids.has(id))];
    passages.sort((a, b) => numberOf(a.id) - numberOf(b.id));
    united.set(section.address, { ...section, passages });
  }
  return [...united.values()].sort((a, b) => a.order - b.order);
}

/** Address of the paper that a section belongs to. */
export const paperOf = (section: string): string => section.replace(/[^/]+\/$/, '');

/** Number of a passage in its section, 7 for `s4-p7`. */
export const numberOf = (id: string): number => Number(id.slice(id.indexOf('-p') + 2));

/** Best section first, best passage first in each; what answers alike keeps the order of reading. */
export function rankSections(sections: readonly ResultSection[]): ResultSection[] {
  const best = ({ passages }: ResultSection) => Math.max(...passages.map(({ score }) => score));
  return sections
    .map((section) => ({ ...section, passages: [...section.passages].sort((a, b) => b.score - a.score) }))
    .sort((a, b) => best(b) - best(a));
}

import { type Concept, matchConcept, type Match } from './concepts.ts';
import { toExcerpt } from './excerpt.ts';
import type { ResultSection } from './results.ts';
import { toWords } from './text.ts';

/** A section whose words are at hand. */
export interface SectionText {
  address: string;
  /** Its place among all sections, as in `ResultSection`. */
  order: number;
  title: string;
  number: number;
  paper: string;
  passages: { id: string; text: string; names: string[] }[];
}

export interface Ranked {
  sections: ResultSection[];
  /** How many of the passages hold everything asked for. */
  full: number;
}

export interface RankOptions {
  /** Which passages may answer at all: those that name a place asked for. */
  passes?: (passage: SectionText['passages'][number], section: SectionText) => boolean;
  /** What is marked besides the words: the names asked for. */
  marked?: readonly Concept[];
}

interface Candidate {
  section: SectionText;
  passage: SectionText['passages'][number];
  matches: Match[];
  near: number;
}

/**
 * The passages that answer a query's words: all that hold every word (or one that says the same), and where
 * these are few, those that hold most of what is rare.
 *
 * A passage's score is the sum over the words of how exactly each is said there times how rare it is, more
 * where words stand side by side as asked.
 */
export function rankPassages(
  texts: readonly SectionText[],
  concepts: readonly Concept[],
  { passes = () => true, marked = [] }: RankOptions = {},
): Ranked {
  const candidates: Candidate[] = [];
  let total = 0;
  for (const section of texts) {
    for (const passage of section.passages) {
      total += 1;
      if (!passes(passage, section)) continue;
      const words = toWords(passage.text);
      const matches = concepts.map((concept) => matchConcept(passage.text, words, concept));
      if (matches.some(({ weight }) => weight > 0)) {
        candidates.push({ section, passage, matches, near: countNeighbours(matches) });
      }
    }
  }
  const rarity = concepts.map((_, index) => {
    const found = candidates.filter(({ matches }) => (matches[index]?.weight ?? 0) > 0).length;
    return Math.log(1 + total / (found + 0.5));
  });
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, rarity) }))
    .sort((a, b) => b.score - a.score);
  const [top] = scored;
  const full = scored.filter(({ candidate: { matches } }) => matches.every(({ weight }) => weight > 0));
  const near = scored.filter((one) => !full.includes(one) && one.score >= (top?.score ?? 0) * 0.3);
  const kept = [...full, ...near.slice(0, Math.max(0, enough - full.length))];
  return { sections: toSections(kept, marked), full: full.length };
}

/** Passages that hold only some of the words fill a short result up to so many. */
const enough = 10;

function scoreOf({ matches, near }: Candidate, rarity: readonly number[]): number {
  let sum = 0;
  let covered = 0;
  matches.forEach(({ weight, ranges }, index) => {
    const rare = rarity[index] ?? 0;
    sum += rare * weight * (1 + 0.25 * Math.log(Math.max(1, ranges.length)));
    if (weight > 0) covered += rare;
  });
  const all = rarity.reduce((one, other) => one + other, 0);
  return sum * (all === 0 ? 1 : covered / all) * (1 + 0.25 * near);
}

/** How many pairs of words asked for in a row stand in a row, at most two words between them. */
function countNeighbours(matches: readonly Match[]): number {
  let near = 0;
  for (let index = 0; index + 1 < matches.length; index++) {
    const [left, right] = [matches[index]?.ranges ?? [], matches[index + 1]?.ranges ?? []];
    if (left.some(([, to]) => right.some(([from]) => from > to && from - to < 16))) near += 1;
  }
  return near;
}

function toSections(
  kept: readonly { candidate: Candidate; score: number }[],
  marked: readonly Concept[],
): ResultSection[] {
  const sections = new Map<string, ResultSection>();
  for (const { candidate, score } of kept) {
    const { section, passage, matches } = candidate;
    const { address, order, title, number, paper } = section;
    const into = sections.get(address) ?? { address, order, title, number, paper, passages: [] };
    const words = toWords(passage.text);
    const also = marked.map((concept) => matchConcept(passage.text, words, concept));
    const ranges = [...matches, ...also].map((match) => match.ranges);
    into.passages.push({
      id: passage.id,
      names: passage.names,
      score,
      pieces: toExcerpt(passage.text, ranges),
    });
    sections.set(address, into);
  }
  return [...sections.values()];
}

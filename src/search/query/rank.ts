import { toExcerpt } from '../../annotations/excerpt.ts';
import { type Concept, type Match, matchConcept } from './concepts.ts';
import type { PaperHead, ResultPaper } from './results.ts';
import { toWords } from '../../annotations/words.ts';

/** A paper whose words are at hand. */
export interface PaperText extends PaperHead {
  /** How well the whole of it answers, 0 to 1. */
  score: number;
  passages: PassageText[];
}

export interface PassageText {
  id: string;
  text: string;
  names: string[];
  /** The headings above it, where it is the first below them. */
  heading?: string;
  /** Its notes. */
  note?: string;
}

/** Where a passage says what is asked for: in itself, or failing that beside itself, which counts for less. */
const rooms = { text: 1, heading: 0.6, note: 0.5 } as const;
type Room = keyof typeof rooms;

export interface Ranked {
  /** Best first, and in each the best passage first. */
  papers: ResultPaper[];
  /** How many of the passages hold everything asked for. */
  full: number;
}

export interface RankOptions {
  /** Which passages may answer at all: those that name a place asked for. */
  passes?: (passage: PassageText) => boolean;
  /** What is marked besides the words: the names asked for. */
  marked?: readonly Concept[];
}

interface Candidate {
  paper: PaperText;
  passage: PassageText;
  matches: (Match & { room: Room })[];
}

interface Scored extends Candidate {
  score: number;
  /** How rare all of the words are that stand there themselves. */
  literal: number;
}

/** Passages that hold only some of the words fill a short result up to so many. */
const enough = 10;

/**
 * The passages that answer a query's words: all that hold every word (or one that says the same), and where
 * these are few, those that hold most of what is rare. What has the words themselves comes before what has others that
 * say the same.
 *
 * A passage's score is the sum over the words of how exactly each is said there times how rare it is, more
 * where words stand side by side as asked. A paper's place is decided half by the whole of it, half by its best passage.
 */
export function rankPapers(
  texts: readonly PaperText[],
  concepts: readonly Concept[],
  { passes = () => true, marked = [] }: RankOptions = {},
): Ranked {
  const candidates = texts.flatMap((paper) =>
    paper.passages.filter(passes).flatMap((passage): Candidate[] => {
      const matches = matchAll(passage, concepts);
      return matches.some(({ weight }) => weight > 0) ? [{ paper, passage, matches }] : [];
    }),
  );
  const all = texts.reduce((sum, { passages }) => sum + passages.length, 0);
  const rarity = concepts.map((_, at) => {
    const found = candidates.filter(({ matches }) => (matches[at]?.weight ?? 0) > 0).length;
    return Math.log(1 + all / (found + 0.5));
  });
  const scored = candidates.map((candidate) => weigh(candidate, rarity)).sort(compare);
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const isFull = ({ matches }: Candidate) => matches.every(({ weight }) => weight > 0);
  const full = scored.filter(isFull);
  const near = scored.filter((one) => !isFull(one) && one.score >= top * 0.3);
  const kept = new Set([...full, ...near.slice(0, Math.max(0, enough - full.length))]);
  const papers = [
    ...Map.groupBy(
      scored.filter((one) => kept.has(one)),
      ({ paper }) => paper,
    ),
  ];
  const value = (paper: PaperText, own: readonly Scored[]) =>
    paper.score / 2 + Math.max(...own.map(({ score }) => score)) / (top || 1) / 2;
  return {
    papers: papers
      .sort((a, b) => value(...b) - value(...a))
      .map(([paper, own]) => toResult(paper, own, marked)),
    full: full.length,
  };
}

function matchAll(passage: PassageText, concepts: readonly Concept[]): Candidate['matches'] {
  const read = (room: Room) => ({ room, text: passage[room] ?? '', words: toWords(passage[room] ?? '') });
  const places = (Object.keys(rooms) as Room[]).map(read);
  return concepts.map((concept) => {
    for (const { room, text, words } of places) {
      const match = matchConcept(text, words, concept);
      if (match.weight > 0) return { ...match, weight: match.weight * rooms[room], room };
    }
    return { spans: [], weight: 0, literal: false, room: 'text' };
  });
}

/** Before all else, what has more of the words themselves. */
const compare = (a: Scored, b: Scored): number => b.literal - a.literal || b.score - a.score;

function weigh(candidate: Candidate, rarity: readonly number[]): Scored {
  const { matches } = candidate;
  let sum = 0;
  let covered = 0;
  let literal = 0;
  matches.forEach((match, at) => {
    const rare = rarity[at] ?? 0;
    sum += rare * match.weight * (1 + 0.25 * Math.log(Math.max(1, match.spans.length)));
    if (match.weight > 0) covered += rare;
    if (match.literal) literal += rare;
  });
  const all = rarity.reduce((one, other) => one + other, 0);
  const score = sum * (all === 0 ? 1 : covered / all) * (1 + 0.25 * countNeighbours(matches));
  return { ...candidate, score, literal };
}

/** How many pairs of words asked for in a row stand in a row, at most two words between them. */
function countNeighbours(matches: Candidate['matches']): number {
  return matches.filter(({ spans, room }, at) => {
    const next = matches[at + 1]?.room === room ? (matches[at + 1]?.spans ?? []) : [];
    return spans.some(({ end }) => next.some(({ start }) => start > end && start - end < 16));
  }).length;
}

function toResult(paper: PaperText, own: readonly Scored[], marked: readonly Concept[]): ResultPaper {
  const { address, title, by, published, sections } = paper;
  const passages = own.map(({ passage, matches }) => {
    const { id, text, names } = passage;
    const words = toWords(text);
    const also = marked.map((concept) => matchConcept(text, words, concept));
    const spansIn = (wanted: Room) => matches.filter(({ room }) => room === wanted).map(({ spans }) => spans);
    const beside = (['heading', 'note'] as const).flatMap((room) => {
      const spans = spansIn(room);
      return spans.length === 0 ? [] : [{ room, pieces: toExcerpt(passage[room] ?? '', spans, 160) }];
    });
    const pieces = toExcerpt(text, [...spansIn('text'), ...also.map(({ spans }) => spans)]);
    return beside.length > 0 ? { id, names, pieces, beside } : { id, names, pieces };
  });
  return { address, title, by, published, sections, passages };
}

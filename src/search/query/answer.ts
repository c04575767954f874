import { type Concept, namesAsConcept } from './concepts.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import type { NameIndex } from '../../annotations/name-index.ts';
import { listPassages, type NameSources, type PassageList } from './list-passages.ts';
import type { Query } from './query-address.ts';
import { findReference, type PaperContents } from './find-reference.ts';
import { countPassages, type ResultPaper } from './results.ts';
import { understand, type Understanding } from './understand.ts';

/** Where an answer's parts come from; in the browser they are fetched when first asked for. */
export interface Sources extends NameSources {
  index: NameIndex;
  /** The word half: loaded only for queries that are more than names. */
  loadWords(): Promise<WordSearch>;
  /** What sections papers have: loaded only for a passage that is asked for by its place. */
  loadContents(): Promise<PaperContents[]>;
}

/** Looks words and phrases up in all papers. */
export type WordSearch = (understanding: Understanding, limits: WordLimits) => Promise<WordAnswer>;

export interface WordLimits {
  /** Names that a passage must have, each one of these. */
  asked: readonly (readonly NameEntry[])[];
  /** No synonyms, no corrections. */
  asTyped: boolean;
}

/** What the words came to. */
export interface WordAnswer {
  /** Best first. */
  papers: ResultPaper[];
  /** How many of the passages have all of the words; the others have some. */
  full: number;
  concepts: Concept[];
  /** Words that were put right, as typed and as found. */
  corrected: { typed: string; found: string }[];
  /** Words that no passage has. */
  unsaid: string[];
  /** How many papers may answer that are not shown yet. */
  left: number;
  more?: () => Promise<WordAnswer>;
}

/** What a query came to. */
export interface Answer extends Partial<Pick<WordAnswer, 'full'>> {
  understanding: Understanding;
  papers: ResultPaper[];
  /** By how well passages answer, or as they stand in the papers. */
  order: 'best' | 'reading';
  /** What is marked in a passage that is opened. */
  marks: Concept[];
  corrected: WordAnswer['corrected'];
  unsaid: string[];
  /** Words looked for although nobody typed them. */
  synonyms: string[];
  /** It is a passage asked for by its place, in every paper that has one. */
  reference?: true;
  /** No passage has both the names and the words: these have the names. */
  namesOnly?: true;
  /** Passages that have the one name asked for only inside another name; beside the count. */
  also: ResultPaper[];
  /** How many passages there are in all, where only the first of them are here and that is known. */
  total?: number;
  /** Other names in all of these passages, each with in how many. */
  company?: Readonly<Record<string, number>>;
  /** Goes on where this answer ends; so many papers are left, where they are ranked. */
  more?: { papers?: number; load(): Promise<Answer> };
}

/** Answers a query: names from their tables, words from the index, both from passages that have both. */
export async function answerQuery(query: Query, sources: Sources): Promise<Answer> {
  const { index, loadWords } = sources;
  const understanding = understand(query.words, index, { asTyped: query.asTyped });
  const { names, words, phrases } = understanding;
  const placed = query.asTyped ? undefined : await findReference(query.words, sources.loadContents);
  const chosen = [...query.places, ...query.actors].flatMap((id) => index.get(id) ?? []);
  const asked: NameEntry[][] = [...names.map(({ entries }) => entries), ...chosen.map((entry) => [entry])];
  const answer: Answer = {
    understanding,
    papers: [],
    order: 'reading',
    marks: asked.map(namesAsConcept),
    corrected: [],
    unsaid: [],
    synonyms: [],
    also: [],
  };
  if (placed) return { ...answer, papers: placed, reference: true, marks: [] };
  if (words.length + phrases.length === 0) {
    return asked.length > 0 ? withNames(answer, await listPassages(asked, sources)) : answer;
  }
  const search = await loadWords();
  const answered = withWords(answer, await search(understanding, { asked, asTyped: query.asTyped }));
  if (answered.papers.length > 0 || asked.length === 0) return answered;
  return { ...withNames(answered, await listPassages(asked, sources)), also: [], namesOnly: true };
}

function withNames(answer: Answer, { next, ...list }: PassageList): Answer {
  const { more: _, total: __, ...before } = answer;
  return {
    ...before,
    ...list,
    order: 'reading',
    ...(next ? { more: { load: async () => withNames(answer, await next()) } } : {}),
  };
}

/** What was found before stays in its place. */
function withWords(answer: Answer, { papers, full, concepts, more, left, ...found }: WordAnswer): Answer {
  const sum: Answer = {
    ...answer,
    ...found,
    papers: [...answer.papers, ...papers],
    full: (answer.full ?? 0) + full,
    order: 'best',
    marks: [...new Set([...answer.marks, ...concepts])],
    synonyms: concepts.flatMap(({ variants }) => variants.slice(1).map(({ text }) => text)),
  };
  delete sum.more;
  if (more) sum.more = { papers: left, load: async () => withWords(sum, await more()) };
  return sum;
}

/** Whether all that was found is shown. */
export const isWhole = ({ papers, total, more }: Answer): boolean =>
  more === undefined || total === countPassages(papers);

import type { Concept } from './concepts.ts';
import { namesAsConcept } from './name-concept.ts';
import type { NameEntry } from './name-entry.ts';
import type { NameIndex } from './name-index.ts';
import { findPassages, listPassages, type NameSources, type PassageList } from './list-passages.ts';
import type { PassageSet } from './name-keys.ts';
import type { FrontPage } from '../build/name-table.ts';
import type { Query } from './query-address.ts';
import type { ResultSection } from './results.ts';
import { understand, type Understanding } from './understand.ts';

/** Where an answer's parts come from; in the browser they are fetched when first asked for. */
export interface Sources extends NameSources {
  index: NameIndex;
  /** The word half: loaded only for queries that are more than names. */
  loadWords(): Promise<WordSearch>;
}

/** Looks words and phrases up in the passages that may answer. */
export type WordSearch = (understanding: Understanding, limits: WordLimits) => Promise<WordAnswer>;

export interface WordLimits {
  /** The passages that may answer; all, where no name was asked for. */
  within: PassageSet | undefined;
  /** What is marked besides the words. */
  marks: readonly Concept[];
  /** No synonyms, no corrections. */
  asTyped: boolean;
}

/** What the words came to. */
export interface WordAnswer {
  sections: ResultSection[];
  order: Answer['order'];
  concepts: Concept[];
  corrected: Answer['corrected'];
  /** How many passages have all of the words; the others have some. */
  full: number;
  /** Sections whose texts were looked through, and sections that have less of the words and were not. */
  lookedThrough: number;
  passedOver: number;
  /** What was not looked through. */
  rest?: WordRest;
}

/** Papers, and sections of papers, that have some of the words and were not looked through. */
export interface WordRest {
  /** Sections of papers already looked in. */
  sections: number;
  /** Papers earlier than those. */
  papers: number;
  /** Day on which the newest of the earlier papers was published. */
  until: string;
  load(): Promise<WordAnswer>;
}

/** What a query came to. */
export interface Answer {
  understanding: Understanding;
  sections: ResultSection[];
  /** By how well passages answer, or as they stand in the papers. */
  order: 'best' | 'reading';
  /** What is marked in a passage that is opened. */
  marks: Concept[];
  /** Words that were put right, as typed and as found. */
  corrected: { typed: string; found: string }[];
  /** Words looked for although nobody typed them. */
  synonyms: string[];
  /** How many passages have all of the words; the others have some. Not set where only names were asked for. */
  full?: number;
  /** No passage has both the names and the words: these have the names. */
  namesOnly?: true;
  /** Landing pages that name what was asked for, where only one name was. */
  front: FrontPage[];
  /** Passages that have the one name asked for only inside another name; beside the count. */
  also: ResultSection[];
  /** Sections that have some of the words, where not all of them were looked through. */
  sectionsFound?: number;
  /** How many passages there are in all, where only the first of them are here. */
  total?: number;
  /** Other names in all of these passages, each with in how many. */
  company?: Readonly<Record<string, number>>;
  /** Goes on where this answer ends. */
  more?: More;
}

/** What an answer leaves for later. */
export interface More {
  /**
   * So many of the passages come next, where that is known; none where only such are left as have the name in another
   * name.
   */
  passages?: number;
  /** Papers and sections that were not looked through. */
  rest?: Omit<WordRest, 'load'>;
  /** The answer with more in it; what was in it stays in its place. */
  load(): Promise<Answer>;
}

/** Answers a query: names from their tables, words from the index, both from passages that have both. */
export async function answerQuery(query: Query, sources: Sources): Promise<Answer> {
  const { index, loadWords } = sources;
  const understanding = understand(query.words, index, { asTyped: query.asTyped });
  const { names, words, phrases } = understanding;
  const chosen = [...query.places, ...query.actors].flatMap((id) => index.get(id) ?? []);
  const asked: NameEntry[][] = [...names.map(({ entries }) => entries), ...chosen.map((entry) => [entry])];
  const marks = asked.map(namesAsConcept);
  const answer: Answer = {
    understanding,
    sections: [],
    order: 'reading',
    marks,
    corrected: [],
    synonyms: [],
    front: [],
    also: [],
  };
  const named = asked.length > 0;
  if (words.length + phrases.length === 0) {
    return named ? withNames(answer, await listPassages(asked, sources)) : answer;
  }
  const [search, within] = await Promise.all([loadWords(), named ? findPassages(asked, sources) : undefined]);
  const found = await search(understanding, { within, marks, asTyped: query.asTyped });
  const answered = withWords(answer, found);
  if (found.sections.length > 0 || found.rest || !named) return answered;
  const list = await listPassages(asked, sources);
  return { ...withNames(answered, { ...list, also: [], front: [] }), namesOnly: true };
}

const counted = ({ passages }: { passages?: number }) => (passages === undefined ? {} : { passages });

function withNames(answer: Answer, list: PassageList): Answer {
  const { sections, total, company, also, front, next } = list;
  return {
    ...answer,
    sections,
    order: 'reading',
    also,
    front,
    ...(company ? { company } : {}),
    ...(next
      ? {
          total,
          more: { ...counted(next), load: async () => withNames(answer, await next.load()) },
        }
      : {}),
  };
}

/** @param before what was found before, and stays in its place */
function withWords(
  answer: Answer,
  { concepts, rest, ...found }: WordAnswer,
  before: Pick<WordAnswer, 'sections' | 'full' | 'lookedThrough' | 'passedOver'> = nothing,
): Answer {
  const sum = {
    sections: [...before.sections, ...found.sections],
    full: before.full + found.full,
    lookedThrough: before.lookedThrough + found.lookedThrough,
    passedOver: before.passedOver + found.passedOver,
  };
  const answered: Answer = {
    ...answer,
    sections: sum.sections,
    full: sum.full,
    order: found.order,
    corrected: found.corrected,
    synonyms: concepts.flatMap(({ variants }) => variants.slice(1).map(({ text }) => text)),
    marks: [...answer.marks, ...concepts],
    ...(sum.passedOver > 0 ? { sectionsFound: sum.lookedThrough + sum.passedOver } : {}),
  };
  if (!rest) return answered;
  const { load, ...left } = rest;
  return { ...answered, more: { rest: left, load: async () => withWords(answer, await load(), sum) } };
}

const nothing = { sections: [], full: 0, lookedThrough: 0, passedOver: 0 };

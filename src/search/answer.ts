import type { Concept } from './concepts.ts';
import { namesAsConcept } from './name-concept.ts';
import type { NameEntry } from './name-entry.ts';
import type { NameIndex } from './name-index.ts';
import type { FrontPage, NamePassages } from './name-table.ts';
import type { Query } from './query-address.ts';
import { filterPassages, type ResultSection, unite } from './results.ts';
import { understand, type Understanding } from './understand.ts';

/** Where an answer's parts come from; in the browser they are fetched when first asked for. */
export interface Sources {
  index: NameIndex;
  /** One file of a name's passages, by its name: `kunar`, `kunar.2`. */
  loadName(file: string): Promise<NamePassages>;
  /** The word half: loaded only for queries that are more than names. */
  loadWords(): Promise<WordSearch>;
}

/** Looks words and phrases up in the passages that may answer. */
export type WordSearch = (understanding: Understanding, limits: WordLimits) => Promise<WordAnswer>;

export interface WordLimits {
  /** `address#id` of the passages that may answer; all, where no name was asked for. */
  within: ReadonlySet<string> | undefined;
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
  sectionsFound?: number;
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
}

/** Answers a query: names from their tables, words from the index, both from passages that have both. */
export async function answerQuery(query: Query, { index, loadName, loadWords }: Sources): Promise<Answer> {
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
  const named = await Promise.all(asked.map((entries) => loadEntries(entries, loadName)));
  const [first, ...others] = named.map(({ sections }) => sections);
  const base = first && others.reduce((left, right) => intersect(left, right), first);
  if (words.length + phrases.length === 0) {
    answer.sections = base ?? [];
    if (named.length === 1) {
      answer.front = named.flatMap(({ front }) => front);
      answer.also = named.flatMap(({ also }) => also);
    }
    return answer;
  }
  const search = await loadWords();
  const within = base && keysOf(base);
  const { concepts, ...found } = await search(understanding, { within, marks, asTyped: query.asTyped });
  Object.assign(answer, found);
  answer.synonyms = concepts.flatMap(({ variants }) => variants.slice(1).map(({ text }) => text));
  answer.marks = [...marks, ...concepts];
  if (answer.sections.length === 0 && base) {
    answer.sections = base;
    answer.order = 'reading';
    answer.namesOnly = true;
  }
  return answer;
}

/** Every passage of some names, their files one after the other, and the landing pages that name them. */
async function loadEntries(
  entries: readonly NameEntry[],
  loadName: Sources['loadName'],
): Promise<{ sections: ResultSection[]; also: ResultSection[]; front: FrontPage[] }> {
  let sections: ResultSection[] = [];
  let also: ResultSection[] = [];
  const front: FrontPage[] = [];
  for (const { id } of entries) {
    for (let file: string | undefined = id; file !== undefined;) {
      const part: NamePassages = await loadName(file);
      sections = unite(sections, part.sections);
      also = unite(also, part.also ?? []);
      front.push(...(part.front ?? []));
      file = part.next;
    }
  }
  // What one of the names counts is no mere word of another.
  const counted = keysOf(sections);
  also = filterPassages(also, ({ id }, { address }) => !counted.has(`${address}#${id}`));
  return { sections, also, front };
}

function intersect(left: readonly ResultSection[], right: readonly ResultSection[]): ResultSection[] {
  const keys = keysOf(right);
  return filterPassages(left, ({ id }, { address }) => keys.has(`${address}#${id}`));
}

function keysOf(sections: readonly ResultSection[]): Set<string> {
  return new Set(sections.flatMap(({ address, passages }) => passages.map(({ id }) => `${address}#${id}`)));
}

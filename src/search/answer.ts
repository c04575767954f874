import {
  type Concept,
  matchConcept,
  namesAsConcept,
  quotation,
  type Thesaurus,
  wordAlone,
} from './concepts.ts';
import type { NameEntry } from './name-entry.ts';
import type { NameIndex } from './name-index.ts';
import type { FrontPage, NamePassages } from './name-table.ts';
import type { FoundSections } from './pagefind-words.ts';
import type { Query } from './query-address.ts';
import { rankPassages } from './rank.ts';
import { filterPassages, rankSections, type ResultSection, unite } from './results.ts';
import { toWords } from './text.ts';
import { understand, type Understanding } from './understand.ts';

/** Where an answer's parts come from; in the browser they are fetched when first asked for. */
export interface Sources {
  index: NameIndex;
  /** One file of a name's passages, by its name: `kunar`, `kunar.2`. */
  loadName(file: string): Promise<NamePassages>;
  /** The word half: loaded only for queries that are more than names. */
  loadWords(): Promise<WordSearch>;
}

export interface WordSearch {
  /** The table of synonyms, as much of it as these words need. */
  loadThesaurus(words: readonly string[]): Promise<Thesaurus>;
  findSections(concepts: readonly Concept[], most?: number): Promise<FoundSections>;
  /** The nearest word that the papers do use, for one that they do not. */
  correct(word: string): Promise<string | undefined>;
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
  const found = await askWords(search, understanding, query.asTyped, base !== undefined);
  const within = base && keysOf(base);
  const ranked = rankPassages(found.texts, found.concepts, {
    marked: marks,
    passes: ({ id }, { address }) => !within || within.has(`${address}#${id}`),
  });
  answer.corrected = found.corrected;
  answer.synonyms = found.concepts.flatMap(({ variants }) => variants.slice(1).map(({ text }) => text));
  answer.marks = [...marks, ...found.concepts];
  answer.sections =
    phrases.length > 0 && words.length === 0 ? ranked.sections : rankSections(ranked.sections);
  answer.order = phrases.length > 0 && words.length === 0 ? 'reading' : 'best';
  answer.full = ranked.full;
  if (found.texts.length < found.sections) answer.sectionsFound = found.sections;
  if (answer.sections.length === 0 && base) {
    answer.sections = base;
    answer.order = 'reading';
    answer.namesOnly = true;
  }
  return answer;
}

interface FoundWords extends FoundSections {
  concepts: Concept[];
  corrected: Answer['corrected'];
}

async function askWords(
  search: WordSearch,
  { words, phrases }: Understanding,
  asTyped: boolean,
  wide: boolean,
): Promise<FoundWords> {
  const most = wide ? 36 : 12;
  const quoted = phrases.map(quotation);
  const toConcepts = async (typed: readonly string[]) => {
    const { group, toConcept } = await search.loadThesaurus(typed);
    return [...group(typed).map((word) => toConcept(word)), ...quoted];
  };
  const concepts = await toConcepts(words);
  const found = await search.findSections(concepts, most);
  const corrected: Answer['corrected'] = [];
  for (const typed of asTyped ? [] : words.filter((word) => !isSaid(word, found.texts))) {
    const right = await search.correct(typed);
    if (right !== undefined) corrected.push({ typed, found: right });
  }
  if (corrected.length === 0) return { ...found, concepts, corrected };
  const right = new Map(corrected.map((word) => [word.typed, word.found]));
  const again = await toConcepts(words.map((word) => right.get(word) ?? word));
  return { ...(await search.findSections(again, most)), concepts: again, corrected };
}

/** Whether a word itself, in any form, stands in one of the texts. */
function isSaid(word: string, texts: FoundSections['texts']): boolean {
  const concept = wordAlone(word);
  return texts.some(({ passages }) =>
    passages.some(({ text }) => matchConcept(text, toWords(text), concept).weight > 0),
  );
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

import type { WordAnswer, WordSearch } from './answer.ts';
import {
  type Concept,
  matchConcept,
  namesAsConcept,
  quotation,
  type Thesaurus,
  wordAlone,
} from './concepts.ts';
import { findPapers, type FoundPaper, type SearchIndex } from './find-papers.ts';
import { type PaperText, rankPapers } from './rank.ts';
import { toWords } from '../../annotations/words.ts';

/** A paper's text as the index has it. */
export type IndexedText = Omit<PaperText, 'score'>;

/** What the word half stands on; in the browser, Pagefind and tables that are fetched as needed. */
export interface WordSources {
  search: SearchIndex<IndexedText>;
  /** How many papers there are. */
  papers: number;
  /** The table of synonyms, as much of it as these words need. */
  loadThesaurus(words: readonly string[]): Promise<Thesaurus>;
  /** The nearest word that the papers do use, for one that they do not. */
  correct(word: string): Promise<string | undefined>;
}

/** So many papers are loaded at a time. */
const atOnce = 6;
/** So often the search goes on by itself where none of these has a passage that answers. */
const patience = 3;

/** Makes the word half of the search. */
export function createWordSearch({ search, papers, loadThesaurus, correct }: WordSources): WordSearch {
  return async ({ words, phrases }, { asked, asTyped }) => {
    const named = asked.map(namesAsConcept);
    const quoted = phrases.map(quotation);
    const passes = ({ names }: { names: readonly string[] }) =>
      asked.every((entries) => entries.some(({ id }) => names.includes(id)));
    const toConcepts = async (typed: readonly string[]) => {
      if (asTyped) return typed.map(wordAlone);
      const { group, toConcept } = await loadThesaurus(typed);
      return group(typed).map(toConcept);
    };
    /** Shows the next papers that have an answer. */
    const show = async (
      found: readonly FoundPaper<IndexedText>[],
      concepts: Concept[],
      times = patience,
    ): Promise<WordAnswer & { texts: PaperText[] }> => {
      const texts = await Promise.all(
        found.slice(0, atOnce).map(async ({ score, load }) => ({ ...(await load()), score })),
      );
      const ranked = rankPapers(texts, concepts, { passes, marked: named });
      const rest = found.slice(atOnce);
      if (ranked.papers.length === 0 && rest.length > 0 && times > 1) return show(rest, concepts, times - 1);
      return {
        ...ranked,
        texts,
        concepts,
        corrected: [],
        unsaid: [],
        left: rest.length,
        ...(rest.length > 0 ? { more: () => show(rest, concepts) } : {}),
      };
    };
    const look = async (typed: readonly string[]) => {
      const concepts = [...(await toConcepts(typed)), ...quoted];
      return show(await findPapers(search, concepts, papers, named), concepts);
    };

    let found = await look(words);
    const unknown = words.filter((word) => !isSaid(word, found.texts));
    const put = await Promise.all(
      unknown.map(async (typed) => ({ typed, found: asTyped ? undefined : await correct(typed) })),
    );
    const right = new Map(
      put.flatMap((word) => (word.found === undefined ? [] : [[word.typed, word.found]])),
    );
    if (right.size > 0) found = await look(words.map((word) => right.get(word) ?? word));
    const { texts: _, ...answer } = found;
    return {
      ...answer,
      corrected: [...right].map(([typed, word]) => ({ typed, found: word })),
      unsaid: unknown.filter((word) => !right.has(word)),
    };
  };
}

/** Whether a word itself, in any form, stands in one of the texts. */
function isSaid(word: string, texts: readonly PaperText[]): boolean {
  const concept = wordAlone(word);
  return texts.some(({ passages }) =>
    passages.some(({ text, heading = '', note = '' }) =>
      [text, heading, note].some((said) => matchConcept(said, toWords(said), concept).weight > 0),
    ),
  );
}

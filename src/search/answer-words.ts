import type { WordAnswer, WordSearch } from './answer.ts';
import { type Concept, matchConcept, quotation, type Thesaurus, wordAlone } from './concepts.ts';
import type { FoundSections } from './pagefind-words.ts';
import { rankPassages } from './rank.ts';
import { rankSections, unite } from './results.ts';
import { toWords } from './text.ts';

/** What the word half stands on; in the browser, Pagefind and tables that are fetched as needed. */
export interface WordSources {
  /** The table of synonyms, as much of it as these words need. */
  loadThesaurus(words: readonly string[]): Promise<Thesaurus>;
  findSections(concepts: readonly Concept[], most: number): Promise<FoundSections>;
  /** The nearest word that the papers do use, for one that they do not. */
  correct(word: string): Promise<string | undefined>;
}

/** As many sections are looked through for one query; more where only some of their passages may answer. */
const most = { all: 12, some: 36 };

/** Makes the word half of the search. */
export function createWordSearch({ loadThesaurus, findSections, correct }: WordSources): WordSearch {
  return async ({ words, phrases }, { within, marks, asTyped }) => {
    const quoted = phrases.map(quotation);
    const look = async (typed: readonly string[]) => {
      const concepts = [...(await toConcepts(typed)), ...quoted];
      return { concepts, ...(await findSections(concepts, within ? most.some : most.all)) };
    };
    const toConcepts = async (typed: readonly string[]) => {
      if (asTyped) return typed.map(wordAlone);
      const { group, toConcept } = await loadThesaurus(typed);
      return group(typed).map(toConcept);
    };
    let found = await look(words);
    const corrected: WordAnswer['corrected'] = [];
    for (const typed of asTyped ? [] : words.filter((word) => !isSaid(word, found.texts))) {
      const right = await correct(typed);
      if (right !== undefined) corrected.push({ typed, found: right });
    }
    if (corrected.length > 0) {
      const right = new Map(corrected.map((word) => [word.typed, word.found]));
      found = await look(words.map((word) => right.get(word) ?? word));
    }
    const { sections, full } = rankPassages(found.texts, found.concepts, {
      marked: marks,
      passes: ({ id }, { address }) => !within || within.has(`${address}#${id}`),
    });
    const exact = words.length === 0;
    return {
      // Phrases stand in a passage or not: there is no better and worse.
      sections: exact ? unite([], sections) : rankSections(sections),
      order: exact ? 'reading' : 'best',
      concepts: found.concepts,
      corrected,
      full,
      ...(found.texts.length < found.sections ? { sectionsFound: found.sections } : {}),
    };
  };
}

/** Whether a word itself, in any form, stands in one of the texts. */
function isSaid(word: string, texts: FoundSections['texts']): boolean {
  const concept = wordAlone(word);
  return texts.some(({ passages }) =>
    passages.some(({ text }) => matchConcept(text, toWords(text), concept).weight > 0),
  );
}

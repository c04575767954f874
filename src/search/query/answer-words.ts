import type { WordAnswer, WordSearch } from './answer.ts';
import { type Concept, matchConcept, quotation, type Thesaurus, wordAlone } from './concepts.ts';
import type { FoundSections } from './find-sections.ts';
import { hasPassage, type PassageSet } from './name-keys.ts';
import { rankPassages } from './rank.ts';
import { rankSections, unite } from './results.ts';
import { toWords } from './text.ts';

/** What the word half stands on; in the browser, Pagefind and tables that are fetched as needed. */
export interface WordSources {
  /** The table of synonyms, as much of it as these words need. */
  loadThesaurus(words: readonly string[]): Promise<Thesaurus>;
  findSections(concepts: readonly Concept[], within: PassageSet | undefined): Promise<FoundSections>;
  /** The nearest word that the papers do use, for one that they do not. */
  correct(word: string): Promise<string | undefined>;
}

/** So often the search goes on by itself where what it looked through has no answer. */
const patience = 3;

/** Makes the word half of the search. */
export function createWordSearch({ loadThesaurus, findSections, correct }: WordSources): WordSearch {
  return async ({ words, phrases }, { within, marks, asTyped }) => {
    const quoted = phrases.map(quotation);
    const look = async (typed: readonly string[]) => {
      const concepts = [...(await toConcepts(typed)), ...quoted];
      return { concepts, found: await findSections(concepts, within) };
    };
    const toConcepts = async (typed: readonly string[]) => {
      if (asTyped) return typed.map(wordAlone);
      const { group, toConcept } = await loadThesaurus(typed);
      return group(typed).map(toConcept);
    };
    let { concepts, found } = await look(words);
    const corrected: WordAnswer['corrected'] = [];
    for (const typed of asTyped ? [] : words.filter((word) => !isSaid(word, found.texts))) {
      const right = await correct(typed);
      if (right !== undefined) corrected.push({ typed, found: right });
    }
    if (corrected.length > 0) {
      const right = new Map(corrected.map((word) => [word.typed, word.found]));
      ({ concepts, found } = await look(words.map((word) => right.get(word) ?? word)));
    }
    // Phrases stand in a passage or not: there is no better and worse.
    const exact = words.length === 0;
    const toAnswer = ({ texts, passedOver, rest }: FoundSections): WordAnswer => {
      const { sections, full } = rankPassages(texts, concepts, {
        marked: marks,
        passes: ({ id }, { order }) => !within || hasPassage(within, order, id),
      });
      return {
        sections: exact ? unite([], sections) : rankSections(sections),
        order: exact ? 'reading' : 'best',
        concepts,
        corrected,
        full,
        lookedThrough: texts.length,
        passedOver,
        ...(rest
          ? {
              rest: {
                sections: rest.sections,
                papers: rest.papers,
                until: rest.until,
                load: async () => goOn(toAnswer(await rest.load()), 1),
              },
            }
          : {}),
      };
    };
    return goOn(toAnswer(found), 1);
  };
}

/** An answer with something in it, if there is one not too far. */
async function goOn(answer: WordAnswer, times: number): Promise<WordAnswer> {
  if (answer.sections.length > 0 || !answer.rest || times > patience) return answer;
  return goOn(await answer.rest.load(), times + 1);
}

/** Whether a word itself, in any form, stands in one of the texts. */
function isSaid(word: string, texts: FoundSections['texts']): boolean {
  const concept = wordAlone(word);
  return texts.some(({ passages }) =>
    passages.some(({ text }) => matchConcept(text, toWords(text), concept).weight > 0),
  );
}

import { readGazetteer } from '../src/annotations/read-gazetteer.ts';
import { listEnglish } from '../src/search/build/english.ts';
import {
  type NamedPaper,
  type NamedPassage,
  type NamedSection,
  toNamedPaper,
} from '../src/search/build/named-paper.ts';
import { createDice } from './make-manuscripts.ts';

/** What is said where in papers that are made up, for the search to be asked for. */
export const planted = {
  /** In every section. */
  common: 'ledger',
  /** In one section of three. */
  frequent: 'lantern',
  /** In the oldest paper. */
  rare: 'quillback',
  /** Id of an actor named in every paper, several times in most. */
  everywhere: 'taliban',
  /** Id of a place named in the oldest paper only. */
  once: 'chitral',
} as const;

/** As the papers that are published here have it, about. */
const sectionsInPaper = 7;
const passagesInSection = 10;
const wordsInPassage = 70;

/**
 * Papers that nobody wrote: English words as often as in English, names of the gazetteer, and words that are known to be
 * there. The same count gives the same papers; a paper is the same among few and among many.
 *
 * @returns newest paper first
 */
export function makePapers(papers: number): NamedPaper[] {
  const { places, actors } = readGazetteer();
  const names = [...places, ...actors].filter(({ id }) => id !== planted.once);
  const pickName = zipf(names);
  const pickWord = zipf(listEnglish().filter((word) => /^[a-z]{3,}$/.test(word)));
  const everywhere = names.find(({ id }) => id === planted.everywhere);
  const once = places.find(({ id }) => id === planted.once);
  if (!everywhere || !once) throw new Error('The gazetteer has not the names that are planted.');

  const makeSection = (paper: number, number: number): NamedSection => {
    const dice = createDice(paper * sectionsInPaper + number);
    const chance = () => dice.number(0, 999_999) / 1_000_000;
    const passages = Array.from({ length: passagesInSection }, (_, at): NamedPassage => {
      const words: Named[] = Array.from({ length: wordsInPassage }, () => ({ text: pickWord(chance()) }));
      const put = (word: Named) => words.splice(dice.number(0, words.length), 0, word);
      for (let count = dice.number(0, 3); count > 0; count--) put(toNamed(pickName(chance())));
      if (dice.chance(0.25)) put(toNamed(everywhere));
      if (at === 0) put({ text: planted.common });
      if (at === 1 && dice.chance(1 / 3)) put({ text: planted.frequent });
      // A paper's own words: the list of words grows with every paper.
      if (at === 2) put({ text: `${pickWord(chance())}${pickWord(chance())}` });
      if (paper === 0 && at === 3) [toNamed(once), { text: planted.rare }].forEach(put);
      return toPassage(`s${number}-p${at + 1}`, words);
    });
    return { slug: `section-${number}`, title: `Section ${number}`, number, passages };
  };
  return Array.from({ length: papers }, (_, at) => papers - 1 - at).map((paper) =>
    toNamedPaper({
      address: `/paper-${paper}/`,
      title: `Paper ${paper}`,
      by: 'Nobody',
      published: toDay(paper),
      sections: Array.from({ length: sectionsInPaper }, (_, at) => makeSection(paper, at + 1)),
    }),
  );
}

/** A word, or a name. */
interface Named {
  text: string;
  id?: string;
}

const toNamed = ({ id, name }: { id: string; name: string }): Named => ({ text: name, id });

function toPassage(id: string, words: readonly Named[]): NamedPassage {
  let text = '';
  const mentions = words.flatMap((word) => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? word.text : `${text} ${word.text}`;
    return word.id === undefined ? [] : [{ start, end: text.length, ids: [word.id] }];
  });
  return { id, text: `${text}.`, mentions };
}

/** The oldest paper first, one a week. */
const toDay = (paper: number): string =>
  new Date(Date.UTC(1996, 0, 1) + paper * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Takes from a list as words are used: the second half as often as the first, the fourth a quarter as often. */
function zipf<Item>(items: readonly Item[]): (chance: number) => Item {
  const total = Math.log(items.length + 1);
  return (chance) => items[Math.floor(Math.exp(chance * total)) - 1] as Item;
}

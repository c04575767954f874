import type { Concept } from './concepts.ts';

/** A paper that has a word, as Pagefind tells of it before its text is loaded. */
export interface Hit<Text> {
  id: string;
  score: number;
  /** Where in its text the word stands, counted in words. */
  words: readonly number[];
  load(): Promise<Text>;
}

/** The index: every paper that has all of some words; of words in quotation marks, side by side. */
export type SearchIndex<Text> = (words: string) => Promise<Hit<Text>[]>;

/** A paper that may answer. */
export interface FoundPaper<Text> {
  /** Half how well the whole of it answers, half how much stands close together in one place of it: 0 to 1. */
  score: number;
  load(): Promise<Text>;
}

/** Other words that say the same are looked up where so few papers have the word itself. */
const few = 3;
const synonymWeight = 0.1;
/** A name is looked up in so many of its forms, the shortest: each costs a reader as much as a word. */
const formsOfName = 2;
/** About as many words as a passage has. */
const window = 80;
/** The places of words are looked at in so many papers, the best by their score: the others are far from being shown. */
const looked = 200;

/** What of one paper was found. */
interface Sum<Text> {
  hit: Hit<Text>;
  score: number;
  /** How many of the names it has: it comes before all that have fewer. */
  named: number;
  /** Whether it has some word itself, and not only others that say the same: it comes before all that have not. */
  literal: boolean;
  /** Words at their places. */
  spots: { at: number; concept: number; weight: number }[];
}

/**
 * Finds the papers that have some of what is asked for, best first. Each word is asked for by itself, since the index
 * knows no OR, and nothing is loaded but where the words stand.
 *
 * @param papers how many there are in all
 * @param named names that passages must have: papers that speak of them come first
 */
export async function findPapers<Text>(
  search: SearchIndex<Text>,
  concepts: readonly Concept[],
  papers: number,
  named: readonly Concept[] = [],
): Promise<FoundPaper<Text>[]> {
  const found = await Promise.all([
    ...concepts.map((concept) => findConcept(search, concept)),
    ...named.map((concept) => searchAll(search, shortestForms(concept))),
  ]);
  const sums = new Map<string, Sum<Text>>();
  for (const [concept, hits] of found.entries()) {
    const rarity = Math.log(1 + papers / (hits.size + 0.5));
    for (const { hit, weight } of hits.values()) {
      const sum = sums.get(hit.id) ?? { hit, score: 0, named: 0, literal: false, spots: [] };
      sum.score += hit.score * weight;
      if (concept >= concepts.length) sum.named += 1;
      sum.literal ||= weight > synonymWeight;
      for (const at of hit.words) sum.spots.push({ at, concept, weight: rarity * weight });
      sums.set(hit.id, sum);
    }
  }
  const scored = [...sums.values()]
    .sort((a, b) => b.score - a.score)
    .map((sum, at) => ({ ...sum, near: at < looked ? bestWindow(sum.spots) : 0 }));
  const mostScore = Math.max(...scored.map(({ score }) => score)) || 1;
  const mostNear = Math.max(...scored.map(({ near }) => near)) || 1;
  const rank = ({ score, near }: (typeof scored)[number]) => score / mostScore / 2 + near / mostNear / 2;
  return scored
    .map((sum) => ({ ...sum, score: rank(sum), load: sum.hit.load }))
    .sort((a, b) => b.named - a.named || Number(b.literal) - Number(a.literal) || b.score - a.score);
}

const shortestForms = ({ variants }: Concept): string[] =>
  variants
    .map(({ text }) => text)
    .sort((a, b) => a.split(/[\s-]/).length - b.split(/[\s-]/).length || a.length - b.length)
    .slice(0, formsOfName);

/** Papers by their ids, each once, with what a word in them counts. */
type Hits<Text> = Map<string, { hit: Hit<Text>; weight: number }>;

async function findConcept<Text>(
  search: SearchIndex<Text>,
  { variants: [itself, ...others] }: Concept,
): Promise<Hits<Text>> {
  const { text = '', stems = [] } = itself ?? {};
  const isPhrase = stems.length === 0 && text.includes(' ');
  const found = await searchAll(search, [isPhrase ? `"${text}"` : text]);
  // The words of a quotation may be parted by hyphens, which the index takes for one word.
  if (isPhrase) return searchAll(search, [text], 0.5, found);
  if (found.size >= few) return found;
  return searchAll(
    search,
    others.map((other) => other.text),
    synonymWeight,
    found,
  );
}

async function searchAll<Text>(
  search: SearchIndex<Text>,
  texts: readonly string[],
  weight = 1,
  found: Hits<Text> = new Map(),
): Promise<Hits<Text>> {
  for (const hits of await Promise.all(texts.map(search))) {
    for (const hit of hits) if (!found.has(hit.id)) found.set(hit.id, { hit, weight });
  }
  return found;
}

/** How much of what is asked for stands within about one passage, at the best place. */
function bestWindow(spots: Sum<unknown>['spots']): number {
  const sorted = spots.toSorted((a, b) => a.at - b.at);
  let best = 0;
  let first = 0;
  for (const [last, { at }] of sorted.entries()) {
    while (at - (sorted[first]?.at ?? at) > window) first += 1;
    const here = new Map<number, number>();
    for (const { concept, weight } of sorted.slice(first, last + 1)) {
      here.set(concept, Math.max(weight, here.get(concept) ?? 0));
    }
    best = Math.max(
      best,
      [...here.values()].reduce((sum, weight) => sum + weight, 0),
    );
  }
  return best;
}

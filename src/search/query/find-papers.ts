import type { Concept, Variant } from './concepts.ts';

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
/** About as many words as a passage has. */
const window = 80;
/** The places of words are looked at in so many papers, the best by their score: the others are far from being shown. */
const looked = 200;
const synonymWeight = 0.1;

/** A word at its place in a paper. */
interface Spot {
  at: number;
  concept: number;
  weight: number;
}

interface Sum<Text> {
  hit: Hit<Text>;
  score: number;
  has: Set<number>;
  /** Whether it has some word itself, and not only others that say the same: it comes before all that have not. */
  literal: boolean;
  spots: Spot[];
}

/**
 * Finds the papers that have some of what is asked for, best first. Each word is asked for by itself, since the index
 * knows no OR, and nothing is loaded but where the words stand.
 *
 * @param papers how many there are in all
 * @param options.named names that a paper must have, each in one of its forms
 */
export async function findPapers<Text>(
  search: SearchIndex<Text>,
  concepts: readonly Concept[],
  papers: number,
  { named = [] }: { named?: readonly Concept[] } = {},
): Promise<FoundPaper<Text>[]> {
  const sums = new Map<string, Sum<Text>>();
  const all = [...concepts, ...named];
  const found = await Promise.all(
    all.map((concept, at) =>
      at < concepts.length ? findConcept(search, concept) : findName(search, concept),
    ),
  );
  for (const [concept, hits] of found.entries()) {
    const rarity = Math.log(1 + papers / (new Set(hits.map(({ hit }) => hit.id)).size + 0.5));
    for (const { hit, weight } of hits) {
      const sum = sums.get(hit.id) ?? { hit, score: 0, has: new Set(), literal: false, spots: [] };
      sum.score += hit.score * weight;
      sum.has.add(concept);
      sum.literal ||= weight > synonymWeight;
      for (const at of hit.words) sum.spots.push({ at, concept, weight: rarity * weight });
      sums.set(hit.id, sum);
    }
  }
  const must = named.map((_, at) => concepts.length + at);
  const kept = [...sums.values()].filter(({ has }) => must.every((name) => has.has(name)));
  const scored = kept
    .sort((a, b) => b.score - a.score)
    .map((sum, at) => ({ ...sum, near: at < looked ? bestWindow(sum.spots) : 0 }));
  const most = (of: (sum: (typeof scored)[number]) => number) => Math.max(...scored.map(of)) || 1;
  const [mostScore, mostNear] = [most(({ score }) => score), most(({ near }) => near)];
  const rank = ({ score, near }: (typeof scored)[number]) => score / mostScore / 2 + near / mostNear / 2;
  return scored
    .map((sum) => ({ score: rank(sum), literal: sum.literal, load: sum.hit.load }))
    .sort((a, b) => Number(b.literal) - Number(a.literal) || b.score - a.score);
}

interface Weighed<Text> {
  hit: Hit<Text>;
  weight: number;
}

async function findConcept<Text>(
  search: SearchIndex<Text>,
  { variants: [itself, ...others] }: Concept,
): Promise<Weighed<Text>[]> {
  if (!itself) return [];
  const found = await findVariant(search, itself);
  if (found.length >= few) return found;
  const known = new Set(found.map(({ hit }) => hit.id));
  const alike = await Promise.all(others.map(({ text }) => search(text)));
  for (const hit of alike.flat()) {
    if (!known.has(hit.id)) found.push({ hit, weight: synonymWeight });
    known.add(hit.id);
  }
  return found;
}

/** A quotation's words may be parted by hyphens, which the index takes for one word: pages that have them may do. */
async function findVariant<Text>(
  search: SearchIndex<Text>,
  { text, stems }: Variant,
): Promise<Weighed<Text>[]> {
  if (stems.length > 0 || !/\s/.test(text)) return (await search(text)).map((hit) => ({ hit, weight: 1 }));
  const [exact, apart] = await Promise.all([search(`"${text}"`), search(text)]);
  const known = new Set(exact.map(({ id }) => id));
  return [
    ...exact.map((hit) => ({ hit, weight: 1 })),
    ...apart.filter(({ id }) => !known.has(id)).map((hit) => ({ hit, weight: 0.5 })),
  ];
}

async function findName<Text>(search: SearchIndex<Text>, { variants }: Concept): Promise<Weighed<Text>[]> {
  const found = new Map<string, Weighed<Text>>();
  const hits = await Promise.all(variants.map(({ text }) => search(text)));
  for (const hit of hits.flat()) if (!found.has(hit.id)) found.set(hit.id, { hit, weight: 1 });
  return [...found.values()];
}

/** How much of what is asked for stands within about one passage, at the best place. */
function bestWindow(spots: readonly Spot[]): number {
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

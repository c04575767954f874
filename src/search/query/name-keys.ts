import { numberOf, type ResultSection } from './results.ts';

/** A passage in a few characters: the order of its section among all, and its number there. */
export type PassageKey = readonly [order: number, number: number];

/** Which passages, by the order of their sections. */
export type PassageSet = ReadonlyMap<number, ReadonlySet<number>>;

/** `search/names/taliban.keys.json`: which passages name it, where they fill more than one file. */
export interface NameKeys {
  /** `4.1.3;1.7`: the fourth section’s passages 1 and 3, the next one’s passage 7. */
  keys: string;
  /** The first passage of each file, counted from 0. */
  starts: number[];
}

/** The name of a name's file, counted from 0: `kunar`, then `kunar.2`. */
export const fileOf = (id: string, at: number): string => (at === 0 ? id : `${id}.${at + 1}`);

/** Writes the keys of passages, sections in order; each section as the step from the one before. */
export function writeKeys(sections: readonly ResultSection[]): string {
  let before = 0;
  return sections
    .map(({ order, passages }) => {
      const step = order - before;
      before = order;
      return [step, ...passages.map(({ id }) => numberOf(id))].join('.');
    })
    .join(';');
}

export function readKeys(text: string): PassageKey[] {
  let order = 0;
  return text.split(';').flatMap((section) => {
    const [step = 0, ...numbers] = section.split('.').map(Number);
    order += step;
    const here = order;
    return numbers.map((number): PassageKey => [here, number]);
  });
}

export function toSet(keys: Iterable<PassageKey>): PassageSet {
  const set = new Map<number, Set<number>>();
  for (const [order, number] of keys) {
    const numbers = set.get(order);
    if (numbers) numbers.add(number);
    else set.set(order, new Set([number]));
  }
  return set;
}

/** The keys of passages that are at hand. */
export const keysOf = (sections: readonly ResultSection[]): PassageKey[] =>
  sections.flatMap(({ order, passages }) => passages.map(({ id }): PassageKey => [order, numberOf(id)]));

export const hasPassage = (set: PassageSet, order: number, id: string): boolean =>
  set.get(order)?.has(numberOf(id)) ?? false;

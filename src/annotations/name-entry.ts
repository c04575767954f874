import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';

/** A place or actor as the search field knows it: one entry of `search/names.json`. */
export interface NameEntry {
  /** Its id in the gazetteer, its address below `/places/` or `/actors/`. */
  id: string;
  lane: 'place' | 'actor';
  /** As this publication prints it. */
  name: string;
  /** `province`, `organisation`. */
  kind: Place['kind'] | Actor['kind'];
  /** How many passages name it. */
  passages: number;
  /** Forms printed here. */
  forms: string[];
  /** Spellings that are not printed here, in any script. */
  spellings: string[];
  /** Forms that are names in capitals only: `IS`, never `is`. */
  capitals?: string[];
}

/** `search/names.json`: all that is needed to know a name, under any spelling, as it is typed. */
export interface NameTable {
  names: NameEntry[];
  /**
   * Ordinary words, and words of the papers, that sound or look like a name (`corner`, `heart`): never bent into it.
   * Folded, separated by blanks.
   */
  ordinary: string;
  /** How many papers there are. */
  papers: number;
}

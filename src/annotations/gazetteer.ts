import type { Actor } from '../schemas/actor.ts';
import type { Ambiguity } from '../schemas/ambiguity.ts';
import type { Place } from '../schemas/place.ts';
import { findForms, pickLongest } from './candidates.ts';
import { plantForms, type Claim, type Entry } from './claims.ts';
import { readWords } from './fold.ts';
import { createReader } from './readings.ts';

/** A name found in a text: `text.slice(start, end)` is the form, without a possessive ’s. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Whose name it is, the page to link first; several where it may be either, or where one name holds another. */
  readonly ids: readonly string[];
}

/** What the matcher is made from: `content/gazetteer/`, validated. */
export interface GazetteerData {
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly ambiguities: readonly Ambiguity[];
}

/** The matcher over one gazetteer. */
export interface Gazetteer {
  /**
   * The names in a passage, in order, none over another; the longest form wins.
   * `seen` is what the section has named so far, and grows. Hand one set over from passage to passage:
   * it decides about forms that are too general to stand alone.
   */
  findMentions(text: string, seen?: Set<string>): Mention[];
}

/** Builds the matcher. Throws where two entries claim one form without a rule, or an id points nowhere. */
export function createGazetteer({ places, actors, ambiguities }: GazetteerData): Gazetteer {
  const entries = indexEntries([...places, ...actors]);
  const tree = plantForms([...entries.values()], ambiguities);
  const readIds = createReader(entries, ambiguities);
  const countries = new Map([...entries.values()].map((entry) => [entry.id, countriesOf(entry, entries)]));

  /** Whether a form that needs company has it: its own full form, or a place of its country. */
  function isPlain(claim: Claim, seen: ReadonlySet<string>): boolean {
    if (!claim.inContext || seen.has(claim.id)) return true;
    const own = countries.get(claim.id) ?? [];
    return (
      own.length > 0 && [...seen].some((id) => countries.get(id)?.some((country) => own.includes(country)))
    );
  }

  return {
    findMentions(text, seen = new Set()) {
      const found = findForms(text, readWords(text), tree);
      for (const { claims } of pickLongest(found, (claim) => !claim.inContext))
        for (const claim of claims) seen.add(claim.id);
      const picked = pickLongest(found, (claim) => isPlain(claim, seen));
      const ids = readIds(text, picked);
      return picked.map(({ start, end }, at) => ({ start, end, ids: ids[at] ?? [] }));
    },
  };
}

function indexEntries(all: readonly Entry[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of all) {
    if (entries.has(entry.id)) throw new Error(`two entries have the id ${entry.id}`);
    entries.set(entry.id, entry);
  }
  for (const entry of all) {
    const missing = pointers(entry).find((id) => !entries.has(id));
    if (missing) throw new Error(`${entry.id} points to ${missing}, which the gazetteer does not have`);
    const around = [entry.id];
    for (let outer = outerOf(entry); outer !== undefined; outer = outerOf(entries.get(outer))) {
      if (around.includes(outer)) throw new Error(`${around.join(' lies in ')} lies in ${outer}`);
      around.push(outer);
    }
  }
  return entries;
}

/** What an entry lies in or belongs to. */
const outerOf = (entry: Entry | undefined) => entry && ('names' in entry ? entry.partOf : entry.within);

function pointers(entry: Entry): string[] {
  const ids = 'names' in entry ? [entry.partOf, entry.home, ...entry.names] : [entry.within];
  return ids.filter((id) => id !== undefined);
}

/** The outermost places an entry lies in, carries in its name, or is at home in. */
function countriesOf(entry: Entry, entries: ReadonlyMap<string, Entry>): string[] {
  const places = 'names' in entry ? [...entry.names, ...(entry.home ? [entry.home] : [])] : [entry.id];
  return places.flatMap((id) => {
    let at = entries.get(id);
    while (at && 'within' in at && at.within) at = entries.get(at.within);
    return at && !('names' in at) ? [at.id] : [];
  });
}

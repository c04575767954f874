import type { Actor } from '../schemas/actor.ts';
import type { Ambiguity } from '../schemas/ambiguity.ts';
import type { Place } from '../schemas/place.ts';
import { nameOf } from '../schemas/problems.ts';
import { findForms, pickLongest } from './candidates.ts';
import { findGazetteerProblems } from './check-gazetteer.ts';
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
export function createGazetteer(data: GazetteerData): Gazetteer {
  const { places, actors, ambiguities } = data;
  refuseProblems(data);
  const entries = new Map<string, Entry>([...places, ...actors].map((entry) => [entry.id, entry]));
  const tree = plantForms([...entries.values()]);
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

function refuseProblems(data: GazetteerData): void {
  const problems = findGazetteerProblems(data).map(
    ({ file, path, message, remedy }) =>
      `${file}: ${nameOf(path)}: ${message}${remedy === undefined ? '' : `: ${remedy}`}`,
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
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

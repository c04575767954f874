import type { Ambiguity } from '../schemas/ambiguity.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/problems.ts';
import { claimKey, type Entry } from './claims.ts';
import type { GazetteerData } from './gazetteer.ts';

/** A problem of the gazetteer, and in which of its files it stands. */
export interface GazetteerProblem extends Problem {
  file: keyof GazetteerData;
}

/** An entry with the place it has in its file. */
interface Placed {
  file: 'places' | 'actors';
  at: number;
  entry: Entry;
}

/** A form of an entry, with its place. */
interface Claimed {
  file: Placed['file'];
  path: (string | number)[];
  id: string;
  form: string;
}

/** What the shapes of the files cannot say: ids that must be there, once, and in no circle; forms that two claim. */
export function findGazetteerProblems({ places, actors, ambiguities }: GazetteerData): GazetteerProblem[] {
  const placed: Placed[] = [
    ...places.map((entry, at) => ({ file: 'places' as const, at, entry })),
    ...actors.map((entry, at) => ({ file: 'actors' as const, at, entry })),
  ];
  const entries = new Map(placed.map(({ entry }) => [entry.id, entry]));
  return [
    ...findRepeated(placed),
    ...placed.flatMap((one) => findStrayPointers(one, entries)),
    ...findClaimedTwice(placed, ambiguities),
    ...findStrayRules(placed, ambiguities),
  ];
}

function findRepeated(placed: readonly Placed[]): GazetteerProblem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ file, at, entry: { id } }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, path: [at, 'id'], message: 'expected an id that no other place or actor has' }];
  });
}

function findStrayPointers(
  { file, at, entry }: Placed,
  entries: ReadonlyMap<string, Entry>,
): GazetteerProblem[] {
  const stray = pointersOf(entry).flatMap(({ path, id }) => {
    if (entries.has(id)) return [];
    const meant = nearest(id, entries.keys());
    const remedy = meant === undefined ? 'add its entry' : `did you mean “${meant}”?`;
    return [{ file, path: [at, ...path], message: 'expected the id of another entry', remedy }];
  });
  const around = circleOf(entry, entries);
  if (around.length === 0) return stray;
  return [
    ...stray,
    {
      file,
      path: [at, 'names' in entry ? 'partOf' : 'within'],
      message: 'expected something that does not lie in this entry again',
      remedy: `it goes round: ${around.join(', ')}`,
    },
  ];
}

/** The ids by which an entry lies in itself; none where it does not. */
function circleOf(entry: Entry, entries: ReadonlyMap<string, Entry>): string[] {
  const around = [entry.id];
  for (let outer = outerOf(entry); outer !== undefined; outer = outerOf(entries.get(outer))) {
    if (outer === entry.id) return [...around, outer];
    // A circle further out is told of those who are in it.
    if (around.includes(outer)) return [];
    around.push(outer);
  }
  return [];
}

/** What an entry lies in or belongs to. */
const outerOf = (entry: Entry | undefined) => entry && ('names' in entry ? entry.partOf : entry.within);

function pointersOf(entry: Entry): { path: (string | number)[]; id: string }[] {
  const single = 'names' in entry ? { partOf: entry.partOf, home: entry.home } : { within: entry.within };
  const names = 'names' in entry ? entry.names : [];
  return [
    ...Object.entries(single).flatMap(([key, id]) => (id === undefined ? [] : [{ path: [key], id }])),
    ...names.map((id, index) => ({ path: ['names', index], id })),
  ];
}

function findClaimedTwice(placed: readonly Placed[], ambiguities: readonly Ambiguity[]): GazetteerProblem[] {
  const rules = new Map(
    ambiguities.flatMap(({ forms, claimedBy }) => forms.map((form) => [claimKey(form), claimedBy])),
  );
  const claims = placed.flatMap(claimsOf);
  const unreadable = claims.filter(({ form }) => claimKey(form) === '');
  const problems: GazetteerProblem[] = unreadable.map(({ file, path }) => ({
    file,
    path,
    message: 'expected letters or digits',
  }));
  for (const [key, claimed] of Map.groupBy(claims, ({ form }) => claimKey(form))) {
    const ids = [...new Set(claimed.map(({ id }) => id))];
    const last = claimed.findLast(({ id }) => id !== ids[0]);
    const listed = ids.every((id) => rules.get(key)?.includes(id));
    if (key === '' || last === undefined || listed) continue;
    const others = ids.filter((id) => id !== last.id).join(' and ');
    problems.push({
      file: last.file,
      path: last.path,
      message: 'expected a form that no other entry claims',
      remedy: `${others} has it too: drop one, or list it in ambiguous.yaml with the rule that decides`,
    });
  }
  return problems;
}

function findStrayRules(placed: readonly Placed[], ambiguities: readonly Ambiguity[]): GazetteerProblem[] {
  const owners = Map.groupBy(placed.flatMap(claimsOf), ({ form }) => claimKey(form));
  return ambiguities.flatMap(({ forms, claimedBy }, at) =>
    claimedBy.flatMap((id, index) => {
      const strange = forms.filter((form) => !owners.get(claimKey(form))?.some((claim) => claim.id === id));
      if (strange.length === 0) return [];
      return [
        {
          file: 'ambiguities' as const,
          path: [at, 'claimedBy', index],
          message: `expected an entry that has the form ${strange.map((form) => `“${form}”`).join(', ')}`,
        },
      ];
    }),
  );
}

/** Every form of an entry, also of those that only a search is led by. */
function claimsOf({ file, at, entry }: Placed): Claimed[] {
  const list = (key: 'forms' | 'spellings' | 'inContext' | 'asked') =>
    entry[key].map((form, index) => ({ form, path: [at, key, index] }));
  const native = entry.native.map(({ text }, index) => ({ form: text, path: [at, 'native', index, 'text'] }));
  return [
    { form: entry.name, path: [at, 'name'] },
    ...list('forms'),
    ...list('spellings'),
    ...native,
    ...list('inContext'),
    ...list('asked'),
  ].map((claim) => ({ ...claim, file, id: entry.id }));
}

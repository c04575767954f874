import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Event, eventsSchema } from '../schemas/event.ts';
import { nearest } from '../schemas/nearest.ts';
import { checkYaml, type Problem } from '../schemas/problems.ts';

/**
 * The dated events in a paper's folder, earliest first as the file has them; none where there is no file.
 *
 * @throws with file, line and key of all that is wrong, and what was expected
 */
export function readEvents(folder: string): Event[] {
  const file = path.join(folder, 'events.yaml');
  if (!existsSync(file)) return [];
  const { data, problems } = checkYaml(file, readFileSync(file, 'utf8'), eventsSchema);
  if (data === undefined) throw new Error(problems.join('\n'));
  return data;
}

/** What an event must agree with. */
export interface Known {
  /** Text of each passage by its id. */
  passages: ReadonlyMap<string, string>;
  /** Ids of the gazetteer. */
  places: ReadonlySet<string>;
  actors: ReadonlySet<string>;
}

/** What is wrong with some events, and where it stands in their file; none if all is well. */
export function findProblems(events: readonly Event[], { passages, places, actors }: Known): Problem[] {
  return events.flatMap(({ id, passage, words, places: where, actors: who }, at) => [
    ...(events.findIndex((other) => other.id === id) < at
      ? [{ path: [at, 'id'], message: 'expected an id that no other event has' }]
      : []),
    ...below([at], checkWords(passages, passage, words)),
    ...below([at, 'places'], checkIds(where, places, 'place')),
    ...below([at, 'actors'], checkIds(who, actors, 'actor')),
  ]);
}

const below = (place: readonly PropertyKey[], problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: [...place, ...problem.path] }));

function checkWords(passages: Known['passages'], passage: string, words: string): Problem[] {
  const text = passages.get(passage);
  if (text?.includes(words)) return [];
  const others = [...passages].filter(([, other]) => other.includes(words)).map(([other]) => other);
  const remedy = others.length > 0 ? `“${words}” stands in ${others.join(', ')}` : undefined;
  return text === undefined
    ? [{ path: ['passage'], message: 'expected a passage of this paper', remedy }]
    : [{ path: ['words'], message: `expected words of passage ${passage}`, remedy }];
}

function checkIds(ids: readonly string[], known: ReadonlySet<string>, kind: 'place' | 'actor'): Problem[] {
  return ids.flatMap((id, index) => {
    if (known.has(id)) return [];
    const meant = nearest(id, known);
    const remedy = meant === undefined ? `add the ${kind} to the gazetteer` : `did you mean “${meant}”?`;
    return [
      {
        path: [index],
        message: `expected ${kind === 'actor' ? 'an' : 'a'} ${kind} of the gazetteer`,
        remedy,
      },
    ];
  });
}

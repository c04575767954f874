import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Event, eventsSchema } from '../schemas/event.ts';

/**
 * The dated events in a paper's folder, earliest first as the file has them; none where there is no file.
 *
 * @throws with the file, each wrong key and what was expected
 */
export function readEvents(folder: string): Event[] {
  const file = path.join(folder, 'events.yaml');
  if (!existsSync(file)) return [];
  const result = eventsSchema.safeParse(parse(readFileSync(file, 'utf8')) ?? []);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file}:\n${problems.join('\n')}`);
}

/** What an event must agree with. */
export interface Known {
  /** Text of each passage by its id. */
  passages: ReadonlyMap<string, string>;
  /** Ids of the gazetteer. */
  places: ReadonlySet<string>;
  actors: ReadonlySet<string>;
}

/** What is wrong with some events, one sentence each, with what to do; none if all is well. */
export function findProblems(events: readonly Event[], { passages, places, actors }: Known): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, passage, words, places: where, actors: who } of events) {
    if (seen.has(id)) problems.push(`${id}: another event has this id; give one of them a new one.`);
    seen.add(id);
    const text = passages.get(passage);
    if (text === undefined) problems.push(`${id}: there is no passage ${passage}.`);
    else if (!text.includes(words)) {
      const others = [...passages].filter(([, other]) => other.includes(words)).map(([other]) => other);
      const hint = others.length > 0 ? ` They stand in ${others.join(', ')}.` : '';
      problems.push(`${id}: passage ${passage} does not contain the words “${words}”.${hint}`);
    }
    for (const place of where) if (!places.has(place)) problems.push(`${id}: no place ${place}.`);
    for (const actor of who) if (!actors.has(actor)) problems.push(`${id}: no actor ${actor}.`);
  }
  return problems;
}

import type { Event } from '../schemas/event.ts';
import { timeline as words } from '#words/timeline.ts';
import { spanOf } from './dates.ts';

/** Events on one page: with their names and marks, about as many as one round trip brings. */
const perPage = 60;

/** Events that share a page. */
export interface Part<Dated> {
  events: Dated[];
  /** The years they begin in: `2019 to 2021`. */
  years: string;
}

/** Parts events into pages, in the order given; one empty page where there are none. */
export function partEvents<Dated extends Pick<Event, 'date'>>(events: readonly Dated[]): Part<Dated>[] {
  return Array.from({ length: Math.max(1, Math.ceil(events.length / perPage)) }, (_, index) => {
    const part = events.slice(index * perPage, (index + 1) * perPage);
    const years = part.map(({ date }) => spanOf(date).from.slice(0, 4));
    const [first = '', last = first] = [years[0], years.at(-1)];
    return { events: part, years: words.years(first, last) };
  });
}

/**
 * Gives each event an id of its own where papers have used the same: the paper that stood here first keeps it, for
 * readers may have shared it.
 *
 * @param events those of the oldest edition first
 */
export function uniqueIds<Dated extends Pick<Event, 'id'> & { paper: string }>(
  events: readonly Dated[],
): Dated[] {
  const taken = new Set<string>();
  return events.map((event) => {
    // No paper's address has two hyphens side by side: no two of these can be the same.
    const id = taken.has(event.id) || event.id.includes('--') ? `${event.paper}--${event.id}` : event.id;
    taken.add(id);
    return { ...event, id };
  });
}

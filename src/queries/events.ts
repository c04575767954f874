import type { Event } from '../schemas/event.ts';
import { nameOf } from '../schemas/problems.ts';
import { compareDates } from '../timeline/dates.ts';
import { partEvents, uniqueIds } from '../timeline/parts.ts';
import { findProblems, readEvents } from '../timeline/read-events.ts';
import type { ListedEvent, ListedName } from '../timeline/listed.ts';
import { type Axis, chooseAxis } from '../timeline/axis.ts';
import { drawStrip, type Strip } from '../timeline/strip.ts';
import { timeline as words } from '#words/timeline.ts';
import { compareTitles, gazetteerData, titleOf } from './gazetteer.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { readPassages } from './passages.ts';
import { remember, rememberEach } from './remember.ts';
import { addresses } from './site.ts';

/** An event with the place in the paper that reports it. */
export interface DatedEvent extends Event {
  /** Address of its paper. */
  paper: string;
  /** Address of the passage's section below the paper's. */
  section: string;
}

const places = new Set(gazetteerData.places.map(({ id }) => id));
const actors = new Set(gazetteerData.actors.map(({ id }) => id));

/**
 * The dated events of a paper, earliest first.
 *
 * @throws when a passage does not contain the words of a date tied to it, or a name is not in the gazetteer
 */
export const getEvents = rememberEach(readDated, ({ id }: PaperEntry) => id);

async function readDated(paper: PaperEntry): Promise<DatedEvent[]> {
  const folder = `content/papers/${paper.id}`;
  const events = readEvents(folder);
  const passages = events.length === 0 ? [] : await readPassages(paper);
  const problems = findProblems(events, {
    passages: new Map(passages.map(({ id, text }) => [id, text])),
    places,
    actors,
  });
  if (problems.length > 0) {
    const told = problems.map(({ path, message }) => `${nameOf(path)}: ${message}`);
    throw new Error(`${folder}/events.yaml:\n  ${told.join('\n  ')}`);
  }
  const sectionOf = new Map(passages.map(({ id, section }) => [id, section]));
  return events
    .map((event) => ({ ...event, paper: paper.id, section: sectionOf.get(event.passage) ?? '' }))
    .sort((a, b) => compareDates(a.date, b.date));
}

/** Which part of the paper’s time the events of a section’s passages touch: the strip of its cards. */
export async function getStrip(paper: PaperEntry, section: { slug: string }): Promise<Strip | undefined> {
  const all = await getEvents(paper);
  return drawStrip(
    all.filter((event) => event.section === section.slug),
    all,
  );
}

/** The dated events that name a place or an actor, earliest first, by its id. */
export const getEventsByName = remember(async (): Promise<Map<string, ListedEvent[]>> => {
  const papers = await getPapers();
  const lists = new Map<string, ListedEvent[]>();
  for (const paper of papers) {
    for (const event of await getEvents(paper)) {
      const listed = { ...event, ...locate(event, paper, papers.length > 1) };
      for (const id of new Set([...event.places, ...event.actors])) {
        lists.set(id, [...(lists.get(id) ?? []), listed]);
      }
    }
  }
  for (const list of lists.values()) list.sort((a, b) => compareDates(a.date, b.date));
  return lists;
});

/** What a page of the timeline draws. */
export interface TimelinePage {
  /** Earliest first. */
  events: ListedEvent[];
  /** Places and actors that some event names, in the alphabet's order. */
  places: ListedName[];
  actors: ListedName[];
  axis: Axis;
  page: number;
  /** The years that the events of each page begin in. */
  years: readonly string[];
  /** Events on all pages. */
  all: number;
}

/** The pages of all dated events of all papers, earliest first, with their paths below `/timeline/`. */
export async function listTimelinePages(): Promise<
  { params: { page: string | undefined }; props: TimelinePage }[]
> {
  const papers = await getPapers();
  const oldest = papers.toSorted((a, b) => a.added.localeCompare(b.added) || a.id.localeCompare(b.id));
  const located = oldest.map(async (paper) =>
    (await getEvents(paper)).map((event) => ({ ...event, ...locate(event, paper, papers.length > 1) })),
  );
  const events = uniqueIds((await Promise.all(located)).flat()).sort((a, b) => compareDates(a.date, b.date));
  if (events.length === 0) return [];
  const parts = partEvents(events);
  return parts.map((part, index) => {
    const named = (of: 'places' | 'actors', pageOf: (id: string) => string) => {
      const ids = new Set(part.events.flatMap((event) => event[of]));
      return gazetteerData[of]
        .filter(({ id }) => ids.has(id))
        .map(({ id }) => ({ id, name: titleOf(id), href: pageOf(id) }))
        .sort((a, b) => compareTitles(a.name, b.name));
    };
    return {
      params: { page: index === 0 ? undefined : String(index + 1) },
      props: {
        events: part.events,
        places: named('places', addresses.place),
        actors: named('actors', addresses.actor),
        axis: chooseAxis(part.events),
        page: index + 1,
        years: parts.map(({ years }) => years),
        all: events.length,
      },
    };
  });
}

function locate({ passage, section }: DatedEvent, paper: PaperEntry, several: boolean) {
  const [, number = '', place = ''] = /^s(\d+)-p(\d+)$/.exec(passage) ?? [];
  return {
    href: addresses.section(paper.id, section, passage),
    from: several ? words.passageOf(paper.shortTitle, number, place) : words.passage(number, place),
  };
}

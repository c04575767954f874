import { readGazetteer } from '../annotations/read-gazetteer.ts';
import type { Event } from '../schemas/event.ts';
import { nameOf } from '../schemas/problems.ts';
import { compareDates } from '../timeline/dates.ts';
import { type Months, monthsOf } from '../timeline/months-of.ts';
import { findProblems, readEvents } from '../timeline/read-events.ts';
import type { ListedEvent, ListedName } from '../timeline/listed.ts';
import { type Band, listBands } from '../timeline/backdrop.ts';
import { getFigures } from './figures.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { getSectionPassages } from './passages.ts';
import { addresses } from './site.ts';

/** An event with the place in the paper that reports it. */
export interface DatedEvent extends Event {
  /** Address of its paper. */
  paper: string;
  /** Address of the passage's section below the paper's. */
  section: string;
}

const read = new Map<string, DatedEvent[]>();

/**
 * The dated events of a paper, earliest first.
 *
 * @throws when a passage does not contain the words of a date tied to it, or a name is not in the gazetteer
 */
export function getEvents(paper: PaperEntry): DatedEvent[] {
  const known = import.meta.env.DEV ? undefined : read.get(paper.id);
  if (known) return known;
  const folder = `content/papers/${paper.id}`;
  const passages = paper.sections.flatMap((section) => getSectionPassages(paper, section));
  const events = readEvents(folder);
  const names = readGazetteer('content/gazetteer');
  const problems = findProblems(events, {
    passages: new Map(passages.map(({ id, text }) => [id, text])),
    places: new Set(names.places.map(({ id }) => id)),
    actors: new Set(names.actors.map(({ id }) => id)),
  });
  if (problems.length > 0) {
    const told = problems.map(({ path, message }) => `${nameOf(path)}: ${message}`);
    throw new Error(`${folder}/events.yaml:\n  ${told.join('\n  ')}`);
  }
  const sectionOf = new Map(passages.map(({ id, section }) => [id, section]));
  const dated = events
    .map((event) => ({ ...event, paper: paper.id, section: sectionOf.get(event.passage) ?? '' }))
    .sort((a, b) => compareDates(a.date, b.date));
  read.set(paper.id, dated);
  return dated;
}

/** Which months of 2022-23 the events of a section's passages touch: the strip of its card. */
export function getMonths(paper: PaperEntry, section: { slug: string }): Months {
  return monthsOf(getEvents(paper).filter((event) => event.section === section.slug));
}

/** What the timeline's page draws. */
export interface TimelineData {
  events: ListedEvent[];
  /** Places and actors that some event names, in the alphabet's order. */
  places: ListedName[];
  actors: ListedName[];
  /** Stated numbers of attacks, and the figures they come from. */
  bands: Band[];
  figures: { href: string; label: string }[];
}

/** All dated events of all papers, earliest first. */
export async function getTimeline(): Promise<TimelineData> {
  const papers = await getPapers();
  const events = papers
    .flatMap((paper) =>
      getEvents(paper).map((event) => ({ ...event, ...locate(event, paper, papers.length > 1) })),
    )
    .sort((a, b) => compareDates(a.date, b.date));
  const names = readGazetteer('content/gazetteer');
  // Drawn behind the events where papers lead with a figure of months.
  const figures = papers.flatMap((paper) =>
    getFigures(paper).filter(({ id, axis }) => id === paper.leadFigure && axis.kind === 'months'),
  );
  const named = (of: 'places' | 'actors', pageOf: (id: string) => string) => {
    const ids = new Set(events.flatMap((event) => event[of]));
    return names[of]
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ id, name, href: pageOf(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  };
  return {
    events,
    places: named('places', addresses.place),
    actors: named('actors', addresses.actor),
    bands: figures.flatMap((figure) => listBands(figure)),
    figures: figures.map((figure) => ({ href: figure.addresses.page, label: figure.label ?? figure.title })),
  };
}

function locate({ passage, section }: DatedEvent, paper: PaperEntry, several: boolean) {
  const [, number, place] = /^s(\d+)-p(\d+)$/.exec(passage) ?? [];
  const where = `Section ${number}, passage ${place}`;
  return {
    href: addresses.section(paper.id, section, passage),
    from: several ? `${paper.shortTitle}, ${where.toLowerCase()}` : where,
  };
}

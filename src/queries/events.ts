import type { Event } from '../schemas/event.ts';
import { compareDates } from '../timeline/dates.ts';
import { type Months, monthsOf } from '../timeline/months-of.ts';
import { findProblems, readEvents } from '../timeline/read-events.ts';
import type { PaperEntry } from './papers.ts';
import { getSectionPassages } from './passages.ts';

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
 * @throws when a passage does not contain the words of a date tied to it
 */
export function getEvents(paper: PaperEntry): DatedEvent[] {
  const known = import.meta.env.DEV ? undefined : read.get(paper.id);
  if (known) return known;
  const folder = `content/papers/${paper.id}`;
  const passages = paper.sections.flatMap((section) => getSectionPassages(paper, section));
  const events = readEvents(folder);
  const problems = findProblems(events, { passages: new Map(passages.map(({ id, text }) => [id, text])) });
  if (problems.length > 0) throw new Error(`${folder}/events.yaml:\n  ${problems.join('\n  ')}`);
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

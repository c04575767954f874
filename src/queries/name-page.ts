import { names as said } from '#words/names.ts';
import type { NativeName } from '../schemas/place.ts';
import type { ListedEvent } from '../timeline/listed.ts';
import type { getEventsByName } from './events.ts';
import type { NameEntry } from './mentions.ts';
import type { PaperEntry } from './papers.ts';
import { countForms, listReadings, type ReadingPage, type ReadingPaper } from './readings.ts';
import { describeName as describeNumbers } from '../structured-data/names.ts';
import type { Thing } from '../structured-data/json-ld.ts';
import { absolute, addresses } from './site.ts';

/** A name or a paper as a link. */
export interface Link {
  title: string;
  address: string;
}

/** A name as a link, with in how many passages it shares. */
export interface Companion extends Link {
  passages: number;
}

/** All that a page of a name shows, but for what the gazetteer alone decides. */
export interface NameView {
  title: string;
  /** Of the first of its pages. */
  address: string;
  kind: NameEntry['entry']['kind'];
  lane: NameEntry['lane'];
  native: readonly NativeName[];
  /** What it lies in or belongs to, the nearest first. */
  within: Link[];
  /** Which of the name’s pages this is, from 1. */
  page: number;
  pages: number;
  /** The passages of this page. */
  readings: ReadingPaper[];
  /** What search engines are told of the name, where others know it by a number. */
  thing: Thing | undefined;
  /** What the first page says beside them: what else there is to say of a name that fills hundreds is said once. */
  first?: NameDescription;
}

/** What a name’s page says beside its passages. */
export interface NameDescription {
  about: string | undefined;
  note: string | undefined;
  /** How often it is named, in how many passages, in how many papers. */
  counts: { mentions: number; passages: number; papers: number };
  /** Landing pages that name it, some of them and how many more there are. */
  front: { papers: Link[]; more: number };
  /** What lies in it or belongs to it. */
  inside: Link[];
  /** Forms that texts here print, with how often. */
  printed: { form: string; times: number }[];
  /** Forms and spellings that they do not. */
  other: string[];
  /** Who stands in the same passages, by kind. */
  company: { heading: string; names: Companion[] }[];
  /** Dated events that name it, earliest first, and the timeline with these alone. */
  events: Pick<ListedEvent, 'date' | 'what' | 'href' | 'from'>[];
  timeline: string;
}

const { company: words } = said;

const groups = [
  { heading: words.places, kinds: ['country', 'province', 'district', 'city', 'valley', 'region'] },
  { heading: words.organisations, kinds: ['organisation', 'state body', 'platform'] },
  { heading: words.persons, kinds: ['person'] },
  // Apart from the parties, and last: to be named beside a party is not to belong to it.
  { heading: words.communities, kinds: ['community'] },
] as const;

/** Landing pages named where no passage is. */
const mostFront = 12;

/** Gathers what a page of a name shows. */
export function viewName(
  { name, page, pages, here }: ReadingPage,
  names: readonly NameEntry[],
  papers: readonly PaperEntry[],
  events: Awaited<ReturnType<typeof getEventsByName>>,
): NameView {
  const { title, address, lane, entry } = name;
  return {
    title,
    address,
    kind: entry.kind,
    lane,
    native: entry.native,
    within: findOuter(name, names).map(toLink),
    page,
    pages,
    readings: listReadings({ here }, papers),
    thing: page === 1 ? describeNumbers(entry, absolute(address)) : undefined,
    ...(page === 1 && { first: describeName(name, names, events) }),
  };
}

/** What a link to a name needs of its entry. */
export const toLink = ({ title, address }: Link): Link => ({ title, address });

/** What a name lies in or belongs to, the nearest first. */
export function findOuter(name: NameEntry, names: readonly NameEntry[]): NameEntry[] {
  const outer = names.find(({ id }) => id === outerOf(name));
  return outer ? [outer, ...findOuter(outer, names)] : [];
}

function describeName(
  name: NameEntry,
  names: readonly NameEntry[],
  events: Awaited<ReturnType<typeof getEventsByName>>,
): NameDescription {
  const byId = new Map(names.map((one) => [one.id, one]));
  const printed = countForms(name);
  const shown = new Set(printed.map(({ form }) => form.toLowerCase()));
  const { entry, passages, mentions, front } = name;
  const forms = [entry.name].concat(entry.forms, entry.spellings);
  const company = name.company.flatMap(({ id, passages: shared }) => {
    const other = byId.get(id);
    return other ? [{ ...toLink(other), passages: shared, kind: other.entry.kind }] : [];
  });
  return {
    about: 'about' in entry ? entry.about : undefined,
    note: entry.note,
    counts: {
      mentions,
      passages: passages.length,
      papers: new Set(passages.map(({ passage }) => passage.paper)).size,
    },
    front: {
      papers: front
        .slice(0, mostFront)
        .map((paper) => ({ title: paper.title, address: addresses.paper(paper.id) })),
      more: Math.max(0, front.length - mostFront),
    },
    inside: names.filter((one) => outerOf(one) === name.id).map(toLink),
    printed,
    other: [...new Set(forms)].filter((form) => !shown.has(form.toLowerCase())),
    company: groups.map(({ heading, kinds }) => ({
      heading,
      names: company.filter(({ kind }) => kinds.some((one) => one === kind)),
    })),
    events: (events.get(name.id) ?? []).map(({ date, what, href, from }) => ({ date, what, href, from })),
    timeline: `${addresses.timeline}?${name.lane}=${name.id}`,
  };
}

const outerOf = ({ entry }: NameEntry) => ('names' in entry ? entry.partOf : entry.within);

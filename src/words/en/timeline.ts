import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'Attacks', one: 'Attack' },
  campaign: { lane: 'Course of the campaign', one: 'Course of the campaign' },
  operation: { lane: 'Operations against the group', one: 'Operation against the group' },
  organisation: { lane: 'Inside the group', one: 'Inside the group' },
  money: { lane: 'Money', one: 'Money' },
  statement: { lane: 'Statements and estimates', one: 'Statement or estimate' },
  politics: { lane: 'Politics', one: 'Politics' },
  other: { lane: 'Other events', one: 'Other' },
};

/** What the timeline says, and all else that draws dated events. */
export const timeline = {
  title: 'Timeline',
  description: (events: number, page: string) =>
    `${events} dated events, each with the passage that reports it${page}.`,
  lead: (events: number) => `${events} events, each with the passage that reports it.`,
  here: (events: number, years: string | undefined) => `This page has the ${events} events of ${years}; see `,
  others: 'other years',
  /** Years of a page of it: `2019 to 2021`. */
  years: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  /** After the title of one of its pages. */
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `, page ${page} of ${pages}${years === undefined ? '' : `: ${years}`}`,
  /** Names of lanes, and of the kind of one event. */
  kinds,
  /** Name of a lane, which is plain where it is the only one and no event has a kind. */
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'Events' : kinds[kind].lane,
  key: {
    title: 'A date is as precise as its passage:',
    day: 'a day',
    month: 'a month',
    about: 'a season, a year or a part of one',
    span: 'from one date to another',
  },
  plot: {
    label: 'Events by kind and month',
    skip: 'Skip the picture: the list has the same events',
    before: (events: number) => `${count(events, 'event')} before`,
    after: (events: number) => `${count(events, 'event')} after`,
    outside: 'Only in the list: ',
    and: ' and ',
  },
  places: { label: 'Place', all: 'All places' },
  actors: { label: 'Actor', all: 'All actors' },
  kind: { label: 'Kind', all: 'All kinds' },
  /** How many events are shown; `here` where other pages have more. */
  shown: (events: number, here: boolean) => `${count(events, 'event')}${here ? ' on this page' : ''}`,
  /** Where a passage stands: `Section 4, passage 9`. */
  passage: (section: string, passage: string) => `Section ${section}, passage ${passage}`,
  /** The same where there are several papers. */
  passageOf: (paper: string, section: string, passage: string) =>
    `${paper}, section ${section}, passage ${passage}`,
  events: 'Dated events',
  onTimeline: (events: number) => `${count(events, 'event')} on the timeline`,
  strip: {
    /** Before the strip of a card. */
    label: 'Dated events',
    /** What it shows, for those who cannot see it. */
    sentence: (exact: string, within: string) =>
      `Dated events: ${[exact, within === '' ? '' : `${exact === '' ? '' : 'and '}less exactly ${within}`]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
};

import { z } from 'astro/zod';
import { daySchema as day, monthSchema as month, yearSchema as year } from './day.ts';

const season = z.string().regex(/^\d{4}-(spring|summer|autumn|winter)$/, 'expected a season as 2023-spring');
const part = z.string().regex(/^\d{4}-(early|mid|late)$/, 'expected a part of a year as 2023-early');

/** A point of time, no more precise than a text is. */
export const pointSchema = z.union([day, month, season, part, year]);
const expected =
  "expected a day as 2023-03-09, a month as 2023-03, a season as 2023-spring, a part of a year as 2023-early, a year as '2023', or { from, to } of these";

/** What an event is about: its lane on the timeline, in this order. Their names: `src/words/en/timeline.ts`. */
export const eventKinds = [
  'attack',
  'campaign',
  'operation',
  'organisation',
  'money',
  'statement',
  'politics',
] as const;

/** One dated event, no more precise than the text that reports it. */
export const eventSchema = z.strictObject({
  /** Stable name of the event within its paper. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens'),
  /**
   * What it is about: one attack; the course of a campaign, its strength, lulls and strategy; an operation against the
   * group; what happens inside it; its money; a claim, an estimate or a threat; politics around it. Left out, the event
   * stands in a lane for all others.
   */
  kind: z.enum(eventKinds).optional(),
  /**
   * When: a day `2023-03-09`, a month `2023-03`, a season `2023-spring` (`2022-winter` ends in 2023), a part of a
   * year `2023-early`, a year `2022`, or a range `{ from, to }` of any of these.
   */
  date: z.union([pointSchema, z.strictObject({ from: pointSchema, to: pointSchema })], { error: expected }),
  /** The date's words as they stand in the passage, for the check that it is there. */
  words: z.string().min(1),
  /** What happened, in neutral words: one sentence. */
  what: z.string().min(1).max(240),
  /** Ids of places and actors of the gazetteer. */
  places: z.array(z.string()).default([]),
  actors: z.array(z.string()).default([]),
  /** The passage that reports it, `s4-p7`. */
  passage: z.string().regex(/^s\d+-p\d+$/, 'expected a passage as s4-p7'),
});

/** `content/papers/<paper>/events.yaml`. */
export const eventsSchema = z.array(eventSchema);

export type EventKind = (typeof eventKinds)[number];
export type EventDate = Event['date'];
export type Event = z.infer<typeof eventSchema>;

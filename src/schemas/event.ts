import { z } from 'astro/zod';
import { daySchema as day } from './day.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2023-04');
const season = z.string().regex(/^\d{4}-(spring|summer|autumn|winter)$/, 'expected a season as 2023-spring');
const year = z.string().regex(/^\d{4}$/, 'expected a year as 2023');

/** One dated event, no more precise than the text that reports it. */
export const eventSchema = z.strictObject({
  /** Stable name of the event within its paper. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /**
   * When: a day `2023-03-09`, a month `2023-03`, a season `2023-spring`, a year `2022`,
   * or a range `{ from, to }` of days, months or years.
   */
  date: z.union([
    day,
    month,
    season,
    year,
    z.strictObject({ from: z.union([day, month, year]), to: z.union([day, month, year]) }),
  ]),
  /** The date's words as they stand in the passage, for the check that it is there. */
  words: z.string().min(1),
  /** What happened, in neutral words: one sentence. */
  what: z.string().min(1).max(240),
  /** Ids of places and actors of the gazetteer. */
  places: z.array(z.string()).default([]),
  actors: z.array(z.string()).default([]),
  /** The passage that reports it, `s4-p7`. */
  passage: z.string().regex(/^s\d+-p\d+$/),
});

/** `content/papers/<paper>/events.yaml`. */
export const eventsSchema = z.array(eventSchema);

export type Event = z.infer<typeof eventSchema>;

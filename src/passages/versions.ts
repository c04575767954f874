import { z } from 'astro/zod';
import { daySchema } from '../schemas/day.ts';
import type { Ledger } from './ledger.ts';
import { follow } from './moved.ts';
import { markOf } from './wording.ts';

/** The words of a passage as they once stood before readers. */
const versionSchema = z.strictObject({
  /** The day they were first published. */
  on: daySchema,
  /** None from the day that the passage was given up for another. */
  words: z.string(),
});

/** `content/papers/<paper>/versions.json`: the words of every passage as published, oldest first, by its id. */
export const versionsSchema = z.record(z.string().regex(/^s\d+-p\d+$/), z.array(versionSchema).min(1));

export type Version = z.infer<typeof versionSchema>;
export type Versions = z.infer<typeof versionsSchema>;

/** A passage with its id and words. */
export interface Worded {
  /** `s4-p7`. */
  id: string;
  text: string;
}

/**
 * The record after a publication: passages that are new, say something else than before or were given up get another
 * version. None is ever taken away.
 *
 * @param passages all of the paper's
 * @param day when the words are published
 */
export function addVersions(
  versions: Versions,
  passages: readonly Worded[],
  { moved }: Pick<Ledger, 'moved'>,
  day: string,
): Versions {
  const given = Object.keys(moved).filter((id) => id in versions);
  const added = [...passages, ...given.map((id) => ({ id, text: '' }))].flatMap(
    ({ id, text }): [string, Version[]][] => {
      const before = versions[id] ?? [];
      const last = before.at(-1);
      if (last && markOf(last.words) === markOf(text)) return [];
      return [[id, [...before, { on: day, words: text }]]];
    },
  );
  return { ...versions, ...Object.fromEntries(added) };
}

/**
 * The day that words published today are dated: that of the newest correction the editor has written down, where no
 * words have been published since, or today.
 *
 * @param corrections their days
 * @param today `2027-05-04`
 */
export function dayOfPublication(versions: Versions, corrections: readonly string[], today: string): string {
  const last = Object.values(versions).flatMap((each) => each.map(({ on }) => on));
  const newest = corrections.toSorted().at(-1);
  return newest !== undefined && newest <= today && last.every((day) => day < newest) ? newest : today;
}

/**
 * The versions a passage has had, and those of passages that led to it since, oldest first.
 *
 * @param id of a passage that stands in the text
 */
export function versionsOf(id: string, versions: Versions, { moved }: Pick<Ledger, 'moved'>): Version[] {
  const former = Object.keys(moved).filter((old) => follow(old, moved) === id);
  return [...former, id].flatMap((one) => versions[one] ?? []).sort((a, b) => a.on.localeCompare(b.on));
}

/** Marks of some published words, each once. */
export const listMarks = (versions: readonly Version[]): string[] => [
  ...new Set(versions.flatMap(({ words }) => (words === '' ? [] : markOf(words)))),
];

/** Marks of words that a passage no longer has. */
export function formerMarks(
  { id, text }: Worded,
  versions: Versions,
  ledger: Pick<Ledger, 'moved'>,
): string[] {
  const now = markOf(text);
  return listMarks(versionsOf(id, versions, ledger)).filter((mark) => mark !== now);
}

/** The record as it is written to disk: one version a line, in the order of the ids. */
export function formatVersions(versions: Versions): string {
  const lines = Object.entries(versions)
    .sort(([a], [b]) => compareIds(a, b))
    .map(
      ([id, each]) =>
        `  ${JSON.stringify(id)}: [\n${each.map((version) => `    ${JSON.stringify(version)}`).join(',\n')}\n  ]`,
    );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Orders ids by section and number: `s4-p7` before `s4-p10`. */
export const compareIds = new Intl.Collator('en', { numeric: true }).compare;

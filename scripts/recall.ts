import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** What is asked, and numbers of sections of the first publication that answer it. */
const querySchema = z.strictObject({
  ask: z.string().min(1),
  sections: z.array(z.int().min(1)),
});

const kinds = ['place', 'actor', 'romanised', 'script', 'slip', 'phrase', 'topic', 'ordinary'] as const;

/** `queries.yaml`: queries by kind. */
const queriesSchema = z.record(z.enum(kinds), z.array(querySchema).min(1));

export type RecallKind = (typeof kinds)[number];
export type RecallQuery = z.infer<typeof querySchema>;

/** Share of queries of a kind that must be answered. */
export const required: Readonly<Record<RecallKind, number>> = {
  place: 0.98,
  actor: 0.98,
  romanised: 0.98,
  script: 0.98,
  slip: 0.95,
  phrase: 0.85,
  topic: 0.85,
  ordinary: 1,
};

/** The queries by kind. @throws where the file does not fit */
export function readQueries(): Record<RecallKind, RecallQuery[]> {
  return queriesSchema.parse(
    parse(readFileSync(new URL('../src/search/recall/queries.yaml', import.meta.url), 'utf8')),
  );
}

/** What the search page showed for a query. */
export interface Shown {
  /** Section numbers of the results, in the order of the page. */
  sections: number[];
  /** Whether the query, or a part of it, was taken for a name. */
  named: boolean;
}

/**
 * Whether a query was answered: for names every section is among the results, for words one of them among the
 * first five, and an ordinary word was not taken for a name.
 */
export function isAnswered(kind: RecallKind, { sections }: RecallQuery, shown: Shown): boolean {
  if (kind === 'ordinary') return !shown.named;
  if (kind === 'phrase' || kind === 'topic') {
    return shown.sections.slice(0, 5).some((section) => sections.includes(section));
  }
  return sections.every((section) => shown.sections.includes(section));
}

import { z } from 'astro/zod';
import { fingerprint, likeness, sketch, toWords } from './words.ts';

/** An id once published, and what it stood for. */
const entrySchema = z.strictObject({
  /** `s4-p7`. */
  id: z.string().regex(/^s\d+-p\d+$/),
  /** Fingerprint of its words. */
  words: z.string().length(12),
  /** MinHash of its words, to know it again after an edit. */
  sketch: z.string().length(86),
  /** Its first words, for messages to people. */
  begins: z.string(),
});

/** `content/papers/<paper>/passages.json`: every passage id ever published. */
export const ledgerSchema = z.strictObject({
  passages: z.array(entrySchema),
  /** Ids given up on purpose, each with the passage that took its place. */
  moved: z.record(z.string().regex(/^s\d+-p\d+$/), z.string().regex(/^s\d+-p\d+$/)),
});

export type LedgerEntry = z.infer<typeof entrySchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger: Ledger = { passages: [], moved: {} };

/** What happened to a section's passages since the ledger was written. */
export interface Assignment {
  /** One id for each passage given, in the same order. */
  ids: string[];
  /** Ids that keep their passage although its words were edited. */
  edited: string[];
  /** Ids that are new. */
  added: string[];
  /** Ledger entries whose words are nowhere in the section: their readers' links would break. */
  vanished: LedgerEntry[];
  /** The section's ledger entries as they should now be written. */
  entries: LedgerEntry[];
}

/** Below this share of common words, a passage is another passage and not an edited one. */
const sameAgain = 0.5;

/**
 * Gives each passage of a section its id: the published one where the words, or most of them, are known,
 * else the next number never used. Numbers are names: a passage inserted later gets a high one.
 *
 * @param section number of the section in the paper, 1 for `s1`
 * @param texts the passages' texts in reading order
 * @param ledger ids of the whole paper
 */
export function assignIds(section: number, texts: readonly string[], ledger: Ledger): Assignment {
  const prefix = `s${section}-p`;
  const known = ledger.passages.filter((entry) => entry.id.startsWith(prefix) && !(entry.id in ledger.moved));
  const marks = texts.map(fingerprint);
  const owner: (LedgerEntry | undefined)[] = texts.map(() => undefined);
  const free = new Map(known.map((entry) => [entry.id, entry]));
  const byWords = Map.groupBy(known, (entry) => entry.words);

  marks.forEach((mark, index) => {
    const same = byWords.get(mark)?.shift();
    if (!same) return;
    owner[index] = same;
    free.delete(same.id);
  });
  const edited: string[] = [];
  const pairs = (free.size === 0 ? [] : texts)
    .flatMap((text, index) => {
      if (owner[index]) return [];
      const own = sketch(toWords(text));
      return [...free.values()].map((entry) => ({ index, entry, score: likeness(entry.sketch, own) }));
    })
    .filter(({ score }) => score >= sameAgain)
    .sort((a, b) => b.score - a.score);
  for (const { index, entry } of pairs) {
    if (owner[index] || !free.has(entry.id)) continue;
    owner[index] = entry;
    free.delete(entry.id);
    edited.push(entry.id);
  }

  let last = Math.max(0, ...usedNumbers(prefix, ledger));
  const added: string[] = [];
  const ids = owner.map((entry) => {
    if (entry) return entry.id;
    const id = `${prefix}${++last}`;
    added.push(id);
    return id;
  });
  const toEntry = (text: string, index: number): LedgerEntry => {
    const [id = '', before, mark = ''] = [ids[index], owner[index], marks[index]];
    if (before?.words === mark) return before;
    const words = toWords(text);
    return { id, words: mark, sketch: sketch(words), begins: words.slice(0, 6).join(' ') };
  };
  // Most callers want the ids alone.
  let entries: LedgerEntry[] | undefined;
  return {
    ids,
    edited,
    added,
    vanished: [...free.values()],
    get entries() {
      return (entries ??= texts.map(toEntry));
    },
  };
}

function usedNumbers(prefix: string, ledger: Ledger): number[] {
  return [...ledger.passages.map((entry) => entry.id), ...Object.keys(ledger.moved)]
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)));
}

/**
 * The ledger after a build: entries of the given sections replaced, all others kept, sorted by id.
 *
 * @param sections each section's number and its assignment
 */
export function updateLedger(ledger: Ledger, sections: ReadonlyMap<number, Assignment>): Ledger {
  const sectionOf = (id: string) => Number(/^s(\d+)/.exec(id)?.[1]);
  const numberOf = (id: string) => Number(/p(\d+)$/.exec(id)?.[1]);
  const untouched = ledger.passages.filter((entry) => !sections.has(sectionOf(entry.id)));
  const vanished = [...sections.values()].flatMap((assignment) => assignment.vanished);
  const written = [...sections.values()].flatMap((assignment) => assignment.entries);
  const passages = [...untouched, ...vanished, ...written].sort(
    (a, b) => sectionOf(a.id) - sectionOf(b.id) || numberOf(a.id) - numberOf(b.id),
  );
  return { passages, moved: ledger.moved };
}

/** The ledger as it is written to disk: one passage a line, so that a change reads well in a diff. */
export function formatLedger(ledger: Ledger): string {
  const lines = ledger.passages.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const moved = JSON.stringify(ledger.moved);
  return `{\n  "passages": [\n${lines}\n  ],\n  "moved": ${moved}\n}\n`;
}

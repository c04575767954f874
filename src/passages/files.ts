import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyLedger, type Ledger, ledgerSchema } from './ledger.ts';
import { type Versions, versionsSchema } from './versions.ts';

/** Name of the ledger in a paper's folder. */
export const ledgerFile = 'passages.json';
/** Name of the record of published words beside it. */
export const versionsFile = 'versions.json';

const sectionPath = /[\\/]content[\\/]papers[\\/][^\\/]+[\\/](\d+)-[^\\/]+\.mdx?$/;

/** The number a section's file name begins with, 4 for `04-adaptation.mdx` and `.md`; nothing for other files. */
export function sectionNumber(file: string): number | undefined {
  const digits = sectionPath.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Which section of which paper a file holds. */
export interface SectionFile {
  /** Number of the section, 4 for `s4`. */
  section: number;
  /** Published ids of its paper. */
  ledger: Ledger;
  /** Published words of its paper; none where nobody asks for those of old. */
  versions?: Versions;
}

const read = new Map<string, { changed: number; data: unknown }>();

/**
 * The ledger of the paper in a folder, empty where none was written yet.
 *
 * @throws when the file is no ledger: it holds what readers have linked to, so it is never guessed
 */
export const readLedger = (folder: string): Ledger =>
  readRecord(
    path.join(folder, ledgerFile),
    ledgerSchema,
    emptyLedger,
    'not a ledger of passage ids. Restore it from version control: the addresses readers share depend on it.',
  );

/**
 * The words of the paper in a folder as they were published, none where none was yet.
 *
 * @throws when the file is no such record: it tells readers whether what they cite still stands
 */
export const readVersions = (folder: string): Versions =>
  readRecord(
    path.join(folder, versionsFile),
    versionsSchema,
    {},
    'not a record of published words. Restore it from version control: by it, readers know whether what they cite still stands.',
  );

/** A file that only builds write, or what stands for it where there is none; read again when it has changed. */
function readRecord<Data>(
  file: string,
  schema: { parse(value: unknown): Data },
  none: Data,
  problem: string,
): Data {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return none;
  const known = read.get(file);
  // Of one file, of one schema.
  if (known?.changed === changed) return known.data as Data;
  let data: Data;
  try {
    data = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: ${problem}`, { cause: error });
  }
  read.set(file, { changed, data });
  return data;
}

/** What the Markdown plugins need to know of a file; nothing for files that are no section. */
export function findSection(url: URL): SectionFile | undefined {
  const file = fileURLToPath(url);
  const section = sectionNumber(file);
  if (section === undefined) return undefined;
  return {
    section,
    // One plugin of several asks for it.
    get ledger() {
      return readLedger(path.dirname(file));
    },
    get versions() {
      return readVersions(path.dirname(file));
    },
  };
}

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyLedger, type Ledger, ledgerSchema } from './ledger.ts';

/** Name of the ledger in a paper's folder. */
export const ledgerFile = 'passages.json';

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
}

const read = new Map<string, { changed: number; ledger: Ledger }>();

/**
 * The ledger of the paper in a folder, empty where none was written yet.
 *
 * @throws when the file is no ledger: it holds what readers have linked to, so it is never guessed
 */
export function readLedger(folder: string): Ledger {
  const file = path.join(folder, ledgerFile);
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return emptyLedger;
  const known = read.get(file);
  if (known?.changed === changed) return known.ledger;
  let ledger: Ledger;
  try {
    ledger = ledgerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${file}: not a ledger of passage ids. Restore it from version control: the addresses readers share depend on it.`,
      { cause: error },
    );
  }
  read.set(file, { changed, ledger });
  return ledger;
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
  };
}

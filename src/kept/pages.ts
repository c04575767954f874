import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './keep-file.ts';
import { readPlan } from './plan.ts';

/**
 * Pages that span papers, in the site that was built before: each by its file, with marks of what it was made from
 * and of its bytes.
 */
type MadePages = Record<string, MadePage>;

interface MadePage {
  /** What the page shows, and what all pages are made from. */
  from: string;
  /** The finished page: one that something has changed since is not taken. */
  bytes: string;
}

/**
 * Headers by which a page tells those who finish it what it was made from and, where it is finished as it is, the mark
 * of its bytes.
 */
const [madeFrom, finished] = ['passage-made-from', 'passage-finished'];

/**
 * The page as it was in the build before, where it would show the same.
 *
 * @param address below the site's home, `places/kunar/2`
 * @param shown all that the page shows, but for what the program and the gazetteer decide
 * @param headers of the page that is made otherwise, to be known again by the next build
 */
export function recallPage(address: string, shown: unknown, headers: Headers): Response | undefined {
  const { last, pages } = readPlan();
  if (pages === undefined) return undefined;
  const from = mark(pages.site, JSON.stringify(shown));
  headers.set(madeFrom, from);
  const file = path.posix.join(address, 'index.html');
  const before = readMade(pages.file)[file];
  if (last === undefined || before?.from !== from) return undefined;
  const html = readIfThere(path.join(last, file));
  if (html === undefined || mark(html) !== before.bytes) return undefined;
  return new Response(new Uint8Array(html), {
    headers: { 'content-type': 'text/html', [madeFrom]: from, [finished]: before.bytes },
  });
}

/** Whether a page came from the build before, and nothing is to be done to it. */
export const isRecalled = (headers: Headers): boolean => headers.has(finished);

/** Notes what pages of a build were made from. */
export function createPageNotes() {
  const made: MadePages = {};
  return {
    /** Notes a finished page, if it is one that a build may take from the one before. */
    add(file: string, html: Buffer, headers: Headers): void {
      const from = headers.get(madeFrom);
      if (from !== null) made[file] = { from, bytes: headers.get(finished) ?? mark(html) };
    },
    /** Leaves the notes for the next build. */
    write(): void {
      const { pages } = readPlan();
      if (pages !== undefined) writeWhole(pages.file, JSON.stringify(made));
    },
  };
}

let read: MadePages | undefined;

function readMade(file: string): MadePages {
  if (read) return read;
  try {
    // Written by this project's own build.
    read = JSON.parse(readFileSync(file, 'utf8')) as MadePages;
  } catch {
    // None yet, or spoilt: then every page is made.
    read = {};
  }
  return read;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function mark(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}

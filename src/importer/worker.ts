import { parentPort } from 'node:worker_threads';
import type { Ledger } from '../passages/ledger.ts';
import type { PictureFile } from './figures.ts';
import { type ImportOptions, readManuscript, type ReadManuscript, writePaper } from './import-manuscript.ts';
import type { Account } from './replace.ts';
import type { LeftOver } from './left-over.ts';
import { Refusal } from './refusal.ts';
import type { Remark } from './report.ts';

/** What is asked of the thread that converts: first to read a manuscript, then to write the paper. */
export type Request =
  | { task: 'read'; bytes: Uint8Array; options: ImportOptions }
  | {
      task: 'write';
      found: [string, PictureFile][];
      ledger: Ledger | undefined;
      added: string | undefined;
      account?: Account | undefined;
      rights?: string | undefined;
    };

/** Its answers. */
export type Answer =
  | { task: 'read'; slug: string; title: string; pictures: { id: string; address: string }[] }
  | {
      task: 'write';
      files: [string, string][];
      words: number;
      sections: number;
      notes: number;
      named: number;
      remarks: Remark[];
      left: LeftOver[];
      draft: boolean;
    }
  | { task: 'refused'; what: string; remedy: string; line: number | undefined };

let manuscript: ReadManuscript | undefined;

function answer(request: Request): Answer {
  if (request.task === 'read') {
    manuscript = readManuscript(request.bytes, request.options);
    const { slug, paper, pictures } = manuscript;
    return {
      task: 'read',
      slug,
      title: paper.title,
      pictures: pictures.map(({ id, address }) => ({ id, address })),
    };
  }
  if (!manuscript) throw new Error('nothing was read yet');
  const { paper } = manuscript;
  if (request.added !== undefined) paper.added = request.added;
  const { files, words } = writePaper(manuscript, {
    found: new Map(request.found),
    ledger: request.ledger,
    account: request.account,
    rights: request.rights,
  });
  const { sections, report } = manuscript;
  const notes = sections.reduce((sum, section) => sum + section.notes.length, 0);
  return {
    task: 'write',
    files: [...files],
    words,
    sections: sections.length,
    notes,
    named: report.remarks.filter(({ what }) => / is named in words: /.test(what)).length,
    remarks: report.inOrder(),
    left: manuscript.left,
    draft: paper.draft ?? false,
  };
}

parentPort?.on('message', (request: Request) => {
  let reply: Answer;
  try {
    reply = answer(request);
  } catch (error) {
    reply = toRefusal(error);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(reply);
});

function toRefusal(error: unknown): Answer {
  if (error instanceof Refusal)
    return { task: 'refused', what: error.message, remedy: error.remedy, line: error.line };
  if (error instanceof RangeError && /stack/i.test(error.message)) {
    return {
      task: 'refused',
      what: 'it is nested too deep',
      remedy: 'Look for marks that are opened again and again and never closed.',
      line: undefined,
    };
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    task: 'refused',
    what: `the importer failed: ${what.split('\n').slice(0, 3).join(' ')}`,
    remedy: 'Report this fault, with the manuscript.',
    line: undefined,
  };
}

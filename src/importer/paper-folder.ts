import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { emptyLedger, type Ledger, ledgerSchema } from '../passages/ledger.ts';
import { paperSchema } from '../schemas/paper.ts';
import { sectionSchema } from '../schemas/section.ts';
import { Refusal } from './refusal.ts';
import type { Account } from './replace.ts';

/** Folders made for writing, removed when the import is broken off. */
const unfinished = new Set<string>();

/** What an earlier import made of a paper: the files it may write over are named. */
export function readPaper(
  folder: string,
): { added: string | undefined; ledger: Ledger | undefined; names: string[] } | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isDirectory())
    throw new Refusal(
      `papers/${path.basename(folder)}/ is no folder of its own`,
      'Take it away first: nothing is written through links.',
    );
  const names = readdirSync(folder).filter((name) =>
    /^(?:\d+-.*\.mdx?|paper\.yaml|passages\.json)$/.test(name),
  );
  if (existsSync(path.join(folder, 'images'))) {
    for (const name of readdirSync(path.join(folder, 'images'))) names.push(`images/${name}`);
  }
  const ledgerFile = path.join(folder, 'passages.json');
  const ledger = existsSync(ledgerFile)
    ? ledgerSchema.parse(JSON.parse(readFileSync(ledgerFile, 'utf8')))
    : undefined;
  const paperFile = path.join(folder, 'paper.yaml');
  const paper: unknown = existsSync(paperFile) ? parse(readFileSync(paperFile, 'utf8')) : undefined;
  const added = typeof paper === 'object' && paper !== null && 'added' in paper ? paper.added : undefined;
  return { added: typeof added === 'string' ? added : undefined, ledger, names };
}

/** @throws {Refusal} when the folder holds no whole paper */
export function readAccount(folder: string): Account {
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  try {
    const sections = readdirSync(folder)
      .filter((name) => /^\d+-.*\.mdx?$/.test(name))
      .sort()
      .map((name) => {
        const source = text(name);
        const format = name.endsWith('.mdx') ? ('mdx' as const) : ('md' as const);
        const meta: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '');
        return { number: Number.parseInt(name, 10), format, source, ...sectionSchema.parse(meta) };
      });
    const figures = existsSync(path.join(folder, 'figures')) ? readdirSync(path.join(folder, 'figures')) : [];
    return {
      paper: paperSchema.parse(parse(text('paper.yaml'))),
      sections,
      ledger: existsSync(path.join(folder, 'passages.json'))
        ? ledgerSchema.parse(JSON.parse(text('passages.json')))
        : emptyLedger,
      events: existsSync(path.join(folder, 'events.yaml')) ? text('events.yaml') : undefined,
      figures: figures
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [name.slice(0, -5), text(`figures/${name}`)]),
    };
  } catch (error) {
    throw new Refusal(
      `papers/${path.basename(folder)}/ cannot be read as a paper: ${String(error)}`,
      'Build the site first: it says what is wrong.',
    );
  }
}

/** Whether a folder holds exactly these files already. */
export function isSame(
  folder: string,
  names: readonly string[],
  files: ReadonlyMap<string, string | Uint8Array>,
): boolean {
  if (names.some((name) => !files.has(name))) return false;
  return [...files].every(([name, content]) => {
    const file = path.join(folder, name);
    return existsSync(file) && readFileSync(file).equals(Buffer.from(content));
  });
}

/**
 * Writes a paper beside its place and moves it there in one step, so that a paper is there whole or not at all.
 * Files of the old folder that no import makes (events, figures) are carried over.
 */
export function writePaperFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  replaced: readonly string[],
): void {
  const papers = path.dirname(folder);
  const staging = path.join(
    path.dirname(papers),
    `.import-${path.basename(folder)}-${randomUUID().slice(0, 8)}`,
  );
  unfinished.add(staging);
  try {
    mkdirSync(staging, { recursive: true });
    if (existsSync(folder)) carryOver(folder, staging, new Set(replaced));
    for (const [name, content] of files) {
      const file = path.join(staging, name);
      if (path.relative(staging, file).startsWith('..'))
        throw new Error(`${name} leads out of the paper's folder`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    mkdirSync(papers, { recursive: true });
    const old = path.join(path.dirname(papers), `.replaced-${path.basename(folder)}`);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(staging, folder);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(staging, { recursive: true, force: true });
    unfinished.delete(staging);
  }
}

function carryOver(from: string, to: string, except: ReadonlySet<string>, below = ''): void {
  for (const entry of readdirSync(path.join(from, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) carryOver(from, to, except, name);
    else if (entry.isFile() && !except.has(name)) {
      mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
      writeFileSync(path.join(to, name), readFileSync(path.join(from, name)));
    }
  }
}

/** Puts back what an import that was killed between two steps had moved aside. */
export function recoverPapers(papers: string): void {
  const content = path.dirname(papers);
  if (!existsSync(content)) return;
  for (const name of readdirSync(content)) {
    const old = path.join(content, name);
    if (name.startsWith('.replaced-')) {
      const folder = path.join(papers, name.slice('.replaced-'.length));
      if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
      else {
        mkdirSync(papers, { recursive: true });
        renameSync(old, folder);
      }
    } else if (name.startsWith('.import-')) rmSync(old, { recursive: true, force: true });
  }
}

/** Takes away what an import that is broken off had begun to write. */
export function removeUnfinished(): void {
  for (const folder of unfinished) rmSync(folder, { recursive: true, force: true });
}

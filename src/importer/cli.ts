import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSite } from '../schemas/read-site.ts';
import { type Arguments, exitCodes, help, readArguments, UsageError } from './arguments.ts';
import { findBibliographies } from './bibliography.ts';
import { findChapters, joinChapters } from './book-folder.ts';
import { Converter } from './converter.ts';
import { decodeManuscript, limits } from './decode.ts';
import type { PictureFile } from './figures.ts';
import { findPicture, type Source } from './find-picture.ts';
import { isManuscript, isRelative, readFile } from './formats/read-file.ts';
import {
  isSame,
  readAccount,
  readPaper,
  recoverPapers,
  removeUnfinished,
  writePaperFolder,
} from './paper-folder.ts';
import { Refusal } from './refusal.ts';
import { Report } from './report.ts';
import { UniqueSlugs } from './slugs.ts';
import {
  formatLeft,
  formatOutcome,
  formatPassedOver,
  formatProgress,
  formatRefusal,
  formatReport,
  formatTotals,
  type Outcome,
} from './summary.ts';

// npm runs scripts in the project's folder; paths are meant from where the editor stands.
const here = process.env['INIT_CWD'] ?? process.cwd();
const project = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    return exitCodes.misunderstood;
  }
  if (args.help) {
    console.log(help);
    return exitCodes.done;
  }
  const sources = await findSources(args.manuscripts);
  if (typeof sources === 'string') {
    console.error(sources);
    return exitCodes.misunderstood;
  }
  if (sources.length > 1 && (args.slug ?? args.replace) !== undefined) {
    console.error('--slug and --replace need exactly one manuscript.');
    return exitCodes.misunderstood;
  }
  const papers = path.resolve(project, args.into, 'papers');
  let language: string | undefined;
  try {
    const site = path.resolve(project, args.into, 'site.yaml');
    if (existsSync(site)) ({ language } = readSite(site));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return exitCodes.misunderstood;
  }
  recoverPapers(papers);
  const outcomes = await importAll(sources, { papers, args, language });
  if (args.report === '-') process.stdout.write(formatReport(outcomes));
  else if (args.report !== undefined) writeFileSync(path.resolve(here, args.report), formatReport(outcomes));
  print(outcomes, args);
  if (outcomes.some(({ status }) => status === 'refused')) return exitCodes.refused;
  return outcomes.some(({ left }) => left?.length) ? exitCodes.left : exitCodes.done;
}

/** The manuscripts meant, sorted; or what is wrong with what was typed. */
async function findSources(typed: readonly string[]): Promise<Source[] | string> {
  const found = new Map<string, Source>();
  for (const argument of typed) {
    const full = path.resolve(here, argument);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const chapters = findChapters(full);
      const [first] = chapters ?? [];
      if (chapters && first !== undefined) {
        found.set(first, { file: first, root: full, chapters });
        continue;
      }
      const all = readdirSync(full, { recursive: true, encoding: 'utf8' });
      const names = all.filter(isManuscript);
      const passed = all.filter(isRelative).sort();
      if (passed.length > 0) console.error(`${argument}: ${formatPassedOver(passed)}`);
      if (names.length === 0)
        return `${argument}: no manuscripts (*.md, *.mdx, *.docx, *.odt) in this folder.`;
      for (const name of names) found.set(path.join(full, name), { file: path.join(full, name), root: full });
    } else if (stat?.isFile()) found.set(full, { file: full, root: path.dirname(full) });
    else {
      const before = found.size;
      for await (const name of glob(argument, { cwd: here })) {
        const file = path.resolve(here, name);
        if (statSync(file, { throwIfNoEntry: false })?.isFile())
          found.set(file, { file, root: path.dirname(file) });
      }
      if (found.size === before) return `${argument}: no such file or folder, and no file matches it.`;
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function importAll(sources: readonly Source[], run: Run): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = sources.map((source, index) => ({ source, index }));
  const slugs = new UniqueSlugs();
  const unreachable = new Set<string>();
  let done = 0;
  const bar = sources.length > 1 && process.stderr.isTTY;
  // Slugs of a run are given in the order of the files, whatever thread is faster.
  let turn = 0;
  const queue = new Map<number, () => void>();
  const inTurn = (index: number) => new Promise<void>((go) => (index === turn ? go() : queue.set(index, go)));
  const nextTurn = () => {
    turn++;
    queue.get(turn)?.();
    queue.delete(turn);
  };
  const work = async () => {
    const converter = new Converter();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { source, index } = next;
      let waited = false;
      const claim = async (slug: string | undefined) => {
        await inTurn(index);
        waited = true;
        const taken = slug === undefined ? '' : slugs.take(slug);
        nextTurn();
        return taken;
      };
      outcomes[index] = await importOne(source, { ...run, converter, claim, unreachable });
      if (!waited) await claim(undefined);
      done++;
      if (bar) process.stderr.write(`\r${formatProgress(done, sources.length)}`);
    }
    await converter.close();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4, sources.length) }, work));
  if (bar) process.stderr.write('\r\u001b[K');
  return outcomes;
}

interface Run {
  papers: string;
  args: Arguments;
  /** BCP 47 tag of the publication's language. */
  language: string | undefined;
}

interface Importing extends Run {
  converter: Converter;
  /** Gives a paper of this run its address, in the order of the files. */
  claim(slug: string): Promise<string>;
  /** Hosts that did not answer in this run. */
  unreachable: Set<string>;
}

async function importOne(source: Source, importing: Importing): Promise<Outcome> {
  const file = path.relative(here, source.file);
  try {
    return await convert(source, file, importing);
  } catch (error) {
    // What the disk refuses concerns this manuscript, not those after it.
    const refusal =
      error instanceof Refusal
        ? error
        : new Refusal(String(error), 'See whether the folder can be read and written, or report this fault.');
    const { message: what, remedy, line } = refusal;
    return {
      file,
      status: 'refused',
      remarks: [],
      refusal: { what, remedy, ...(line !== undefined && { line }) },
    };
  }
}

async function convert(
  source: Source,
  file: string,
  { papers, args, language, converter, claim, unreachable }: Importing,
): Promise<Outcome> {
  const { rights, publisher, slug: wanted } = args;
  const today = new Date().toISOString().slice(0, 10);
  const book = source.chapters && joinChapters(source.chapters.map((each) => readChapter(each, source.root)));
  const given = book ? new TextEncoder().encode(book.text) : readBytes(source);
  const converted = await readFile(source.file, given);
  const bytes = converted ? new TextEncoder().encode(converted.markdown) : given;
  const { found: bibliographies, missing } = findBibliographies(bytes, source);
  const options = {
    fileName: path.basename(source.file),
    slug: wanted,
    rights,
    publisher,
    language,
    bibliographies,
    today,
  };
  const read = await converter.ask<'read'>({ task: 'read', bytes, options });
  const slug = await claim(args.replace ?? read.slug);
  const folder = path.join(papers, slug);
  const before = readPaper(folder);
  if (args.replace !== undefined && !before) {
    throw new Refusal(`there is no paper ${args.replace}`, 'Name the folder of the account below papers/.');
  }
  const account = args.replace === undefined ? undefined : readAccount(folder);
  const pictures = new Map<string, Uint8Array>();
  const found: [string, PictureFile][] = [];
  for (const picture of read.pictures) {
    found.push([
      picture.id,
      await findPicture(picture, { source, folder, pictures, unreachable, within: converted?.pictures }),
    ]);
  }
  const written = await converter.ask<'write'>({
    task: 'write',
    found,
    ledger: before?.ledger,
    added: args.replace === undefined ? before?.added : undefined,
    account,
    rights,
  });
  const files = new Map<string, string | Uint8Array>([...written.files, ...pictures]);
  if (account) await formatData(files);
  const outcome: Outcome = {
    file,
    status: 'imported',
    slug,
    title: read.title,
    words: written.words,
    sections: written.sections,
    notes: written.notes,
    pictures: { all: read.pictures.length, kept: read.pictures.length - written.named },
    remarks: [
      ...(book
        ? [{ fate: 'changed' as const, what: `a book is one paper; its chapters begin: ${book.begins}` }]
        : []),
      ...(converted?.remarks ?? []),
      ...missing.map((what) => ({ fate: 'dropped' as const, what })),
      ...written.remarks,
    ],
    left: written.left,
    draft: written.draft,
  };
  if (before && isSame(folder, before.names, files)) return { ...outcome, status: 'unchanged' };
  if (before && !args.force && !account) {
    throw new Refusal(
      `papers/${slug}/ is there already and differs`,
      'Give --force to write over it, or another address with --slug.',
    );
  }
  if (!args.dryRun) writePaperFolder(folder, files, before?.names ?? []);
  return outcome;
}

const readChapter = (file: string, root: string) => ({
  name: path.relative(root, file),
  text: decodeManuscript(readBytes({ file, root }), new Report()),
});

/** @throws {Refusal} when the file is no plain file below its folder, or too large */
function readBytes({ file, root }: Source): Uint8Array {
  const real = realpathSync(file);
  const below = path.relative(realpathSync(root), real);
  if (below.startsWith('..') || path.isAbsolute(below)) {
    throw new Refusal(
      'it is a link to a file outside its folder',
      'Import that file itself, or put a copy here.',
    );
  }
  const stat = statSync(real);
  if (!stat.isFile()) throw new Refusal('it is no file', 'Name a file, a folder or a pattern.');
  if (stat.size > limits.file) {
    throw new Refusal(
      `the file has ${(stat.size / 1024 / 1024).toFixed(1)} MB, and a manuscript at most ${limits.file / 1024 / 1024} MB`,
      'Take pictures and data out of the text, or split the paper.',
    );
  }
  return new Uint8Array(readFileSync(real));
}

/** Data that people edit comes out as the project formats it, so that a diff shows what has changed. */
async function formatData(files: Map<string, string | Uint8Array>): Promise<void> {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(path.join(project, 'content', 'events.yaml'));
  for (const [name, content] of files) {
    if (name.endsWith('.yaml') && typeof content === 'string')
      files.set(name, await format(content, { ...style, parser: 'yaml' }));
  }
}

function print(outcomes: readonly Outcome[], args: Arguments): void {
  // With the report on standard output, the rest goes to the other.
  const say = args.report === '-' ? console.error : console.log;
  const [only] = outcomes;
  if (outcomes.length === 1 && only) say(formatOutcome(only, args));
  else {
    for (const outcome of outcomes) {
      if (outcome.status === 'refused') console.error(formatRefusal(outcome));
      else if (outcome.left?.length) say(formatLeft(outcome));
    }
    say(formatTotals(outcomes, args));
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    removeUnfinished();
    console.error('\nBroken off; no paper is half written.');
    process.exit(code);
  });
}

process.exitCode = await main();

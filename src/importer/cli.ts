import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { emptyLedger, type Ledger, ledgerSchema } from '../passages/ledger.ts';
import { paperSchema } from '../schemas/paper.ts';
import { sectionSchema } from '../schemas/section.ts';
import { type Arguments, help, readArguments, UsageError } from './arguments.ts';
import { Converter } from './converter.ts';
import { limits } from './decode.ts';
import type { PictureFile } from './figures.ts';
import {
  fetchPicture,
  inspectPicture,
  isPrivateAddress,
  locatePicture,
  mostPictureBytes,
  pictureName,
} from './pictures.ts';
import { Refusal } from './refusal.ts';
import type { Account } from './replace.ts';
import { UniqueSlugs } from './slugs.ts';
import {
  formatOutcome,
  formatProgress,
  formatRefusal,
  formatReport,
  formatTotals,
  type Outcome,
} from './summary.ts';

// npm runs scripts in the project's folder; paths are meant from where the editor stands.
const here = process.env['INIT_CWD'] ?? process.cwd();
const project = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** A manuscript's file, and the folder its pictures may come from. */
interface Source {
  file: string;
  root: string;
}

/** Folders made for writing, removed when the import is broken off. */
const unfinished = new Set<string>();

async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    return 2;
  }
  if (args.help) {
    console.log(help);
    return 0;
  }
  const sources = await findSources(args.manuscripts);
  if (typeof sources === 'string') {
    console.error(sources);
    return 2;
  }
  if (sources.length > 1 && (args.slug ?? args.replace) !== undefined) {
    console.error('--slug and --replace need exactly one manuscript.');
    return 2;
  }
  const papers = path.resolve(project, args.into, 'papers');
  recoverPapers(papers);
  const outcomes = await importAll(sources, papers, args);
  if (args.report === '-') process.stdout.write(formatReport(outcomes));
  else if (args.report !== undefined) writeFileSync(path.resolve(here, args.report), formatReport(outcomes));
  print(outcomes, args);
  return outcomes.some(({ status }) => status === 'refused') ? 1 : 0;
}

const isManuscript = (name: string) => /\.(?:md|markdown|mkd)$/i.test(name);

/** The manuscripts meant, sorted; or what is wrong with what was typed. */
async function findSources(typed: readonly string[]): Promise<Source[] | string> {
  const found = new Map<string, Source>();
  for (const argument of typed) {
    const full = path.resolve(here, argument);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const names = readdirSync(full, { recursive: true, encoding: 'utf8' }).filter(isManuscript);
      if (names.length === 0) return `${argument}: no manuscripts (*.md) in this folder.`;
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

async function importAll(sources: readonly Source[], papers: string, args: Arguments): Promise<Outcome[]> {
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
      outcomes[index] = await importOne(source, { papers, args, converter, claim, unreachable });
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

interface Importing {
  papers: string;
  args: Arguments;
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
    if (!(error instanceof Refusal)) throw error;
    const { message: what, remedy, line } = error;
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
  { papers, args, converter, claim, unreachable }: Importing,
): Promise<Outcome> {
  const { rights, publisher, slug: wanted } = args;
  const today = new Date().toISOString().slice(0, 10);
  const options = { fileName: path.basename(source.file), slug: wanted, rights, publisher, today };
  const read = await converter.ask<'read'>({ task: 'read', bytes: readBytes(source), options });
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
    found.push([picture.id, await findPicture(picture, { source, folder, pictures, unreachable })]);
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
    remarks: written.remarks,
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
  if (stat.size > limits.bytes) {
    throw new Refusal(
      `the file has ${(stat.size / 1024 / 1024).toFixed(1)} MB, and a manuscript at most ${limits.bytes / 1024 / 1024} MB`,
      'Take pictures and data out of the text, or split the paper.',
    );
  }
  return new Uint8Array(readFileSync(real));
}

/** What an earlier import made of a paper: the files it may write over are named. */
function readPaper(
  folder: string,
): { added: string | undefined; ledger: Ledger | undefined; names: string[] } | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isDirectory())
    throw new Refusal(
      `${path.relative(here, folder)} is no folder of its own`,
      'Take it away first: nothing is written through links.',
    );
  const names = readdirSync(folder).filter((name) =>
    /^(?:\d+-.*\.mdx|paper\.yaml|passages\.json)$/.test(name),
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

/** Data that people edit comes out as the project formats it, so that a diff shows what has changed. */
async function formatData(files: Map<string, string | Uint8Array>): Promise<void> {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(path.join(project, 'content', 'events.yaml'));
  for (const [name, content] of files) {
    if (name.endsWith('.yaml') && typeof content === 'string')
      files.set(name, await format(content, { ...style, parser: 'yaml' }));
  }
}

/** @throws {Refusal} when the folder holds no whole paper */
function readAccount(folder: string): Account {
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  try {
    const sections = readdirSync(folder)
      .filter((name) => /^\d+-.*\.mdx$/.test(name))
      .sort()
      .map((name) => {
        const mdx = text(name);
        const meta: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(mdx)?.[1] ?? '');
        return { number: Number.parseInt(name, 10), mdx, ...sectionSchema.parse(meta) };
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

interface Finding {
  source: Source;
  folder: string;
  /** Files to be written, filled by {@link findPicture}. */
  pictures: Map<string, Uint8Array>;
  unreachable: Set<string>;
}

/** A picture from an earlier import, from beside the manuscript, or from the web, checked to be one. */
async function findPicture(picture: { id: string; address: string }, finding: Finding): Promise<PictureFile> {
  const { source, folder, pictures } = finding;
  const name = pictureName(picture.id, picture.address);
  for (const extension of ['png', 'jpg', 'gif', 'webp']) {
    const kept = `images/${name}.${extension}`;
    const file = path.join(folder, kept);
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    pictures.set(kept, new Uint8Array(readFileSync(file)));
    return { file: kept };
  }
  const place = locatePicture(picture.address);
  if ('missing' in place) return place;
  const bytes =
    'path' in place ? readPicture(place.path, source) : await download(place.url, finding.unreachable);
  if (typeof bytes === 'string') return { missing: bytes };
  const kind = inspectPicture(bytes);
  if (typeof kind === 'string') return { missing: kind };
  if (!(await isWhole(bytes))) return { missing: 'it is damaged' };
  const kept = `images/${name}.${kind.extension}`;
  pictures.set(kept, bytes);
  return { file: kept };
}

function readPicture(relative: string, { file, root }: Source): Uint8Array | string {
  for (const base of [path.dirname(file), root]) {
    const full = path.join(base, relative);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    const below = path.relative(realpathSync(root), realpathSync(full));
    if (below.startsWith('..') || path.isAbsolute(below)) return 'it lies outside the manuscript’s folder';
    if (stat.size > mostPictureBytes) return `it has more than ${mostPictureBytes / 1024 / 1024} MB`;
    return new Uint8Array(readFileSync(full));
  }
  return 'there is no such file beside the manuscript';
}

async function download(url: URL, unreachable: Set<string>): Promise<Uint8Array | string> {
  if (unreachable.has(url.host)) return 'its host could not be reached';
  try {
    const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
    if (addresses.some(({ address }) => isPrivateAddress(address))) return 'its address is no public one';
  } catch {
    unreachable.add(url.host);
    return 'its host could not be reached';
  }
  const result = await fetchPicture(url, { fetch, milliseconds: 15_000 });
  if (typeof result === 'string' && !result.startsWith('the host answered')) unreachable.add(url.host);
  return result;
}

/** Whether a picture can be read to its last line: a damaged one would stop the build. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000 }).stats();
    return true;
  } catch {
    return false;
  }
}

function isSame(
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
function writePaperFolder(
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
function recoverPapers(papers: string): void {
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

function print(outcomes: readonly Outcome[], args: Arguments): void {
  // With the report on standard output, the rest goes to the other.
  const say = args.report === '-' ? console.error : console.log;
  const [only] = outcomes;
  if (outcomes.length === 1 && only) say(formatOutcome(only, args));
  else {
    for (const outcome of outcomes) if (outcome.status === 'refused') console.error(formatRefusal(outcome));
    say(formatTotals(outcomes, args));
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    for (const folder of unfinished) rmSync(folder, { recursive: true, force: true });
    console.error('\nBroken off; no paper is half written.');
    process.exit(code);
  });
}

process.exitCode = await main();

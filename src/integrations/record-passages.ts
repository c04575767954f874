import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse as parseYaml } from 'yaml';
import { readRecord } from '../feeds/read-papers.ts';
import { ledgerFile, readLedger, readVersions, sectionNumber, versionsFile } from '../passages/files.ts';
import { type Assignment, assignIds, formatLedger, type Ledger, updateLedger } from '../passages/ledger.ts';
import { addVersions, dayOfPublication, formatVersions, type Worded } from '../passages/versions.ts';
import { readSection } from '../markdown/read-section.ts';
import { contentError } from '../schemas/problems.ts';

/**
 * Keeps the promise that a published passage id stays: a build from which one vanished stops and names it, and a site
 * that `npm run build` has finished enters new and edited passages in each paper's ledger, and their words in the record
 * of what was published. Until then a paper has no ids
 * to keep: importing it, trying it with `npm start` and builds that fail enter nothing.
 *
 * On CI nothing is written: there, a ledger that lacks a passage stops the build.
 */
export function recordPassages(): AstroIntegration {
  let papers = '';
  // `astro build` and nothing else: while writing, ids may come and go.
  const builds = process.argv.includes('build');
  const record = (mode: Mode) => {
    const recording = recordAll(papers, mode);
    if (recording.problems.length > 0) throw contentError(recording.problems);
    return recording;
  };
  return {
    name: 'record-passages',
    hooks: {
      'astro:config:done': ({ config }) => {
        papers = path.join(fileURLToPath(config.root), 'content', 'papers');
        if (builds) record(process.env['CI'] === undefined ? 'check' : 'refuse');
      },
      'astro:build:done': ({ logger }) => {
        if (process.env['CI'] !== undefined || process.env['PASSAGE_PUBLISH'] === undefined) return;
        const { added, edited, written } = record('write');
        if (written.length === 0) return;
        const files = written.length > 4 ? `${written.length} files of content/papers` : written.join(', ');
        logger.info(`${added} passages entered, ${edited} edited: commit ${files}`);
      },
    },
  };
}

/** What is done with passages that are in no ledger yet: nothing, entered, or told as a problem. */
export type Mode = 'check' | 'write' | 'refuse';

export interface Recording {
  /** What stands against publishing, each a sentence with file and remedy. */
  problems: string[];
  added: number;
  edited: number;
  /** Files that were written, below `content/papers`. */
  written: string[];
}

/**
 * Holds the ledgers of all papers against their texts, and brings them up to date.
 *
 * @param papers the folder `content/papers`
 */
export function recordAll(papers: string, mode: Mode): Recording {
  const recording: Recording = { problems: [], added: 0, edited: 0, written: [] };
  for (const paper of readdirSync(papers, { withFileTypes: true })) {
    const folder = path.join(papers, paper.name);
    if (!paper.isDirectory()) continue;
    // What is not published yet is promised to nobody.
    if (!isDraft(folder)) recordPaper(folder, mode, recording);
  }
  return recording;
}

/** The days of a paper's corrections. */
const readCorrections = (folder: string): string[] =>
  readRecord(path.resolve(folder, '../..'), path.basename(folder))?.corrections?.map(({ date }) => date) ??
  [];

function isDraft(folder: string): boolean {
  const file = path.join(folder, 'paper.yaml');
  if (!existsSync(file)) return false;
  // As the importer writes it. Reading YAML takes longer than all else that is done with the file.
  const text = readFileSync(file, 'utf8').replace(/^draft: false$/m, '');
  if (!text.includes('draft')) return false;
  const paper: unknown = parseYaml(text);
  return typeof paper === 'object' && paper !== null && 'draft' in paper && paper.draft === true;
}

function recordPaper(folder: string, mode: Mode, recording: Recording): void {
  const ledger = readLedger(folder);
  const sections = new Map<number, Assignment>();
  const worded: Worded[] = [];
  const unread: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const number = sectionNumber(path.resolve(file));
    if (number === undefined) continue;
    const { passages, problems } = readSection(readFileSync(file, 'utf8'), file);
    if (passages === undefined) unread.push(...problems);
    else {
      const texts = passages.map(({ text }) => text);
      const assignment = assignIds(number, texts, ledger);
      sections.set(number, assignment);
      passages.forEach(({ kind, text }, at) => {
        // What a figure says is in its own file.
        if (kind !== 'figure') worded.push({ id: assignment.ids[at] ?? '', text });
      });
    }
  }
  recording.problems.push(...unread);
  // What stands in a section that cannot be read has not vanished.
  if (unread.length > 0) return;
  const vanished = [
    ...[...sections.values()].flatMap((assignment) => assignment.vanished),
    ...ledger.passages.filter(
      ({ id }) => !sections.has(Number(/^s(\d+)/.exec(id)?.[1])) && !(id in ledger.moved),
    ),
  ];
  for (const { id, begins } of vanished) {
    recording.problems.push(
      `${path.join(folder, ledgerFile)}: ${id} (“${begins} …”) is published and no longer in the text. ` +
        `Restore the passage, or name the one that takes its place under "moved": {"${id}": "…"}. ` +
        `If no reader has an address of this paper yet, delete ${ledgerFile}: the next build begins it anew.`,
    );
  }
  const strayed = findStrayMoves(ledger.moved, sections);
  recording.problems.push(...strayed.map((problem) => `${path.join(folder, ledgerFile)}: ${problem}`));
  if (vanished.length + strayed.length > 0) return;
  if (mode === 'check') return;
  const added = [...sections.values()].flatMap((assignment) => assignment.added);
  const edited = [...sections.values()].flatMap((assignment) => assignment.edited);
  const passages = [...sections.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  const enter = (name: string, before: string, after: string, ids: readonly string[]) => {
    if (after === before) return;
    const file = path.join(folder, name);
    const problem =
      mode === 'write'
        ? writeWhole(file, after)
        : `${file}: ${nameSome(ids)} not yet entered. Run \`npm run build\` and commit the file.`;
    if (problem !== undefined) recording.problems.push(problem);
    else recording.written.push(path.join(path.basename(folder), name));
  };
  // Mostly all is entered already: each passage has its own entry, and each entry its passage.
  if (added.length + edited.length > 0 || passages !== ledger.passages.length) {
    const entered = formatLedger(updateLedger(ledger, sections));
    if (entered !== formatLedger(ledger)) {
      enter(ledgerFile, formatLedger(ledger), entered, [...added, ...edited]);
      recording.added += added.length;
      recording.edited += edited.length;
    }
  }
  const versions = readVersions(folder);
  const today = new Date().toISOString().slice(0, 10);
  const day = dayOfPublication(versions, readCorrections(folder), today);
  const published = addVersions(versions, worded, ledger, day);
  const changed = Object.keys(published).filter((id) => published[id] !== versions[id]);
  if (changed.length > 0) enter(versionsFile, formatVersions(versions), formatVersions(published), changed);
}

const nameSome = (ids: readonly string[]) =>
  `${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ` and ${ids.length - 12} more` : ''}`;

/** Ids given up that lead to no passage. */
function findStrayMoves(moved: Ledger['moved'], sections: ReadonlyMap<number, Assignment>): string[] {
  const ids = new Set([...sections.values()].flatMap((assignment) => assignment.ids));
  return Object.entries(moved).flatMap(([from, to]) =>
    ids.has(to) || to in moved
      ? []
      : [`moved.${from}: expected a passage of this paper; found "${to}": name one that is in the text`],
  );
}

/** Writes a record whole or not at all, so that a full disk takes no published id; says what stood against it. */
function writeWhole(file: string, content: string): string | undefined {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
    return undefined;
  } catch (error) {
    rmSync(beside, { force: true, recursive: true });
    return (
      `${file} cannot be written (${error instanceof Error ? error.message : String(error)}). New passages are ` +
      'entered there: make its folder writable, or build where it is and bring the file along.'
    );
  }
}

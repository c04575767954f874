import { type LeftOver, nameLeftOver } from './left-over.ts';
import { type Fate, quote, type Remark } from './report.ts';

/** What became of one manuscript. */
export interface Outcome {
  /** Path as the editor typed or would type it. */
  file: string;
  status: 'imported' | 'unchanged' | 'refused';
  /** The paper's address. */
  slug?: string;
  title?: string;
  words?: number;
  sections?: number;
  notes?: number;
  pictures?: { all: number; kept: number };
  remarks: Remark[];
  /** Syntax of other programs that the pages will show as text, one entry a kind. */
  left?: LeftOver[];
  /** Only `npm run dev` shows it. */
  draft?: boolean;
  refusal?: { what: string; remedy: string; line?: number };
}

const fates: readonly Fate[] = ['kept', 'changed', 'guessed', 'dropped'];

/** Most remarks that are listed in the terminal; the report has all. */
const mostListed = 12;

const many = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** A refusal on two lines: file, line, what is wrong; what to do. */
export function formatRefusal({ file, refusal }: Outcome): string {
  if (!refusal) return '';
  return `${file}${refusal.line === undefined ? '' : `:${refusal.line}`}: ${refusal.what}.\n  ${refusal.remedy}`;
}

/** One line on a manuscript of many of which something is left: which, and each remedy. */
export function formatLeft({ file, left = [] }: Outcome): string {
  const byRemedy = Map.groupBy(left, ({ remedy }) => remedy);
  const ways = [...byRemedy].map(([remedy, kinds]) => `${nameLeftOver(kinds)}: ${remedy}`);
  return `${file}:${left[0]?.line ?? 1}: imported with syntax left as text: ${ways.join('; ')}`;
}

/** A few lines on one manuscript: what is left as text first, then what matters most. */
export function formatOutcome(outcome: Outcome, { dryRun }: { dryRun: boolean }): string {
  if (outcome.status === 'refused') return `Refused: ${formatRefusal(outcome)}`;
  const { slug, title, words = 0, sections = 0, notes = 0, pictures, remarks, left = [], draft } = outcome;
  const verb = outcome.status === 'unchanged' ? 'Unchanged' : dryRun ? 'Would import' : 'Imported';
  const lines = [
    `${verb}${left.length > 0 ? ' WITH SYNTAX LEFT AS TEXT' : ''}: ${title} → papers/${slug}/`,
    ...(left.length > 0 ? [`  Not yet to be published: its pages would show ${nameLeftOver(left)}`] : []),
    `  ${[many(words, 'word'), many(sections, 'section'), many(notes, 'note'), many(pictures?.all ?? 0, 'picture')].join(', ')}${
      pictures && pictures.kept < pictures.all ? ` (${pictures.all - pictures.kept} named in words)` : ''
    }; every word accounted for`,
    ...(draft ? ['  A draft: `npm run dev` shows it, `npm run build` leaves it out'] : []),
  ];
  const counts = fates.map((fate) => `${remarks.filter((remark) => remark.fate === fate).length} ${fate}`);
  lines.push(`  ${counts.join(', ')}`);
  for (const { what, count, line, first, remedy } of left)
    lines.push(formatLine('left', `${what}: ${count}, the first ${quote(first, 60)}: ${remedy}`, line));
  const notable = gather(remarks);
  const room = Math.max(4, mostListed - left.length);
  for (const { fate, what, line } of notable.slice(0, room)) lines.push(formatLine(fate, what, line));
  if (notable.length > room) lines.push(`          … ${notable.length - room} more: --report FILE lists all`);
  return lines.join('\n');
}

const formatLine = (fate: string, what: string, line: number | undefined) =>
  `  ${line === undefined ? '     –' : String(line).padStart(6)}  ${fate.padEnd(7)}  ${what}`;

/** What nearly every manuscript has said of it, and what changes no page: behind all else. */
const minor = /^(?:language: |the front matter’s|rights not stated|the standfirst is|family and given names)/;

/** Remarks an editor should see, those of one sort on one line, what is missing from the pages before what was guessed. */
function gather(remarks: readonly Remark[]): Remark[] {
  const bySort = Map.groupBy(
    remarks.filter(({ fate }) => fate !== 'kept'),
    ({ fate, what }) => `${fate} ${what.replace(/“[^”]*”/g, '“”')}`,
  );
  const weigh = ({ fate, what }: Remark) =>
    minor.test(what)
      ? fates.length
      : / is named in words: /.test(what)
        ? -1
        : fates.toReversed().indexOf(fate);
  return [...bySort.values()]
    .flatMap(([first, ...others]): Remark[] =>
      first
        ? [{ ...first, what: `${first.what}${others.length > 0 ? ` (and ${others.length} more)` : ''}` }]
        : [],
    )
    .sort((a, b) => weigh(a) - weigh(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** One line on many manuscripts. */
export function formatTotals(outcomes: readonly Outcome[], { dryRun }: { dryRun: boolean }): string {
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const words = outcomes.reduce((sum, outcome) => sum + (outcome.words ?? 0), 0);
  const drafts = outcomes.filter(({ draft }) => draft).length;
  const left = outcomes.filter((outcome) => outcome.left?.length).length;
  return [
    `${many(outcomes.length, 'manuscript')}: ${count('imported')} ${dryRun ? 'would be imported' : 'imported'}, ${count('unchanged')} unchanged, ${count('refused')} refused; ${many(words, 'word')}`,
    ...(left > 0 ? [`${left} with syntax left as text`] : []),
    ...(drafts > 0 ? [`${many(drafts, 'draft')}, which only \`npm run dev\` shows`] : []),
  ].join('; ');
}

/** Files of a folder that were not imported, at most twenty by name. */
export function formatPassedOver(names: readonly string[]): string {
  const listed = names.slice(0, 20).join(', ');
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  return `${many(names.length, 'file')} passed over: ${listed}${more}. Import one by its name to learn how it becomes a manuscript`;
}

/** The report as JSON. */
export function formatReport(outcomes: readonly Outcome[]): string {
  return `${JSON.stringify({ manuscripts: outcomes }, undefined, 2)}\n`;
}

/** A bar for the terminal, `████░░░░ 12/40`. */
export function formatProgress(done: number, all: number, width = 30): string {
  const full = Math.round((done / Math.max(1, all)) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${all}`;
}

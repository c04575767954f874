import type { Fate, Remark } from './report.ts';

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

/** A few lines on one manuscript. */
export function formatOutcome(outcome: Outcome, { dryRun }: { dryRun: boolean }): string {
  if (outcome.status === 'refused') return `Refused: ${formatRefusal(outcome)}`;
  const { slug, title, words = 0, sections = 0, notes = 0, pictures, remarks } = outcome;
  const verb = outcome.status === 'unchanged' ? 'Unchanged' : dryRun ? 'Would import' : 'Imported';
  const lines = [
    `${verb}: ${title} → papers/${slug}/`,
    `  ${[many(words, 'word'), many(sections, 'section'), many(notes, 'note'), many(pictures?.all ?? 0, 'picture')].join(', ')}${
      pictures && pictures.kept < pictures.all ? ` (${pictures.all - pictures.kept} named in words)` : ''
    }; every word accounted for`,
  ];
  const counts = fates.map((fate) => `${remarks.filter((remark) => remark.fate === fate).length} ${fate}`);
  lines.push(`  ${counts.join(', ')}`);
  const notable = remarks.filter(({ fate }) => fate !== 'kept');
  for (const { fate, line, what } of notable.slice(0, mostListed)) {
    lines.push(`  ${line === undefined ? '     –' : String(line).padStart(6)}  ${fate.padEnd(7)}  ${what}`);
  }
  if (notable.length > mostListed)
    lines.push(`          … ${notable.length - mostListed} more: --report FILE lists all`);
  return lines.join('\n');
}

/** One line on many manuscripts. */
export function formatTotals(outcomes: readonly Outcome[], { dryRun }: { dryRun: boolean }): string {
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const words = outcomes.reduce((sum, outcome) => sum + (outcome.words ?? 0), 0);
  return `${many(outcomes.length, 'manuscript')}: ${count('imported')} ${dryRun ? 'would be imported' : 'imported'}, ${count('unchanged')} unchanged, ${count('refused')} refused; ${many(words, 'word')}`;
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

import { Refusal } from './refusal.ts';

/** What no prose has; a parser's time grows with the square of the first, its memory with the second. */
export const crowds = {
  /** Signs of emphasis, links, code and notes in one paragraph or one line. */
  marks: 10_000,
  /** Cells of one table. */
  cells: 50_000,
  /** Reference definitions, `[name]: address`, and notes. */
  definitions: 20_000,
} as const;

/**
 * Refuses a text that would take minutes or gigabytes to read, by looking at its lines alone.
 *
 * @throws {Refusal} with the line on which the paragraph, the table or the definitions begin to be too much
 */
export function refuseCrowds(text: string): void {
  let fence: string | undefined;
  let marks = 0;
  let cells = 0;
  let definitions = 0;
  text.split('\n').forEach((line, index) => {
    const [, opened] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (opened !== undefined && (fence === undefined || opened.startsWith(fence)))
      fence = fence === undefined ? opened : undefined;
    if (fence !== undefined) return;
    const begins = /^[\s>]*(?:$|\||#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\[[^\]\n]{1,1000}\]:)/.test(line);
    const isDefinition = begins && /^[\s>]*\[/.test(line);
    if (begins) marks = 0;
    marks += count(line, /[*_~`[\]<]/g);
    if (marks > crowds.marks)
      refuse(
        `a paragraph of more than ${say(crowds.marks)} marks`,
        'Break it into shorter paragraphs, or take out marks such as asterisks, underscores and brackets',
        index,
      );
    cells = line.includes('|') ? cells + count(line, /\|/g) : 0;
    if (cells > crowds.cells)
      refuse(
        `a table of more than ${say(crowds.cells)} cells`,
        'Give it as data beside the paper, or split it',
        index,
      );
    if (isDefinition) definitions++;
    if (definitions > crowds.definitions)
      refuse(
        `more than ${say(crowds.definitions)} notes and addresses of links`,
        'Take out those that nothing refers to, or split the paper',
        index,
      );
  });
}

function count(line: string, sign: RegExp): number {
  let found = 0;
  for (const _ of line.matchAll(sign)) found++;
  return found;
}

const say = (limit: number) => limit.toLocaleString('en');

function refuse(what: string, remedy: string, index: number): never {
  throw new Refusal(what, `${remedy}.`, index + 1);
}

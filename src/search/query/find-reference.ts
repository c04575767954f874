import { search as said } from '#words/search.ts';
import { foldName } from '../../annotations/fold.ts';
import type { PaperHead, ResultPaper } from './results.ts';

/** A passage asked for by its place. */
export interface Reference {
  section: number;
  passage: number;
  /** Other words of the query: of a paper's title, or its author's name. */
  rest: string;
}

const ofSection = String.raw`(?<!\p{L})(?:${said.places.section.join('|')})\s+(?<section>\d+)`;
const ofPassage = String.raw`(?<!\p{L})(?:${said.places.passage.join('|')})\.?\s+(?<passage>\d+)`;
/** Between the two: a sign, and one or two small words as “of” or “de la”. */
const between = String.raw`[\s,;:،]+(?:\p{L}{1,4}\s+){0,2}?`;

const forms = [
  /#?\bs(?<section>\d+)[-\s]?p(?<passage>\d+)\b/iu,
  new RegExp(String.raw`${ofSection}${between}${ofPassage}(?!\d)`, 'iu'),
  new RegExp(String.raw`${ofPassage}${between}${ofSection}(?!\d)`, 'iu'),
];

/** Reads `s5-p6`, `section 5, paragraph 6`, `passage 6 of section 5`: a passage, and not words to be found. */
export function readReference(query: string): Reference | undefined {
  const match = forms.map((form) => form.exec(query)).find((found) => found !== null);
  if (!match) return undefined;
  const { section, passage } = match.groups ?? {};
  return { section: Number(section), passage: Number(passage), rest: foldName(query.replace(match[0], ' ')) };
}

/** `search/contents.json`: a paper with all of its sections, and the number of the last passage in each. */
export interface PaperContents extends PaperHead {
  last: Readonly<Record<string, number>>;
}

/**
 * The passage that a query asks for by its place, in every paper that has one there, newest first; nothing where it asks
 * for no passage, or none has it.
 */
export async function findReference(
  query: string,
  loadContents: () => Promise<readonly PaperContents[]>,
): Promise<ResultPaper[] | undefined> {
  const reference = readReference(query);
  if (!reference) return undefined;
  const { section, passage, rest } = reference;
  const fits = ({ title, by, last }: PaperContents) =>
    passage > 0 && passage <= (last[section] ?? 0) && foldName(`${title} ${by}`).includes(rest);
  const pieces = [said.reference(section, passage)];
  const papers = (await loadContents())
    .filter(fits)
    .map((paper) => ({ ...paper, passages: [{ id: `s${section}-p${passage}`, pieces, names: [] }] }));
  return papers.length > 0 ? papers : undefined;
}

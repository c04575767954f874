import { type Answer, isWhole } from './answer.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import { countPassages, type ResultPaper, sectionOf } from './results.ts';
import type { HeardName } from './understand.ts';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const number = (count: number): string => count.toLocaleString('en');

/** `1 passage`, `29 passages`, `4,512 passages`. */
export const plural = (count: number, noun: string): string =>
  `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** The names of entries in a row, by kind where they are alike: `IS-K or Islamic State`, `Kunduz (city or province)`. */
export function nameAll(entries: readonly NameEntry[]): string {
  const names = [...new Set(entries.map(({ name }) => name))];
  if (entries.length > 1 && names.length === 1)
    return `${names.join('')} (${entries.map(({ kind }) => kind).join(' or ')})`;
  return names.join(' or ');
}

/** How a name was known, in one sentence: `Konar: another spelling of Kunar.` Nothing for a name typed as printed. */
export function sayHeard({ typed, entries, known }: HeardName): string | undefined {
  const names = nameAll(entries);
  switch (known) {
    case 'spelling':
      return `${typed}: another spelling of ${names}.`;
    case 'part':
      return `${typed}: part of the name ${names}.`;
    case 'sound':
    case 'slip':
      return `Showing ${names}.`;
    case 'printed':
      return entries.length > 1 ? `${names}.` : undefined;
  }
}

/** What the button at the end of an answer does. */
export function sayMore({ papers }: NonNullable<Answer['more']>): string {
  if (papers === undefined) return 'Show more passages';
  return papers === 1 ? 'Show the other paper' : `Show more of the ${plural(papers, 'other paper')}`;
}

/** What was found, in one sentence that is spoken when it changes. */
export function sayFound(answer: Answer): string {
  const { papers, total, full, namesOnly, understanding, unsaid, more } = answer;
  const passages = countPassages(papers);
  const lacking = or.format(unsaid.map((word) => `“${word}”`));
  const none = lacking === '' ? '' : `No passage has ${lacking}.`;
  if (passages === 0) return none || 'No passage found.';
  const where = answer.order === 'best' ? sayBest(answer, passages) : sayList(answer, passages);
  if (namesOnly) {
    const names = understanding.names.map(({ entries }) => nameAll(entries)).join(' and ');
    return `No passage that names ${names} has these words too. ${where} with the name.`;
  }
  if (full === 0) return `${none || 'No passage has all of this.'} Nearest: ${where}.`;
  const shown = isWhole(answer) || more?.papers !== undefined ? '' : sayShown(total, passages);
  const some =
    full === undefined || full === passages || (total ?? 0) > 0
      ? ''
      : `; ${full} of them ${full === 1 ? 'has' : 'have'} all of this`;
  return `${where}${some}${shown}.`;
}

const sayShown = (total: number | undefined, passages: number): string =>
  total === undefined ? '; the first of them are shown' : `; the first ${number(passages)} are shown`;

/** `23 passages in 5 sections`, `412 passages`, `At least 20 passages`. */
function sayList({ papers, total, more }: Answer, passages: number): string {
  if (more === undefined) return `${plural(passages, 'passage')} in ${sayPlaces(papers)}`;
  return total === undefined ? `At least ${plural(passages, 'passage')}` : plural(total, 'passage');
}

/** `8 passages in 3 sections, best first`, `31 passages in the best 6 of 41 papers`. */
function sayBest({ papers, more }: Answer, passages: number): string {
  const found = plural(passages, 'passage');
  if (more?.papers !== undefined) {
    return `${found} in the best ${papers.length} of ${plural(papers.length + more.papers, 'paper')}`;
  }
  return `${found} in ${sayPlaces(papers)}${passages > 1 ? ', best first' : ''}`;
}

/** Sections where one paper is spoken of, else papers. */
function sayPlaces(papers: readonly ResultPaper[]): string {
  if (papers.length !== 1) return plural(papers.length, 'paper');
  const sections = papers.flatMap(({ passages }) => passages.map(({ id }) => sectionOf(id)));
  return plural(new Set(sections).size, 'section');
}

import { type Answer, isWhole } from './answer.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import { countPassages, type ResultPaper, sectionOf } from './results.ts';
import type { HeardName } from './understand.ts';
import { found as words } from '#words/found.ts';
import { kinds } from '#words/kinds.ts';

/** The names of entries in a row, by kind where they are alike: `IS-K or Islamic State`, `Kunduz (city or province)`. */
export function nameAll(entries: readonly NameEntry[]): string {
  const names = [...new Set(entries.map(({ name }) => name))];
  return entries.length > 1 && names.length === 1
    ? words.alike(
        names.join(''),
        entries.map(({ kind }) => kinds[kind]),
      )
    : words.or(names);
}

/** How a name was known, in one sentence: `Konar: another spelling of Kunar.` Nothing for a name typed as printed. */
export function sayHeard({ typed, entries, known }: HeardName): string | undefined {
  const names = nameAll(entries);
  switch (known) {
    case 'spelling':
      return words.spelling(typed, names);
    case 'part':
      return words.part(typed, names);
    case 'sound':
    case 'slip':
      return words.guess(names);
    case 'printed':
      return entries.length > 1 ? words.meant(names) : undefined;
  }
}

/** What the button at the end of an answer does. */
export const sayMore = ({ papers }: NonNullable<Answer['more']>): string =>
  papers === undefined ? words.more : words.morePapers(papers);

/** What was found, in one sentence that is spoken when it changes. */
export function sayFound(answer: Answer): string {
  const { papers, total, full, namesOnly, understanding, unsaid, more } = answer;
  const passages = countPassages(papers);
  const none = unsaid.length === 0 ? '' : words.lacking(unsaid);
  if (passages === 0) return none || words.nothing;
  const where = answer.order === 'best' ? sayBest(answer, passages) : sayList(answer, passages);
  if (namesOnly) {
    return words.namesOnly(
      understanding.names.map(({ entries }) => nameAll(entries)),
      where,
    );
  }
  if (full === 0) return `${none || words.notAll} ${words.nearest(where)}`;
  const shown = isWhole(answer) || more?.papers !== undefined ? '' : sayShown(total, passages);
  const some = full === undefined || full === passages || (total ?? 0) > 0 ? '' : words.full(full);
  return `${where}${some}${shown}.`;
}

const sayShown = (total: number | undefined, passages: number): string =>
  total === undefined ? words.firstOfThem : words.first(passages);

/** `23 passages in 5 sections`, `412 passages`, `At least 20 passages`. */
function sayList({ papers, total, more }: Answer, passages: number): string {
  const found = words.passages(total ?? passages);
  if (more === undefined) return words.in(words.passages(passages), sayPlaces(papers));
  return total === undefined ? words.atLeast(found) : found;
}

/** `8 passages in 3 sections, best first`, `31 passages in the best 6 of 41 papers`. */
function sayBest({ papers, more }: Answer, passages: number): string {
  const found = words.passages(passages);
  if (more?.papers !== undefined) return words.best(found, papers.length, papers.length + more.papers);
  return `${words.in(found, sayPlaces(papers))}${passages > 1 ? words.bestFirst : ''}`;
}

/** Sections where one paper is spoken of, else papers. */
function sayPlaces(papers: readonly ResultPaper[]): string {
  if (papers.length !== 1) return words.papers(papers.length);
  const sections = papers.flatMap(({ passages }) => passages.map(({ id }) => sectionOf(id)));
  return words.sections(new Set(sections).size);
}

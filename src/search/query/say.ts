import type { Answer, More } from './answer.ts';
import type { NameEntry } from './name-entry.ts';
import { countResults } from './results.ts';
import type { HeardName } from './understand.ts';

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
export function sayMore({ total = 0 }: Pick<Answer, 'total'>, { passages, rest }: More): string {
  if (!rest) {
    if (passages === 0) return 'Show passages that have it only as part of another name';
    const next = passages === undefined ? 'more of the' : `the next ${number(passages)} of`;
    return `Show ${next} ${plural(total, 'passage')}`;
  }
  if (rest.sections > 0) return `Look through more sections (${number(rest.sections)} left)`;
  const until = new Date(rest.until).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `Look in ${plural(rest.papers, 'earlier paper')} (${until} and before)`;
}

/** What was found, in one sentence that is spoken when it changes. */
export function sayFound({
  sections,
  total,
  sectionsFound,
  full,
  namesOnly,
  understanding,
  order,
  front,
}: Answer): string {
  const { passages, sections: inSections } = countResults(sections);
  if (passages === 0) return front.length > 0 ? 'No passage, but on the landing page.' : 'No passage found.';
  const whole = total === undefined || total === passages;
  const where = whole
    ? `${plural(passages, 'passage')} in ${plural(inSections, 'section')}`
    : plural(total, 'passage');
  const first = whole ? '' : `; the first ${number(passages)} are shown`;
  if (namesOnly) {
    const names = understanding.names.map(({ entries }) => nameAll(entries)).join(' and ');
    return `No passage that names ${names} has these words too. ${where} with the name${first}.`;
  }
  const best = order === 'best' && passages > 1 ? ', best first' : '';
  const more = sectionsFound === undefined ? '' : `; looked through the best of ${sectionsFound} sections`;
  if (full === 0) return `No passage has all of this; nearest are ${where}${best}${more}.`;
  const some =
    full === undefined || full === passages
      ? ''
      : `; ${full} of them ${full === 1 ? 'has' : 'have'} all of this`;
  return `${where}${best}${some}${more}${first}.`;
}

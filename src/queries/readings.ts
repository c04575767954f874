import { type Pieces, toExcerpt } from '../annotations/excerpt.ts';
import type { NameEntry } from './mentions.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { addresses } from './site.ts';

/** A line of a reading list: a passage by its number, with the sentence that names the entry. */
export interface ReadingLine {
  number: number;
  href: string;
  /** Its sentence: plain, marked, plain … */
  pieces: Pieces;
}

/** A section’s part of a reading list. */
export interface ReadingSection {
  section: Pick<SectionEntry, 'number' | 'title'>;
  href: string;
  /** How often the section names the entry. */
  mentions: number;
  lines: ReadingLine[];
}

/** A paper’s part of a reading list, its sections in order; sections that do not name the entry are left out. */
export interface ReadingPaper {
  paper: Pick<PaperEntry, 'id' | 'title' | 'language'>;
  href: string;
  sections: ReadingSection[];
}

/** Room on one page of a name, in lines: about as much as one round trip brings. */
const room = 120;
/** What the heading of a section or a paper takes of it: its title and its address, each once. */
const heading = 0.75;

/** One of the pages that a name’s passages fill, from 1; names in few passages, and in none, have one. */
export interface ReadingPage {
  name: NameEntry;
  page: number;
  pages: number;
  /** Those of this page, in order. */
  here: NameEntry['passages'];
}

/** The pages of all names of a lane, with their paths below `/places/` or `/actors/`: `kunar`, `kunar/2`. */
export function listPages(
  names: readonly NameEntry[],
  lane: NameEntry['lane'],
): { params: { path: string }; props: ReadingPage }[] {
  return names
    .filter((name) => name.lane === lane)
    .flatMap((name) => {
      const parts = partPassages(name.passages);
      return parts.map((here, index) => ({
        params: { path: index === 0 ? name.id : `${name.id}/${index + 1}` },
        props: { name, page: index + 1, pages: parts.length, here },
      }));
    });
}

const isNamed = (names: readonly NameEntry[], lane: NameEntry['lane']) =>
  names.some((name) => name.lane === lane && name.mentions > 0);

/** The index of a lane, at its own address; none where no passage names any: a publication without places has no page of them. */
export const listIndex = (names: readonly NameEntry[], lane: NameEntry['lane']) =>
  isNamed(names, lane) ? [{ params: { index: undefined } }] : [];

/** The pages of a lane's names; none where no passage names any. */
export const listNamePages = (names: readonly NameEntry[], lane: NameEntry['lane']) =>
  isNamed(names, lane) ? listPages(names, lane) : [];

/** Parts passages into pages by the room they take: fewer fit where each stands in a section of its own. */
function partPassages(passages: NameEntry['passages']): NameEntry['passages'][] {
  const parts: NameEntry['passages'][] = [[]];
  let left = room;
  for (const naming of passages) {
    const { paper, section } = naming.passage;
    const costs = (before: NameEntry['passages'][number]['passage'] | undefined) =>
      1 +
      (before?.paper === paper && before.section === section ? 0 : heading) +
      (before?.paper === paper ? 0 : heading);
    const last = parts.at(-1) ?? [];
    const cost = costs(last.at(-1)?.passage);
    if (cost <= left) {
      last.push(naming);
      left -= cost;
    } else {
      parts.push([naming]);
      left = room - costs(undefined);
    }
  }
  return parts;
}

/** The passages of one page of a name, by paper and section, in reading order. */
export function listReadings(
  { here: passages }: Pick<ReadingPage, 'here'>,
  papers: readonly PaperEntry[],
): ReadingPaper[] {
  const byPaper = Map.groupBy(passages, ({ passage }) => passage.paper);
  return papers.flatMap((paper) => {
    const here = byPaper.get(paper.id);
    if (!here) return [];
    const bySection = Map.groupBy(here, ({ passage }) => passage.section);
    const sections = paper.sections.flatMap((section): ReadingSection[] => {
      const rows = bySection.get(section.slug) ?? [];
      const lines = rows.map(({ passage, mentions }) => ({
        number: passage.number,
        href: addresses.section(paper.id, section.slug, passage.id),
        pieces: toExcerpt(passage.text, [mentions]),
      }));
      const mentions = rows.reduce((sum, row) => sum + row.mentions.length, 0);
      const { number, title } = section;
      const href = addresses.section(paper.id, section.slug);
      return lines.length === 0 ? [] : [{ section: { number, title }, href, mentions, lines }];
    });
    const { id, title, language } = paper;
    return [{ paper: { id, title, language }, href: addresses.paper(id), sections }];
  });
}

/** The forms in which texts here print a name, with how often, the most frequent first. */
export function countForms(name: NameEntry): { form: string; times: number }[] {
  const forms = new Map<string, number>();
  for (const { passage, mentions } of name.passages)
    for (const { start, end } of mentions) {
      const form = passage.text.slice(start, end);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  return [...forms]
    .map(([form, times]) => ({ form, times }))
    .sort((a, b) => b.times - a.times || a.form.localeCompare(b.form));
}

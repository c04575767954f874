import type { CslItem } from '@citation-js/core';
import { type Cited, describeOriginal, describePage } from '../citations/describe.ts';
import { listPlaces, type PlaceRun } from '../citations/original-place.ts';
import { formatReferences, type Reference } from '../citations/format.ts';
import { anyPassageOf, toSection } from '../citations/passage.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { readPlaces } from '../passages/read-places.ts';
import { citing } from '#words/citing.ts';
import { rememberEach } from './remember.ts';
import { absolute, addresses, site } from './site.ts';

/** What a reader may cite on a page: the page itself, and the original work. */
export interface Citing {
  /** Missing for a paper that was published here first. */
  original: Reference | undefined;
  page: Reference;
}

/** Formats everything of a paper that can be cited at once: the styles are slow to start. */
const referencesOf = rememberEach(formatAll, ({ id }: PaperEntry) => id);

function formatAll(paper: PaperEntry): Map<string, Reference> {
  const items: [string, CslItem | undefined][] = [
    ['original', describeOriginal(paper)],
    ['paper', describePage({ paper, site, url: absolute(addresses.paper(paper.id)) })],
    ...paper.sections.map((section): [string, CslItem] => [
      `${section.slug}#`,
      describePage(anyPassageOf(citedSection(paper, section))),
    ]),
  ];
  const present = items.flatMap(([key, item]) => (item === undefined ? [] : [{ key, item }]));
  const references = formatReferences(present.map(({ item }) => item));
  return new Map(present.map(({ key }, index) => [key, references[index]] as const).filter(isFound));
}

const isFound = (entry: readonly [string, Reference | undefined]): entry is [string, Reference] =>
  entry[1] !== undefined;

function citedSection(paper: PaperEntry, { number, title, slug }: SectionEntry) {
  const section = { number, title };
  return { paper, site, section, url: absolute(addresses.section(paper.id, slug)) } satisfies Cited;
}

function take(paper: PaperEntry, key: string): Reference {
  const reference = referencesOf(paper).get(key);
  if (!reference) throw new Error(`Nothing of ${paper.id} is cited as ${key}.`);
  return reference;
}

/** References to a paper: its original, and its landing page here. */
export function citePaper(paper: PaperEntry): Citing {
  return { original: referencesOf(paper).get('original'), page: take(paper, 'paper') };
}

/** What this site calls the edition of a paper, at the head of a reference. */
export const editionName = ({ edition }: PaperEntry): string =>
  edition === 'account' ? citing.page.thisAccount : citing.page.thisEdition;

/** Whose words are copied, for the line below them; nothing where the publication wants no such line. */
export function creditOf({ edition, authors, title }: PaperEntry): string | undefined {
  if (!site.copyCredit) return undefined;
  const names = authors.map(({ name }) => name);
  const { credit } = citing;
  return edition === 'account' ? credit.account(site.name, names, title) : credit.manuscript(names, title);
}

/** Where the passages of a section stand in the original; none where nobody wrote it down. */
export const getPlaces = (paper: PaperEntry, { number }: SectionEntry): PlaceRun[] =>
  listPlaces(readPlaces(`content/papers/${paper.id}`), number);

/** References to a section and to any passage of it, to be filled by `toPassage`. */
export function citeSection(
  paper: PaperEntry,
  section: SectionEntry,
): { reference: Reference; passage: Reference } {
  const passage = take(paper, `${section.slug}#`);
  return { reference: toSection(passage), passage };
}

/** References to a figure, by its label and caption as printed. */
export function citeFigure(paper: PaperEntry, id: string, figure: { label: string; title: string }): Citing {
  const url = absolute(addresses.figure(paper.id, id));
  const [page] = formatReferences([describePage({ paper, site, url, figure })]);
  if (!page) throw new Error(`The figure ${id} of ${paper.id} could not be cited.`);
  return { original: citePaper(paper).original, page };
}

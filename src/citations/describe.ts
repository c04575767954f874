import type { CslItem, CslName } from '@citation-js/core';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { citing } from '#words/citing.ts';
import { dates } from '#words/dates.ts';

/** What of a paper's record goes into a reference. */
export type CitedPaper = Pick<
  Paper,
  'title' | 'authors' | 'edition' | 'publisher' | 'published' | 'added' | 'updated' | 'original' | 'language'
>;

/** A place on this site that a reader wants to cite. */
export interface Cited {
  paper: CitedPaper;
  site: Pick<Site, 'name'>;
  /** Absolute address of the page; that of a passage carries its fragment. */
  url: string;
  /** The section, by its number in the paper and its printed heading. */
  section?: { number: number; title: string };
  /** Number of the passage within its section; needs `section`. */
  passage?: number;
  /** The figure, by its printed label (`Graph 1`) and caption. */
  figure?: { label: string; title: string };
}

const toName = ({ family, given }: Paper['authors'][number]): CslName =>
  given === undefined ? { literal: family } : { family, given };

/** Authors, where the paper names any. */
const authorOf = ({ authors }: CitedPaper) => (authors.length === 0 ? {} : { author: authors.map(toName) });

const toDate = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });

/** `giustozzi2024`: first author's family name and the year, in the letters every reference manager takes. */
function keyOf(paper: CitedPaper): string {
  const family = paper.authors[0]?.family ?? 'anonymous';
  const letters = family.normalize('NFKD').replaceAll(/[^a-z]/gi, '');
  return `${letters.toLowerCase() || 'paper'}${paper.published.slice(0, 4)}`;
}

/** The original publication in CSL-JSON; `undefined` for a paper that was published here first. */
export function describeOriginal(paper: CitedPaper): CslItem | undefined {
  const { original } = paper;
  if (original === undefined) return undefined;
  const isPart = original.type === 'article-journal' || original.type === 'chapter';
  return {
    id: keyOf(paper),
    type: original.type,
    title: paper.title,
    ...authorOf(paper),
    ...(paper.publisher !== undefined && { publisher: paper.publisher }),
    ...(original.place !== undefined && { 'publisher-place': original.place }),
    ...(original.series !== undefined && {
      [isPart ? 'container-title' : 'collection-title']: original.series,
    }),
    issued: toDate(paper.published),
    URL: original.url,
    ...(original.doi !== undefined && { DOI: original.doi }),
    language: paper.language,
  };
}

/** The title of what stands here: an account is a work of its own and is named so. */
export const titleHere = ({ edition, title }: Pick<Paper, 'edition' | 'title'>): string =>
  edition === 'account' ? citing.accountTitle(title) : title;

/** The one day that dates what stands here: of an account, when it was added; of a manuscript, when it was published. */
export const dateHere = ({
  edition,
  added,
  published,
}: Pick<Paper, 'edition' | 'added' | 'published'>): string => (edition === 'account' ? added : published);

/** `Antonio Giustozzi`, `A and B`, `A, B and C`. */
function listNames(paper: CitedPaper): string {
  return dates.list(paper.authors.map(({ name }) => name));
}

/**
 * A page, section, figure or passage of this site in CSL-JSON. The account of a paper is the publication's own
 * text, of the day it was added; a manuscript is its author's. The note says of which work it is the account.
 */
export function describePage({ paper, site, url, section, passage, figure }: Cited): CslItem {
  const isAccount = paper.edition === 'account';
  const whole = titleHere(paper);
  // The original may be cited on the same page: two works, two ids.
  const edition = isAccount ? '-account' : paper.original === undefined ? '' : '-text';
  const fragment = figure !== undefined ? '-figure' : section !== undefined ? `-s${section.number}` : '';
  const part = section !== undefined && `${section.title} (${citing.place(section.number, passage)})`;
  const title = figure !== undefined ? `${figure.label}. ${figure.title}` : part;
  return {
    id: `${keyOf(paper)}${edition}${fragment}${passage === undefined ? '' : `-p${passage}`}`,
    type: 'webpage',
    title: title === false ? whole : title,
    ...(isAccount ? { author: [{ literal: site.name }] } : authorOf(paper)),
    ...(title !== false && { 'container-title': whole }),
    publisher: site.name,
    issued: toDate(dateHere(paper)),
    URL: url,
    language: paper.language,
    ...(isAccount && { note: describeAccount(paper, site) }),
  };
}

function describeAccount(paper: CitedPaper, site: Pick<Site, 'name'>): string {
  const imprint = [paper.publisher, paper.published.slice(0, 4)]
    .filter((part) => part !== undefined)
    .join(', ');
  const work = [listNames(paper), paper.title].filter(Boolean).join(', ');
  return citing.basis(site.name, `${work} (${imprint})`);
}

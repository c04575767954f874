import type { CslItem, CslName } from '@citation-js/core';
import type { Paper, Person } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { citing } from '#words/citing.ts';
import { dates } from '#words/dates.ts';

/** What of a paper's record goes into a reference. */
export type CitedPaper = Pick<
  Paper,
  | 'title'
  | 'subtitle'
  | 'authors'
  | 'translators'
  | 'edition'
  | 'publisher'
  | 'published'
  | 'added'
  | 'updated'
  | 'series'
  | 'number'
  | 'doi'
  | 'abstract'
  | 'keywords'
  | 'original'
  | 'language'
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

const toName = ({ family, given }: Pick<Person, 'family' | 'given'>): CslName =>
  given === undefined ? { literal: family } : { family, given };

/** Authors, where the paper names any. */
const authorOf = ({ authors }: CitedPaper) => (authors.length === 0 ? {} : { author: authors.map(toName) });

/** When it was issued, to the day, month or year; of what nobody dates, nothing. */
const issuedOn = (date: string | undefined) =>
  date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } };

/** The year for a reader: `2024`, or `n.d.` */
export const yearOf = ({ published }: Pick<Paper, 'published'>): string =>
  published?.slice(0, 4) ?? dates.none;

/** What belongs to a work wherever it stands. */
const describeWork = ({ translators, abstract, keywords }: CitedPaper) => ({
  ...(translators !== undefined && { translator: translators.map(toName) }),
  ...(abstract !== undefined && { abstract: abstract.replace(/\s+/g, ' ').trim() }),
  ...(keywords !== undefined && { keyword: keywords.join(', ') }),
});

/** `giustozzi2024`: first author's family name and the year, in the letters every reference manager takes. */
function keyOf(paper: CitedPaper): string {
  const family = paper.authors[0]?.family ?? 'anonymous';
  const letters = family.normalize('NFKD').replaceAll(/[^a-z]/gi, '');
  return `${letters.toLowerCase() || 'paper'}${paper.published?.slice(0, 4) ?? 'nd'}`;
}

/** The original publication in CSL-JSON; `undefined` for a paper that was published here first. */
export function describeOriginal(paper: CitedPaper): CslItem | undefined {
  const { original } = paper;
  if (original === undefined) return undefined;
  const isPart = original.type === 'article-journal' || original.type === 'chapter';
  return {
    id: keyOf(paper),
    type: original.type,
    title: fullTitle(paper),
    ...authorOf(paper),
    ...describeWork(paper),
    ...(paper.publisher !== undefined && { publisher: paper.publisher }),
    ...(original.place !== undefined && { 'publisher-place': original.place }),
    ...(original.series !== undefined && {
      [isPart ? 'container-title' : 'collection-title']: original.series,
    }),
    ...issuedOn(paper.published),
    URL: original.url,
    ...(original.doi !== undefined && { DOI: original.doi }),
    language: paper.language,
  };
}

/** Title and subtitle in one line. */
export const fullTitle = ({ title, subtitle }: Pick<Paper, 'title' | 'subtitle'>): string =>
  subtitle === undefined ? title : `${title}${/[.:?!؟。？！]$/.test(title) ? '' : ':'} ${subtitle}`;

/** The title of what stands here: an account is a work of its own and is named so. */
export const titleHere = (paper: Pick<Paper, 'edition' | 'title' | 'subtitle'>): string =>
  paper.edition === 'account' ? citing.accountTitle(paper.title) : fullTitle(paper);

/**
 * The one date of what stands here: of an account, when it was added; of a manuscript, when it was published, as exactly as
 * that is known. Never the day on which a manuscript came here.
 */
export const dateHere = ({
  edition,
  added,
  published,
}: Pick<Paper, 'edition' | 'added' | 'published'>): string | undefined =>
  edition === 'account' ? added : published;

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
  const isWhole = title === false;
  // In a series or under a DOI, a paper is a report that is published here, and not only a page.
  const isReport = isWhole && !isAccount && (paper.series ?? paper.doi) !== undefined;
  return {
    id: `${keyOf(paper)}${edition}${fragment}${passage === undefined ? '' : `-p${passage}`}`,
    type: isReport ? 'report' : 'webpage',
    title: isWhole ? whole : title,
    ...(isAccount ? { author: [{ literal: site.name }] } : authorOf(paper)),
    ...(isWhole ? !isAccount && describeWork(paper) : { 'container-title': whole }),
    ...(isWhole && paper.series !== undefined && { 'collection-title': paper.series }),
    ...(isWhole && paper.number !== undefined && { 'collection-number': paper.number }),
    publisher: site.name,
    ...issuedOn(dateHere(paper)),
    URL: url,
    ...(isWhole && paper.doi !== undefined && { DOI: paper.doi }),
    language: paper.language,
    ...(isAccount && { note: describeAccount(paper, site) }),
  };
}

function describeAccount(paper: CitedPaper, site: Pick<Site, 'name'>): string {
  const imprint = [paper.publisher, yearOf(paper)].filter((part) => part !== undefined).join(', ');
  const work = [listNames(paper), fullTitle(paper)].filter(Boolean).join(', ');
  return citing.basis(site.name, `${work} (${imprint})`);
}

import { listsIn } from '../intl.ts';
import { language } from './language.ts';

/**
 * What the interface says of an edition: whose account of whose work it is, how to cite it and the original, how to
 * share a passage and copy from it. Written to be read as a whole; other files print these and add none.
 */

const list = listsIn(language.locale).and;

const kinds = {
  report: 'a report',
  'article-journal': 'an article',
  'post-weblog': 'a post',
  chapter: 'a chapter',
  book: 'a book',
};

/** `3`, `11–12`. */
const span = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

/** `passage 7`, `passages 7–9`. */
const passages = (first: number, last = first) =>
  `${first === last ? 'passage' : 'passages'} ${span(first, last)}`;

/** `A and B, “Title”`, or the title alone of what names no author. */
const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}, `}“${title}”`;

export const citing = {
  /** Whose account of whose work: above the title. */
  byline: {
    account: 'An account',
    by: (maker: string) => `by ${maker} of`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${kind === undefined ? 'a paper' : kinds[kind]}${authors.length === 0 ? '' : ` by ${list(authors)}`}`,
    authors: list,
    abstract: 'Abstract',
    minutes: (minutes: number) => `${minutes}\u00A0min read`,
  },

  /** One line at the head of each section. */
  edition: {
    account: 'An account',
    manuscript: 'The full text',
    by: (maker: string) => `by ${maker}`,
    of: 'of',
    authors: (authors: readonly string[]) => (authors.length === 0 ? '' : `${list(authors)}’s`),
  },

  /** The name of an account as a work of its own. */
  accountTitle: (title: string) => `${title}: an account`,
  /** In the note of a reference to an account. */
  basis: (maker: string, work: string) => `An account by ${maker} of: ${work}`,
  /** Terms of a figure's numbers, in an account. */
  numbersFrom: (rights: string) => `Numbers from the original: ${rights}`,

  about: {
    account: 'About this account',
    manuscript: 'About this edition',
    original: 'Original',
    rights: 'Rights',
    noRights: 'Rights not stated.',
    funding: 'Funding',
    authors: 'Authors',
    correspondence: 'correspondence',
    translators: 'Translated by',
    series: 'Series',
    keywords: 'Keywords',
    thisAccount: 'This account',
    thisEdition: 'This edition',
    corrected: (day: string) => `corrected ${day}`,
    words: (count: string) => `${count} words`,
    author: 'The author',
  },

  /** Where a passage stands here, in a reference: `section 5, passage 6`. */
  place: (section: number, passage?: number | string) =>
    passage === undefined ? `section ${section}` : `section ${section}, passage ${passage}`,

  /** Places in the original. */
  original: {
    /** `§4 ¶11–12` */
    short: (section: number, first: number, last: number) => `§${section} ¶${span(first, last)}`,
    /** `Original §4 ¶11–12` */
    basis: (place: string) => `Original ${place}`,
    /** `section 4, paragraphs 11–12` */
    long: (section: number, first: number, last: number) =>
      `section ${section}, ${first === last ? 'paragraph' : 'paragraphs'} ${span(first, last)}`,
    /** Where the full text stands here, and its own passages are what one points at. */
    here: (section: number, passage: number) => `Section ${section}, passage ${passage}`,
    unnumbered: (section: number, paragraph: number) => `Section ${section}, ¶${paragraph}`,
  },

  /** The page of references. */
  page: {
    eyebrow: 'Cite',
    back: 'Back to the page',
    account:
      'Cite this account, by its passages, for what you read here. To quote the author, cite the original: below each section you find which of its paragraphs a passage retells.',
    manuscript: 'Cite this edition by its sections and passages.',
    figureOfAccount:
      'Cite this figure for what you see here. To quote the author’s own figure, cite the original.',
    figure: 'Cite this figure by its own address.',
    thisAccount: 'This account',
    thisEdition: 'This edition',
    thisFigure: 'This figure',
    original: 'The original',
    section: (number: number, title: string) => `Section ${number}: ${title}`,
    passage: (section: number, passage: number) => `Section ${section}, passage ${passage}`,
    anyPassage: 'One passage of this section',
    fill: 'Replace N, both times, with the number beside the passage.',
    places: 'Where its passages stand in the original',
    run: (first: number, last: number, place: string) => `${passages(first, last)}: ${place}`,
    description: (title: string) =>
      `References to ${title}, to each of its sections and to any of its passages.`,
    figureDescription: (label: string, title: string) => `References to ${label}, “${title}”.`,
    title: (subject: string) => `Cite ${subject}`,
  },

  /** A reference and its files. */
  reference: {
    styles: { chicago: 'Chicago (note)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `Download ${file}`,
    copy: 'Copy',
  },

  /** On paper, below the title. */
  print: {
    label: 'How to cite',
    original: 'The original:',
    rights: (rights: string) => `Rights of the original: ${rights}.`,
  },

  /** Below a heading. */
  links: {
    cite: (what: string) => `Cite ${what}`,
    link: 'Link',
    to: (what: string) => ` to ${what}`,
    section: 'this section',
    account: 'this account',
    paper: 'this paper',
    figure: 'this figure',
    /** From a figure’s own page to where the text shows it. */
    see: (section: number, passage: number) => `See it in section ${section}, passage ${passage}`,
  },

  /** What opens beside a passage, and over the page. */
  tools: {
    passage: 'Passage',
    copyLink: 'Copy link',
    cite: 'Cite',
    share: 'Share',
    copied: 'Copied',
    copyByHand: 'Copy this:',
    close: 'Close',
    citePage: 'Cite',
    citePassage: (passage: number) => `Cite passage ${passage}`,
    inOriginal: (passage: number, place: string) =>
      `Passage ${passage} is an account of ${place} of the original.`,
    selected: 'Selected words',
    quote: 'Copy link to this quotation',
  },

  /** The line under copied words. */
  credit: {
    /** Whose account of what: `From Passage’s account of A and B, “Title”`. */
    account: (maker: string, authors: readonly string[], title: string) =>
      `From ${maker}’s account of ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    /** `section 4, passages 7–9`; over more than one section, from the first to the last. */
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `section ${first[0]}, ${passages(first[1], last[1])}`
        : `section ${first[0]}, ${passages(first[1])}, to section ${last[0]}, ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}, ${place}:`,
  },
};

import { z } from 'astro/zod';
import { dateSchema, daySchema as day } from './day.ts';
import { doiSchema, orcidSchema, rorSchema, wikidataSchema } from './identifiers.ts';
import { languageSchema } from './language.ts';
import { voicesSchema } from './note.ts';
import { slugSchema } from './slug.ts';

const personSchema = z.strictObject({
  /** As printed on the paper. */
  name: z.string().min(1),
  /** For reference lists: family name, then given names. */
  family: z.string().min(1),
  given: z.string().min(1).optional(),
  /** The person at orcid.org, `0000-0002-1825-0097`. */
  orcid: orcidSchema.optional(),
  /** The person, or the body, at Wikidata, `Q42`. */
  wikidata: wikidataSchema.optional(),
});

/** Where an author works: `River Institute, Vienna`, or with its number at ror.org `{ name: …, ror: 05gq02987 }`. */
const affiliationSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({ name: z.string().min(1), ror: rorSchema.optional() }),
);

const authorSchema = personSchema.extend({
  /** Where the author worked when the paper was written. */
  affiliations: z.array(affiliationSchema).min(1).optional(),
  /** Kept out of all pages and files unless `showEmail` is true. */
  email: z.email().optional(),
  showEmail: z.boolean().optional(),
  /** Whether letters about the paper go to this author. */
  corresponding: z.boolean().optional(),
  /** A few sentences on the author, in the words of this site. */
  note: z.string().optional(),
});

/** `content/papers/<paper>/paper.yaml`: who, when, rights. The folder's name is the paper's address. */
const recordSchema = z.strictObject({
  /** As printed. */
  title: z.string().min(1),
  /** Second line of the title, as printed. */
  subtitle: z.string().min(1).optional(),
  /** For navigation and cards, where the title is too long. */
  shortTitle: z.string().min(1).max(60),
  /** In printed order; an empty list where the paper names nobody. */
  authors: z.array(authorSchema),
  /** Who translated it. */
  translators: z.array(personSchema).min(1).optional(),
  /** Whether the pages hold the manuscript's full text or an account of it in other words. */
  edition: z.enum(['account', 'manuscript']),
  /** Publisher of the original. */
  publisher: z.string().min(1).optional(),
  /** Day, month or year in which the original was published; left out where nobody says it: the site then writes “n.d.”. */
  published: dateSchema.optional(),
  /** Day this edition first stood here. */
  added: day,
  /** Day of the last correction to this edition; without it, that of the newest of the `corrections`. */
  updated: day.optional(),
  /** What was corrected and why, a line for each day: the paper then has a list of its changes. */
  corrections: z.array(z.strictObject({ date: day, text: z.string().min(1).max(400) })).optional(),
  /** Who holds the rights, and under what terms; without it the paper is built `noindex`. */
  rights: z.string().min(1).optional(),
  /** Who paid for the research. */
  funding: z.string().min(1).optional(),
  /** Ids of topics of `site.yaml`. */
  topics: z.array(slugSchema).min(1).optional(),
  /** Series in which the paper stands here, and its number there: `Working Papers`, 12. */
  series: z.string().min(1).optional(),
  number: z
    .union([z.string().min(1), z.int().positive().transform(String)], { error: 'expected a number as 12' })
    .optional(),
  /** DOI of what stands here; that of a publication elsewhere stands with `original`. */
  doi: doiSchema.optional(),
  /** The paper at Wikidata, `Q42`. */
  wikidata: wikidataSchema.optional(),
  /** The original publication. */
  original: z
    .strictObject({
      /** Its address. */
      url: z.url(),
      /** Kind of work, in CSL's terms. */
      type: z.enum(['report', 'article-journal', 'post-weblog', 'chapter', 'book']),
      /** Series or place of publication, if it names one. */
      series: z.string().optional(),
      place: z.string().optional(),
      doi: doiSchema.optional(),
    })
    .optional(),
  /** Two or three sentences under the title. */
  standfirst: z.string().min(1).max(600),
  /** The abstract in full, as printed; an empty line parts its paragraphs. */
  abstract: z.string().min(1).optional(),
  /** As printed. */
  keywords: z.array(z.string().min(1)).min(1).optional(),
  /** What the reader should know about this edition: landing page, in full. */
  about: z.string().optional(),
  /**
   * Who speaks in the notes: an id with name and kind, `is-k: { name: IS-K sources, kind: interviewee }`. Notes written
   * as `<Note voice="is-k" … />` name one of them.
   */
  voices: voicesSchema.optional(),
  /** One sentence before the text on a hard subject. */
  contentNote: z.string().max(240).optional(),
  /** What abbreviations are short for that are no names (`OSINT: open-source intelligence`); names have the gazetteer. */
  abbreviations: z.record(z.string().regex(/^\p{L}\S*$/u), z.string().min(1).max(120)).optional(),
  /** BCP 47 tag of the text. */
  language: languageSchema.default('en'),
  /** A figure to show on the landing page. */
  leadFigure: slugSchema.optional(),
  /** Built by `npm run dev` only; its passages are not entered in the ledger. */
  draft: z.boolean().default(false),
});

/** A paper with corrections was updated on the day of the newest. */
export const paperSchema = recordSchema.transform((paper) => {
  const updated =
    paper.updated ??
    paper.corrections
      ?.map(({ date }) => date)
      .sort()
      .at(-1);
  return updated === undefined ? paper : { ...paper, updated };
});

export type Paper = z.infer<typeof paperSchema>;
export type Person = z.infer<typeof personSchema>;
export type Author = z.infer<typeof authorSchema>;

/**
 * Order of papers, newest first. One of which only month or year is known counts as of its first day; one without a date
 * comes last.
 */
export const compareNewest = (
  [one, idOfOne]: [Pick<Paper, 'published'>, string],
  [other, idOfOther]: [Pick<Paper, 'published'>, string],
): number => (other.published ?? '').localeCompare(one.published ?? '') || idOfOne.localeCompare(idOfOther);

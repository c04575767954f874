import { z } from 'astro/zod';
import { daySchema as day } from './day.ts';
import { languageSchema } from './language.ts';
import { voicesSchema } from './note.ts';
import { slugSchema } from './slug.ts';

const authorSchema = z.strictObject({
  /** As printed on the paper. */
  name: z.string().min(1),
  /** For reference lists: family name, then given names. */
  family: z.string().min(1),
  given: z.string().min(1).optional(),
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
  /** Whether the pages hold the manuscript's full text or an account of it in other words. */
  edition: z.enum(['account', 'manuscript']),
  /** Publisher of the original. */
  publisher: z.string().min(1).optional(),
  /** Day the original was published. */
  published: day,
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
      doi: z.string().optional(),
    })
    .optional(),
  /** Two or three sentences under the title. */
  standfirst: z.string().min(1).max(600),
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

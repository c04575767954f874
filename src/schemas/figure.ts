import { z } from 'astro/zod';
import { checkFigure } from './check-figure.ts';
import { fillFigure } from './fill-figure.ts';
import { slugSchema } from './slug.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2023-04');
const moment = z.union([z.iso.date(), month], {
  error: 'expected a day as 2023-03-09 or a month as 2023-04',
});
const amount = z.number();

/** The published report that states a number. */
const sourceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** As precise as it is known: a day, a month or a year. */
  date: z.union([moment, z.string().regex(/^\d{4}$/)], {
    error: "expected a day as 2023-03-09, a month as 2023-04, or a year as '2023'",
  }),
  /** Where it can be read; leave it out where only an archive of other people’s mail holds it. */
  address: z.url({ protocol: /^https?$/ }).optional(),
});

/** Where a number comes from: a place in the paper, or a published source. */
export const basisSchema = z.union(
  [
    z.strictObject({
      /** Its place in the original: section and paragraph, both counted from 1. */
      paper: z.strictObject({ section: z.int().positive(), paragraph: z.int().positive() }),
      /** The passage of this edition that says it. */
      passage: z
        .string()
        .regex(/^s\d+-p\d+$/, 'expected a passage as s2-p3')
        .optional(),
      /** Words the passage must contain, where it gives no number in words or digits. */
      words: z.string().min(1).optional(),
    }),
    z.strictObject({
      /** One of `sources`. */
      source: slugSchema,
    }),
  ],
  { error: 'expected a basis: { paper: { section, paragraph }, passage } or { source }' },
);

const basesSchema = z.array(basisSchema).min(1, 'expected a basis, at least one');

/** What was stated: nothing more exact than that. */
export const valueSchema = z.union(
  [
    /** An exact number; 0 is “stated as none”. */
    amount,
    z.strictObject({ between: z.tuple([amount, amount]) }),
    z.strictObject({ atLeast: amount }),
    /** “Over ten”: more than the number, no upper end stated. */
    z.strictObject({ over: amount }),
    /** One number for the whole span, not for each month of it. */
    z.strictObject({ total: amount }),
  ],
  { error: 'expected a number, { between: [a, b] }, { atLeast: n }, { over: n } or { total: n }' },
);

/** A month or day, or a span of them, both ends included. */
const whenSchema = z.union([moment, z.strictObject({ from: moment, to: moment })], {
  error: 'expected a month as 2023-04, a day as 2023-03-09, or a span as { from: 2023-03, to: 2023-04 }',
});

const datumSchema = z
  .strictObject({
    /** On an axis of months. */
    when: whenSchema.optional(),
    /** On an axis of kinds: one of `axis.categories`. */
    at: z.string().min(1).optional(),
    value: valueSchema,
    /** Left out where one `source` stands behind all numbers. */
    basis: basesSchema.optional(),
    /** What a reader should know about this number. */
    note: z.string().min(1).optional(),
  })
  .refine(({ when, at }) => (when === undefined) !== (at === undefined), 'expected either `when` or `at`');

/** Colours that also differ in lightness and line style. */
const toneSchema = z.enum(['accent', 'warm', 'ink', 'quiet']);

/** One thing that is counted, by one account. */
const seriesSchema = z.strictObject({
  /** Made from the name where left out. */
  id: slugSchema.optional(),
  /** Full name, for the table. */
  name: z.string().min(1),
  /** Short name, on the marks. */
  short: z.string().min(1).optional(),
  /** One of `panels`; the first where left out. */
  panel: slugSchema.optional(),
  /** Whose statements: one of `accounts`; the first where left out. */
  account: slugSchema.optional(),
  /** What is counted, and what is not. */
  counts: z.string().min(1).optional(),
  /** Its colour and form; in the order of the palette where left out. */
  tone: toneSchema.optional(),
  data: z.array(datumSchema).default([]),
  /** The short form of `data`: a value for each month or kind, all by the figure’s one `source`. */
  values: z.record(z.string(), valueSchema).optional(),
});

const figureEventSchema = z.strictObject({
  date: moment,
  /** Neutral words; a person’s office, the city or province. */
  what: z.string().min(1),
  /** One of `panels`. */
  panel: slugSchema,
  basis: basesSchema,
});

const panelSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(1),
  /** A few words for the head of a narrow column. */
  short: z.string().min(1).optional(),
  /** One and many of what is counted: [attack, attacks]. */
  unit: z.tuple([z.string(), z.string()]),
  /** Whether values are for each month. */
  monthly: z.boolean().default(false),
});

const accountSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1),
  /** One word for the marks. */
  short: z.string().min(1),
});

/** Bars from zero, a line from value to value, marks by how each value is stated, dots, or no picture at all. */
const kindSchema = z.enum(['bar', 'line', 'range', 'dots', 'table'], {
  error: 'expected bar, line, range, dots or table',
});

/** A figure as an editor writes it, `content/papers/<paper>/figures/<figure>.yaml`. */
const shape = z.strictObject({
  kind: kindSchema.default('bar'),
  /** As the paper counts it: “Graph 1”. */
  label: z.string().min(1).optional(),
  /** What it shows, in a sentence: “Most boats came in spring”. */
  title: z.string().min(1),
  /** What it is about, as the original is called or as a table would be: “Boats at the quay, 2023”. */
  subject: z.string().min(1).optional(),
  /** One and many of what is counted, for a figure of one panel: [boat, boats]. */
  unit: z.tuple([z.string(), z.string()]).optional(),
  /** Who states all numbers that have no `basis` of their own. */
  source: sourceSchema.optional(),
  /** What a reader should know before reading it. */
  note: z.string().min(1).optional(),
  /** Who made the original, for the credit. */
  original: z
    .strictObject({ publisher: z.string().min(1), title: z.string().min(1), date: z.string().min(4) })
    .optional(),
  /** How a reconstruction was made, in one or two sentences; a file of `data` makes it void. */
  standing: z.string().min(1).optional(),
  /** What a reader sees at once, one sentence: the first of the description. */
  gist: z.string().min(1).optional(),
  /** Left out, it goes as far as the data do. */
  axis: z
    .union(
      [
        z.strictObject({ from: month, to: month }),
        z.strictObject({ name: z.string().min(1), categories: z.array(z.string().min(1)).min(1) }),
      ],
      { error: 'expected months as { from: 2022-01, to: 2023-06 }, or kinds as { name, categories }' },
    )
    .optional(),
  /** Rows one above the other, on one axis; one named for `subject` where left out. */
  panels: z.array(panelSchema).min(1).optional(),
  /** Whose statements are told apart; the `source` where left out. */
  accounts: z.array(accountSchema).min(1).optional(),
  sources: z.record(slugSchema, sourceSchema).default({}),
  series: z.array(seriesSchema).default([]),
  events: z.array(figureEventSchema).default([]),
  /** Where it changes what is counted, or who counts: a line across all rows, with words for both its sides. */
  changes: z
    .array(z.strictObject({ at: moment, before: z.string().min(1), after: z.string().min(1) }))
    .default([]),
  /** The sum the paper states for all exact values together. */
  sum: z.strictObject({ value: amount, basis: basesSchema }).optional(),
  /** Where sources disagree, one sentence each. */
  disagreements: z.array(z.strictObject({ says: z.string().min(1), basis: basesSchema })).default([]),
  /** A table exported by the tool that drew the original, beside this file; it replaces `series`. */
  data: z
    .string()
    .regex(/^[\w-]+\.csv$/, 'expected a file beside this one, as graph-1.csv')
    .optional(),
});

export const figureSchema = shape.transform(fillFigure).superRefine((figure, context) => {
  for (const { path, message, remedy } of checkFigure(figure)) {
    context.addIssue({ code: 'custom', path: [...path], message, params: { remedy } });
  }
});

export type WrittenFigure = z.infer<typeof shape>;
export type Value = z.infer<typeof valueSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type When = z.infer<typeof whenSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Tone = z.infer<typeof toneSchema>;

/** A statement of a series with what it rests on. */
export type DatumFile = z.infer<typeof datumSchema> & { basis: Basis[] };

/** A series with nothing left to be guessed. */
export interface SeriesFile {
  id: string;
  name: string;
  short: string;
  panel: string;
  account: string;
  counts?: string | undefined;
  tone?: Tone | undefined;
  data: DatumFile[];
}

/** A figure with everything that its file may leave out. */
export type FigureFile = Omit<WrittenFigure, 'axis' | 'panels' | 'accounts' | 'series'> & {
  axis: NonNullable<WrittenFigure['axis']>;
  panels: NonNullable<WrittenFigure['panels']>;
  accounts: NonNullable<WrittenFigure['accounts']>;
  series: SeriesFile[];
};

import { z } from 'astro/zod';
import { voiceSchema } from '../schemas/note.ts';

/** What the shape of these files is called; another one gets another name, and this one stays. */
export const paperFormat = 'paper-1';

const address = z.url().describe('An absolute address.');
const passageId = z.string().describe('Id of a passage of this paper, as s4-p7; it stays what it is.');
const gazetteerId = z.string().describe('Id of a place or an actor; see `names`.');
const when = z
  .union([z.string(), z.strictObject({ from: z.string(), to: z.string() })])
  .describe(
    'A day 2023-03-09, a month 2023-03, a season 2023-spring, a part of a year 2023-early, a year 2023, or a range of two.',
  );

const mention = z.strictObject({
  start: z.int().describe('Where the name begins in the text, in UTF-16 code units.'),
  end: z.int().describe('Where it ends.'),
  ids: z
    .array(gazetteerId)
    .describe('Whose name it is; several where one name holds another, or it may be either.'),
});

const passage = z.strictObject({
  id: passageId,
  kind: z.enum(['paragraph', 'item', 'quotation', 'figure', 'table', 'code']),
  text: z
    .string()
    .describe('Its words without note references. Of a figure that is drawn, nothing: see `figures`.'),
  mentions: z.array(mention).describe('The places and actors named in it.'),
  notes: z.array(z.string()).describe('Ids of the notes it refers to.'),
});

const note = z.strictObject({
  id: z.string().describe('Id of a note, as s4-fn2.'),
  text: z.string().describe('Its words as they are printed.'),
  voice: voiceSchema.optional().describe('Who speaks in it, where that is written as data.'),
  when: when.optional().describe('When they spoke.'),
  at: z.string().optional().describe('Where the original says it: section and paragraph, 4.12.'),
});

const section = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  url: address.describe('Its page; a passage’s address is this, # and the passage’s id.'),
  excerpt: z.string(),
  passages: z.array(passage),
  notes: z.array(note),
});

const event = z.strictObject({
  id: z.string(),
  date: when,
  kind: z.string().optional(),
  what: z.string(),
  words: z.string().describe('The date’s words as they stand in the passage.'),
  places: z.array(gazetteerId),
  actors: z.array(gazetteerId),
  passage: passageId,
});

const figure = z.strictObject({
  id: z.string(),
  title: z.string(),
  label: z.string().optional().describe('As printed: Graph 1.'),
  url: address.describe('Its page.'),
  data: address.describe('Its numbers in JSON.'),
  csv: address.describe('Its numbers for spreadsheets.'),
  picture: address,
  passage: passageId.optional().describe('Where the paper shows it.'),
});

const name = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string().describe('What sort of place or actor it is.'),
  url: address.describe('Its page, with all passages that name it.'),
});

const author = z.strictObject({
  name: z.string(),
  family: z.string(),
  given: z.string().optional(),
  orcid: z.string().optional().describe('The person at orcid.org.'),
  wikidata: z.string().optional(),
  affiliations: z
    .array(z.strictObject({ name: z.string(), ror: z.string().optional() }))
    .optional()
    .describe('Where the author worked.'),
});

/** `/<paper>/paper.json`: a paper for programs, passage by passage. */
export const paperFileSchema = z
  .strictObject({
    $schema: address,
    id: z.string(),
    url: address,
    title: z.string(),
    subtitle: z.string().optional(),
    edition: z
      .enum(['account', 'manuscript'])
      .describe('Whether what stands here is an account of the paper in other words, or its full text.'),
    authors: z.array(author).describe('Of the original.'),
    publisher: z.string().optional().describe('Of the original.'),
    published: z
      .string()
      .optional()
      .describe('Day, month or year in which the original was published, as exactly as it is known.'),
    added: z.iso.date().describe('Day this edition first stood here.'),
    updated: z.iso.date().optional().describe('Day of its last correction.'),
    corrections: z
      .array(z.strictObject({ date: z.iso.date(), text: z.string() }))
      .describe('What was corrected and why.'),
    language: z.string(),
    rights: z.string().describe('Whose words these are, and under what terms.'),
    licence: address.optional().describe('Terms of this publication’s own words.'),
    funding: z.string().optional(),
    doi: z.string().optional().describe('Of what stands here.'),
    keywords: z.array(z.string()).optional(),
    abstract: z.string().optional(),
    original: z
      .strictObject({
        url: address,
        type: z.string(),
        series: z.string().optional(),
        place: z.string().optional(),
        doi: z.string().optional(),
      })
      .optional(),
    standfirst: z.string(),
    sections: z.array(section),
    events: z.array(event).describe('What the paper dates, earliest first.'),
    figures: z.array(figure),
    names: z.array(name).describe('The places and actors that its passages name.'),
  })
  .describe('A paper with its passages, their notes and the names in them, dated events and figures.');

export type PaperFile = z.infer<typeof paperFileSchema>;

/**
 * The shape of these files in JSON Schema.
 *
 * @param url absolute address that it stands at
 */
export const describePaperFile = (url: string): object => ({
  $id: url,
  title: 'A paper, passage by passage',
  ...z.toJSONSchema(paperFileSchema, { target: 'draft-2020-12' }),
});

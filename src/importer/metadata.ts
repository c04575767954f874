import { doiSchema } from '../schemas/identifiers.ts';
import type { Author, Paper } from '../schemas/paper.ts';
import { paperSlugSchema } from '../schemas/slug.ts';
import { readAuthors } from './authors.ts';
import { readDate } from './dates.ts';
import { firstSentences } from './excerpt.ts';
import type { Field, Manuscript } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { Refusal } from './refusal.ts';
import { quote, type Report } from './report.ts';
import { toSlug } from './slugs.ts';
import { readText } from './trees.ts';

/** What is known of a manuscript before its text is read. */
export interface Metadata {
  title: string | undefined;
  authors: Author[];
  /** The front matter says “et al.”. */
  others: boolean;
  published: string | undefined;
}

interface Given {
  fileName: string;
  /** BCP 47 tag of the text. */
  language: string;
  slug?: string | undefined;
  rights?: string | undefined;
  publisher?: string | undefined;
  today: string;
}

type Fields = Manuscript['fields'];

/** Keys this importer reads; all others are reported as dropped. */
const known = new Set(
  `title author authors affiliation affiliations institute date description subtitle excerpt summary abstract publisher lang
   language slug draft published canonical_url original source_url excerpt_separator funding doi keywords keyword series
   number translator translators rights copyright license licence`.split(/\s+/),
);

/** What else a front matter calls the date, in the order in which they count. */
const dateKeys =
  `date published pubdate publishdate publish_date publication_date date_published issued`.split(' ');

/** Keys that only ever arranged a page of the former site. */
const expected = new Set(['layout', 'permalink', 'categories', 'category', 'tags', 'comments', 'toc']);

/** Reads the front matter, says what was guessed and what is not used. */
export function readMetadata(
  fields: Fields,
  { fileName, language }: Pick<Given, 'fileName' | 'language'>,
  report: Report,
): Metadata {
  const by = fields.get('author') ?? fields.get('authors');
  const apart = fields.get('affiliations') ?? fields.get('affiliation') ?? fields.get('institute');
  const { authors, others, guessed, left } = readAuthors(by?.value, apart?.value);
  for (const what of left) report.add('dropped', `of the authors, ${what}`, by?.line);
  if (authors.some(({ email }) => email !== undefined)) {
    report.add(
      'changed',
      'the authors’ e-mail addresses are kept out of the pages, unless `showEmail: true` stands beside them in paper.yaml',
      by?.line,
    );
  }
  if (guessed.length > 0) {
    const names = guessed.map(({ family, given }) => `${family}, ${given}`).join('; ');
    report.add(
      'guessed',
      `family and given names of authors: ${quote(names, 200)}. If that is wrong, write \`author: [{ family: …, given: … }]\``,
      by?.line,
    );
  }
  for (const [key, { value, line }] of fields) {
    if (known.has(key) || dateKeys.includes(key)) continue;
    const what = typeof value === 'string' ? `: ${quote(value, 60)}` : '';
    if (key === 'image' || key === 'cover' || key === 'thumbnail') {
      report.add('dropped', `the picture of the header${what}: it has no caption, credit or licence`, line);
    } else if (value !== '' || !expected.has(key))
      report.add('dropped', `the front matter’s “${key}”${what}`, line);
  }
  return {
    title: textOf(fields.get('title')?.value),
    authors,
    others,
    published: readPublished(fields, { fileName, language }, report),
  };
}

/** The date that a front matter gives, else the one that the file's name begins with. */
function readPublished(
  fields: Fields,
  { fileName, language }: Pick<Given, 'fileName' | 'language'>,
  report: Report,
): string | undefined {
  const inName = readDate(/^\d{4}-\d{1,2}-\d{1,2}/.exec(baseOf(fileName))?.[0] ?? '').date;
  const given = dateKeys.flatMap((key) => {
    const field = fields.get(key);
    const text = textOf(field?.value);
    // `published: false` hides a post.
    return text === undefined || /^(?:true|false|yes|no)$/i.test(text) ? [] : [{ text, line: field?.line }];
  });
  const [first] = given;
  if (first === undefined) return inName;
  const { date, caveat } = readDate(first.text, language);
  if (date === undefined) {
    const instead = inName === undefined ? '' : '; the file’s name has one';
    report.add('guessed', `the date ${quote(first.text)} cannot be read${instead}`, first.line);
  } else if (caveat !== undefined) {
    report.add('guessed', `the date ${quote(first.text)} ${caveat}: ${date}`, first.line);
  }
  return date ?? inName;
}

const baseOf = (fileName: string) => fileName.replace(/^.*[\\/]/, '');

function textOf(value: Field | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/<[a-z/][^<>]{0,100}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' || text === '~' || text === 'null' ? undefined : text;
}

/** A title from a file's name, when the text gives none. */
export function titleFromFile(fileName: string): string {
  const words = baseOf(fileName)
    .replace(/\.\w+$/, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-?/, '')
    .split(/[-_\s]+/)
    .filter(Boolean)
    .join(' ');
  return words === '' ? 'Untitled paper' : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The paper's address: as the editor gave it, else made from the title.
 *
 * @throws {Refusal} when the editor gave one that is no slug
 */
export function toPaperSlug(
  title: string,
  { slug, fileName }: Pick<Given, 'slug' | 'fileName'>,
  report: Report,
): string {
  if (slug !== undefined) {
    if (!paperSlugSchema.safeParse(slug).success || slug.length > 100) {
      throw new Refusal(
        `--slug ${quote(slug)} cannot be an address`,
        'Use small letters, digits and single hyphens, and no word the site uses itself.',
      );
    }
    return slug;
  }
  const made = toSlug(title, 80) || toSlug(titleFromFile(fileName), 80) || 'paper';
  if (paperSlugSchema.safeParse(made).success) return made;
  report.add('guessed', `the address “${made}” is the site’s own: the paper’s is “${made}-paper”`);
  return `${made}-paper`;
}

interface Found {
  title: string;
  standfirst: string | undefined;
  authors: Author[] | undefined;
  /** The text's first sentences. */
  opening: string;
}

/** `paper.yaml` of a manuscript, what was not said filled in and reported. */
export function toPaper(
  metadata: Metadata,
  fields: Fields,
  given: Given,
  found: Found,
  report: Report,
): Paper {
  const text = (...keys: string[]) =>
    keys.map((key) => textOf(fields.get(key)?.value)).find((value) => value !== undefined);
  const lineOf = (key: string) => fields.get(key)?.line;
  const authors = found.authors ?? metadata.authors;
  if (authors.length === 0) {
    report.add(
      'guessed',
      'no author is named: the paper is published without one. Add `author:` to the front matter',
      lineOf('author'),
    );
  }
  if (metadata.published === undefined) {
    report.add(
      'guessed',
      'no date is given: the paper is cited as “n.d.”. Add `date:` to the front matter',
      lineOf('date'),
    );
  }
  const abstract = readAbstract(fields.get('abstract')?.value);
  const description = text('description');
  const summary = text('excerpt', 'summary') ?? abstract;
  const standfirst = found.standfirst ?? summary ?? description ?? found.opening;
  const subtitle = [text('subtitle'), description].find(
    (one) => one !== undefined && one !== standfirst && !sameWords(one, found.title),
  );
  const says = [summary, description].includes(standfirst)
    ? 'the front matter’s'
    : 'the beginning of the text';
  if (found.standfirst === undefined) report.add('guessed', `the standfirst is ${says}`);
  if (description !== undefined && ![standfirst, subtitle, found.title].includes(description))
    report.add(
      'dropped',
      `the front matter’s “description”: ${quote(description, 60)}`,
      lineOf('description'),
    );
  const short = oneLine(firstSentences(standfirst, 600));
  // What is too long to stand under a title stands below it whole.
  const whole = abstract ?? (standfirst === summary || standfirst === description ? standfirst : short);
  const url = text('canonical_url', 'original', 'source_url');
  const doi = readDoi(fields, report);
  const hasOriginal = url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url);
  const publisher = given.publisher ?? text('publisher');
  const funding = listOf(fields.get('funding')?.value).join('; ');
  const keywords = listOf(fields.get('keywords')?.value ?? fields.get('keyword')?.value).flatMap((one) =>
    one.split(/\s*[,;،؛]\s*/).filter(Boolean),
  );
  const { authors: translators } = readAuthors(
    (fields.get('translator') ?? fields.get('translators'))?.value,
  );
  const series = text('series');
  const number = text('number');
  const rights = given.rights ?? readRights(fields);
  if (rights === undefined)
    report.add(
      'guessed',
      'rights not stated: search engines are asked not to list it. Say who holds them: `rights` in paper.yaml, or --rights',
    );
  return {
    title: found.title,
    shortTitle: toShortTitle(found.title),
    ...(subtitle !== undefined && { subtitle }),
    authors,
    ...(translators.length > 0 && {
      translators: translators.map(({ name, family, given: first, orcid }) => ({
        name,
        family,
        ...(first !== undefined && { given: first }),
        ...(orcid !== undefined && { orcid }),
      })),
    }),
    edition: 'manuscript',
    ...(publisher && { publisher }),
    ...(metadata.published !== undefined && { published: metadata.published }),
    added: given.today,
    ...(rights && { rights }),
    ...(funding && { funding }),
    ...(series !== undefined && { series }),
    ...(number !== undefined && { number }),
    ...(doi !== undefined && !hasOriginal && { doi }),
    ...(hasOriginal && { original: { url, type: 'report' as const, ...(doi !== undefined && { doi }) } }),
    standfirst: short,
    ...(oneLine(whole) !== short && { abstract: whole }),
    ...(keywords.length > 0 && { keywords }),
    language: given.language,
    draft: text('draft') === 'true' || text('published') === 'false',
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An abstract in its paragraphs: words and blank lines; Markdown's marks are of no use outside a text. */
function readAbstract(field: Field | undefined): string | undefined {
  const paragraphs = listOf(field)
    .join('\n\n')
    .split(/\n\s*\n/)
    .flatMap((paragraph) => textOf(readText(readMarkdown(paragraph))) ?? []);
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

/** The words of a value: a line, a list of lines, or maps that name something, as Quarto writes who paid. */
function listOf(field: Field | undefined): string[] {
  if (field === undefined || field === '') return [];
  if (typeof field === 'string') return [field];
  if (Array.isArray(field)) return field.flatMap(listOf);
  const named = ['statement', 'source', 'name', 'text']
    .map((key) => field.get(key))
    .find((one) => one !== undefined);
  return listOf(named);
}

function readDoi(fields: Fields, report: Report): string | undefined {
  const written = textOf(fields.get('doi')?.value);
  const { data, error } = doiSchema.safeParse(written);
  if (written !== undefined && error)
    report.add(
      'dropped',
      `${quote(written)}: ${error.issues[0]?.message ?? 'no DOI'}`,
      fields.get('doi')?.line,
    );
  return data;
}

/** Whose the text is and under what terms, as a sentence or a name: `CC BY 4.0`. */
function readRights(fields: Fields): string | undefined {
  return ['rights', 'copyright', 'license', 'licence']
    .flatMap((key) => textOf(listOf(fields.get(key)?.value).join(', ')) ?? [])
    .find((text) => !/^(?:true|false|yes|no)$/i.test(text));
}

const sameWords = (one: string, other: string) =>
  toSlug(one, 500) === toSlug(other, 500) && toSlug(one) !== '';

/** A title short enough for navigation: up to its colon, else its first words. */
export function toShortTitle(title: string): string {
  if (title.length <= 60) return title;
  const head = title.split(/[:;?!]\s|\s[–—-]\s/)[0] ?? '';
  if (head.length >= 8 && head.length <= 60) return head.trim();
  return firstSentences(title, 60);
}

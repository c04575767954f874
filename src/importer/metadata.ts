import type { Paper } from '../schemas/paper.ts';
import { paperSlugSchema } from '../schemas/slug.ts';
import { readAuthors } from './authors.ts';
import { toDay } from './dates.ts';
import { firstSentences } from './excerpt.ts';
import type { Field, Manuscript } from './front-matter.ts';
import { Refusal } from './refusal.ts';
import { quote, type Report } from './report.ts';
import { toSlug } from './slugs.ts';

type Author = Paper['authors'][number];

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
  slug?: string | undefined;
  rights?: string | undefined;
  publisher?: string | undefined;
  today: string;
}

type Fields = Manuscript['fields'];

/** Keys this importer reads; all others are reported as dropped. */
const known = new Set(
  `title author authors date description subtitle excerpt summary abstract publisher lang language slug draft published
   canonical_url original source_url excerpt_separator funding`.split(/\s+/),
);

/** Keys that only ever arranged a page of the former site. */
const expected = new Set(['layout', 'permalink', 'categories', 'category', 'tags', 'comments', 'toc']);

/** Reads the front matter, says what was guessed and what is not used. */
export function readMetadata(fields: Fields, { fileName }: Given, report: Report): Metadata {
  const by = fields.get('author') ?? fields.get('authors');
  const { authors, others, guessed } = readAuthors(by?.value);
  if (guessed.length > 0) {
    const names = guessed.map(({ family, given }) => `${family}, ${given}`).join('; ');
    report.add(
      'guessed',
      `family and given names of authors: ${quote(names, 200)}. If that is wrong, write \`author: [{ family: …, given: … }]\``,
      by?.line,
    );
  }
  for (const [key, { value, line }] of fields) {
    if (known.has(key)) continue;
    const what = typeof value === 'string' ? `: ${quote(value, 60)}` : '';
    if (key === 'image' || key === 'cover' || key === 'thumbnail') {
      report.add('dropped', `the picture of the header${what}: it has no caption, credit or licence`, line);
    } else if (value !== '' || !expected.has(key))
      report.add('dropped', `the front matter’s “${key}”${what}`, line);
  }
  const date = fields.get('date');
  const written = typeof date?.value === 'string' ? date.value : '';
  const published = toDay(written) ?? toDay(/^\d{4}-\d{1,2}-\d{1,2}/.exec(baseOf(fileName))?.[0] ?? '');
  if (written !== '' && toDay(written) === undefined) {
    report.add(
      'guessed',
      `the date ${quote(written)} cannot be read${published ? '; the file’s name has one' : ''}`,
      date?.line,
    );
  }
  return { title: textOf(fields.get('title')?.value), authors, others, published };
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

/** What the landing page says of a paper without a date. */
export const undated = 'The manuscript gives no date; the day it was imported stands in its place.';

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
      'no date is given: the day of import stands in its place. Add `date:` to the front matter',
      lineOf('date'),
    );
  }
  const description = text('subtitle', 'description');
  const summary = text('excerpt', 'summary', 'abstract');
  const standfirst = found.standfirst ?? summary ?? description ?? found.opening;
  const isTitle = description !== undefined && sameWords(description, found.title);
  if (found.standfirst === undefined)
    report.add(
      'guessed',
      `the standfirst is ${(summary ?? description) ? 'the front matter’s' : 'the beginning of the text'}`,
    );
  const url = text('canonical_url', 'original', 'source_url');
  const language = text('lang', 'language');
  const publisher = given.publisher ?? text('publisher');
  const funding = text('funding');
  if (given.rights === undefined)
    report.add(
      'guessed',
      'rights not stated: search engines are asked not to list it. Say who holds them with --rights',
    );
  return {
    title: found.title,
    shortTitle: toShortTitle(found.title),
    ...(description !== undefined && description !== standfirst && !isTitle && { subtitle: description }),
    authors,
    edition: 'manuscript',
    ...(publisher && { publisher }),
    published: metadata.published ?? given.today,
    added: given.today,
    ...(given.rights && { rights: given.rights }),
    ...(funding && { funding }),
    ...(url &&
      /^https?:\/\//.test(url) &&
      URL.canParse(url) && { original: { url, type: 'report' as const } }),
    standfirst: firstSentences(standfirst, 600),
    ...(metadata.published === undefined && {
      about: undated,
    }),
    language: language && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'en',
    draft: text('draft') === 'true' || text('published') === 'false',
  };
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

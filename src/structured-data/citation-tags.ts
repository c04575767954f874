import { type CitedPaper, dateHere, fullTitle, titleHere } from '../citations/describe.ts';
import type { Author } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';

/** A `<meta name content>` of a page's head; a name with a colon is Open Graph's, `article:published_time`. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Which tag names the body behind a work, and thereby tells Zotero its kind. */
const containerTag = {
  report: 'citation_technical_report_institution',
  'article-journal': 'citation_journal_title',
  chapter: 'citation_book_title',
  book: 'citation_publisher',
  'post-weblog': 'citation_publisher',
} as const;

/**
 * Who wrote a page that is part of a paper, and when: by these Zotero saves a section, the whole paper or a figure as a web
 * page with author and date. They are no citation tags, of which Scholar wants one page a work.
 *
 * Source: Zotero's translator "Embedded Metadata", W3C's author tag and Open Graph's article.
 */
export function pageTags(paper: CitedPaper, { name }: Pick<Site, 'name'>): MetaTag[] {
  const authors = paper.edition === 'account' ? [name] : paper.authors.map((author) => author.name);
  const date = dateHere(paper);
  return [
    ...authors.map((author) => ({ name: 'author', content: author })),
    ...(date === undefined ? [] : [{ name: 'article:published_time', content: date }]),
  ];
}

/**
 * The tags by which Google Scholar and Zotero know a work, for its landing page and no other: Scholar wants one page a
 * work. An account is a report by the publication, with the original among its references; a manuscript is the paper
 * itself. No Dublin Core beside them, and no address of a PDF on somebody else's host.
 *
 * Sources: Google Scholar, Inclusion Guidelines for Webmasters, "Indexing Guidelines" (tags, dates as 2024/02/06,
 * one citation_author each); the mappings of Zotero's translator "Embedded Metadata".
 *
 * @param url absolute address of the landing page
 */
export function citationTags(paper: CitedPaper, site: Pick<Site, 'name'>, url: string): MetaTag[] {
  return paper.edition === 'account' ? tagAccount(paper, site, url) : tagPaper(paper, site, url);
}

/** `2024/02/06`, `2024/02` or `2024`. */
const dateOf = (date: string | undefined) => date?.replaceAll('-', '/');

const nameOf = ({ family, given }: Author) => (given === undefined ? family : `${family}, ${given}`);

/** Tags with something in them. */
const present = (fields: readonly (readonly [name: string, content: string | undefined])[]): MetaTag[] =>
  fields.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));

/** An author, and what belongs to this author: it stands behind the name. */
const tagAuthor = (author: Author): [string, string | undefined][] => [
  ['citation_author', nameOf(author)],
  ...(author.affiliations ?? []).map(({ name }): [string, string] => ['citation_author_institution', name]),
  ['citation_author_email', author.showEmail === true ? author.email : undefined],
  ['citation_author_orcid', author.orcid && `https://orcid.org/${author.orcid}`],
];

/** What a paper has here beside its title, whose ever it is. */
const tagPlace = ({ series, number, keywords = [] }: CitedPaper): [string, string | undefined][] => [
  ['citation_series_title', series],
  ['citation_technical_report_number', number],
  ...keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
];

function tagAccount(paper: CitedPaper, { name }: Pick<Site, 'name'>, url: string): MetaTag[] {
  return present([
    ['citation_title', titleHere(paper)],
    ['citation_author', name],
    ['citation_publication_date', dateOf(dateHere(paper))],
    [containerTag.report, name],
    ...tagPlace(paper),
    ['citation_doi', paper.doi],
    ['citation_public_url', url],
    ['citation_language', paper.language],
    ['citation_abstract_html_url', url],
    ['citation_reference', referTo(paper)],
  ]);
}

/** The original as one of an account's references: `citation_title=…;citation_author=…`, in the order of the tags. */
function referTo(paper: CitedPaper): string {
  const container = paper.original && containerTag[paper.original.type];
  const isPart = paper.original?.type === 'article-journal' || paper.original?.type === 'chapter';
  const fields: [string, string | undefined][] = [
    ['citation_title', fullTitle(paper)],
    ...paper.authors.map((author): [string, string] => ['citation_author', nameOf(author)]),
    ['citation_publication_date', dateOf(paper.published)],
    [container ?? 'citation_publisher', isPart ? paper.original?.series : paper.publisher],
    ['citation_doi', paper.original?.doi],
    ['citation_public_url', paper.original?.url],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value.replaceAll(';', ',')}`]))
    .join(';');
}

function tagPaper(paper: CitedPaper, site: Pick<Site, 'name'>, url: string): MetaTag[] {
  const { original } = paper;
  const isPart = original?.type === 'article-journal' || original?.type === 'chapter';
  return present([
    ['citation_title', fullTitle(paper)],
    ...paper.authors.flatMap(tagAuthor),
    ['citation_publication_date', dateOf(paper.published)],
    ...(isPart && original.series !== undefined
      ? ([
          [containerTag[original.type], original.series],
          ['citation_publisher', paper.publisher],
        ] as const)
      : // Without a body behind it, Zotero would take the paper for an article of a journal without a name.
        ([[containerTag.report, paper.publisher ?? site.name]] as const)),
    ...tagPlace(paper),
    ['citation_abstract', paper.abstract],
    ['citation_doi', paper.doi ?? original?.doi],
    ['citation_public_url', original?.url],
    ['citation_language', paper.language],
    ['citation_abstract_html_url', url],
    ['citation_fulltext_html_url', url],
  ]);
}

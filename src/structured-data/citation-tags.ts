import { type CitedPaper, dateHere, titleHere } from '../citations/describe.ts';
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
  return [
    ...authors.map((author) => ({ name: 'author', content: author })),
    { name: 'article:published_time', content: dateHere(paper) },
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

const dateOf = (day: string) => day.replaceAll('-', '/');

const nameOf = ({ family, given }: CitedPaper['authors'][number]) =>
  given === undefined ? family : `${family}, ${given}`;

function tagAccount(paper: CitedPaper, { name }: Pick<Site, 'name'>, url: string): MetaTag[] {
  return [
    { name: 'citation_title', content: titleHere(paper) },
    { name: 'citation_author', content: name },
    { name: 'citation_publication_date', content: dateOf(dateHere(paper)) },
    { name: containerTag.report, content: name },
    { name: 'citation_public_url', content: url },
    { name: 'citation_language', content: paper.language },
    { name: 'citation_abstract_html_url', content: url },
    { name: 'citation_reference', content: referTo(paper) },
  ];
}

/** The original as one of an account's references: `citation_title=…;citation_author=…`, in the order of the tags. */
function referTo(paper: CitedPaper): string {
  const container = paper.original && containerTag[paper.original.type];
  const isPart = paper.original?.type === 'article-journal' || paper.original?.type === 'chapter';
  const fields: [string, string | undefined][] = [
    ['citation_title', paper.title],
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
  const tags: MetaTag[] = [{ name: 'citation_title', content: paper.title }];
  const add = (name: string, content: string | undefined) => {
    if (content !== undefined) tags.push({ name, content });
  };
  for (const author of paper.authors) add('citation_author', nameOf(author));
  add('citation_publication_date', dateOf(paper.published));
  const isPart = original?.type === 'article-journal' || original?.type === 'chapter';
  if (isPart && original.series !== undefined) {
    add(containerTag[original.type], original.series);
    add('citation_publisher', paper.publisher);
  } else {
    // Without a body behind it, Zotero would take the paper for an article of a journal without a name.
    add(containerTag.report, paper.publisher ?? site.name);
  }
  add('citation_doi', original?.doi);
  add('citation_public_url', original?.url);
  add('citation_language', paper.language);
  add('citation_abstract_html_url', url);
  add('citation_fulltext_html_url', url);
  return tags;
}

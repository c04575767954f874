import type { CitedPaper } from '../citations/describe.ts';

/** A `<meta name content>` of a page's head. */
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
 * The tags by which Google Scholar and Zotero know the original work, for a paper's landing page and no other:
 * Scholar wants one page a work. No Dublin Core beside them, and no address of a PDF on somebody else's host.
 *
 * Sources: Google Scholar, Inclusion Guidelines for Webmasters, "Indexing Guidelines" (tags, dates as 2024/02/06,
 * one citation_author each); the mappings of Zotero's translator "Embedded Metadata".
 *
 * @param url absolute address of the landing page
 */
export function citationTags(paper: CitedPaper, url: string): MetaTag[] {
  const { original } = paper;
  const tags: MetaTag[] = [{ name: 'citation_title', content: paper.title }];
  const add = (name: string, content: string | undefined) => {
    if (content !== undefined) tags.push({ name, content });
  };
  for (const { family, given } of paper.authors) {
    add('citation_author', given === undefined ? family : `${family}, ${given}`);
  }
  add('citation_publication_date', paper.published.replaceAll('-', '/'));
  if (original !== undefined) {
    const isPart = original.type === 'article-journal' || original.type === 'chapter';
    add(containerTag[original.type], isPart ? original.series : paper.publisher);
    if (isPart) add('citation_publisher', paper.publisher);
    add('citation_doi', original.doi);
    add('citation_public_url', original.url);
  }
  add('citation_language', paper.language);
  add('citation_abstract_html_url', url);
  if (paper.edition === 'manuscript') add('citation_fulltext_html_url', url);
  return tags;
}

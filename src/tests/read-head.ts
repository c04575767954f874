/** An item as Zotero's translator “Embedded Metadata” would save it. */
export interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  creators: { firstName: string; lastName: string }[];
  date: string | undefined;
  institution: string | undefined;
  publicationTitle: string | undefined;
  DOI: string | undefined;
  url: string | undefined;
  language: string | undefined;
}

/** A page as Google Scholar would index it, or why it would not. */
export interface ScholarRecord {
  title: string;
  authors: string[];
  year: string;
  container: string | undefined;
}

const contentsOf = (head: ParentNode, name: string, ending = false) =>
  [...head.querySelectorAll(ending ? `meta[name$="${name}"]` : `meta[name="${name}"]`)].map(
    (tag) => tag.getAttribute('content') ?? '',
  );

/**
 * What Zotero makes of a page's head, after the rules of its translator “Embedded Metadata”: a tag counts whose name ends
 * with what is sought; several of one field are joined; the container's tag decides the kind, a title alone makes a journal's
 * article, no title a web page; an author with a comma is family name first, one without ends with the family name;
 * the public address wins over that of the abstract. Where no citation tag names author or date, W3C's author and Open
 * Graph's day of publication do.
 */
export function readAsZotero(head: ParentNode): ZoteroItem {
  const field = (name: string) => contentsOf(head, name, true).join(', ').trim() || undefined;
  const kinds = [
    ['citation_journal_title', 'journalArticle'],
    ['citation_technical_report_institution', 'report'],
    ['citation_conference_title', 'conferencePaper'],
    ['citation_book_title', 'bookSection'],
    ['citation_dissertation_institution', 'thesis'],
  ] as const;
  // The last one in the head wins.
  const tags = [...head.querySelectorAll('meta[name]')].map((tag) => tag.getAttribute('name') ?? '');
  const kind = tags
    .map((tag) => kinds.find(([name]) => tag.endsWith(name))?.[1])
    .findLast((found) => found !== undefined);
  const title = field('citation_title');
  const cited = contentsOf(head, 'citation_author', true).flatMap(splitAuthors).map(cleanAuthor);
  return {
    itemType: kind ?? (title === undefined ? 'webpage' : 'journalArticle'),
    title,
    creators: cited.length > 0 ? cited : contentsOf(head, 'author').map(cleanAuthor),
    date:
      field('citation_publication_date') ??
      head.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ??
      undefined,
    institution: field('citation_technical_report_institution'),
    publicationTitle: field('citation_journal_title'),
    DOI: field('citation_doi'),
    url:
      field('citation_public_url') ??
      field('citation_abstract_html_url') ??
      field('citation_fulltext_html_url'),
    language: field('citation_language'),
  };
}

/** Several in one tag: at each semicolon, or at commas between names of two words and more. */
function splitAuthors(content: string): string[] {
  const authors = content.split(/\s*;\s*/);
  const [first = '', second = ''] = content.split(/\s*,\s*/);
  return authors.length === 1 && first.includes(' ') && second.includes(' ')
    ? content.split(/\s*,\s*/)
    : authors;
}

function cleanAuthor(author: string): ZoteroItem['creators'][number] {
  const [lastName = '', firstName = ''] = author.includes(',')
    ? author.split(/, ?/)
    : [author.slice(author.lastIndexOf(' ') + 1), author.slice(0, Math.max(0, author.lastIndexOf(' ')))];
  return { firstName, lastName };
}

/**
 * What Google Scholar asks of a page: title, author and date each in a tag of its own, one author a tag, the date as
 * 2024/02/06 or a year; else the page is not indexed by its tags.
 *
 * @throws with what is missing
 */
export function readAsScholar(head: ParentNode): ScholarRecord {
  const titles = contentsOf(head, 'citation_title');
  const authors = contentsOf(head, 'citation_author');
  const [date = ''] = contentsOf(head, 'citation_publication_date');
  const [title = ''] = titles;
  if (titles.length !== 1 || title === '') throw new Error(`one title is asked for, found ${titles.length}`);
  if (authors.length === 0 || authors.includes('')) throw new Error('no author');
  if (authors.some((author) => author.includes(';'))) throw new Error('more than one author in a tag');
  if (!/^\d{4}(\/\d{1,2}\/\d{1,2})?$/.test(date)) throw new Error(`not a date: ${date}`);
  const containers = ['citation_journal_title', 'citation_technical_report_institution'];
  return {
    title,
    authors,
    year: date.slice(0, 4),
    container: containers.flatMap((name) => contentsOf(head, name))[0],
  };
}

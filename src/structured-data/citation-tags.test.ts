import { describe, expect, it } from 'vitest';
import { article, report } from '../citations/fixtures.ts';
import { type MetaTag, citationTags } from './citation-tags.ts';

const url = 'https://passage.example/crisis-and-adaptation-of-is-k/';

const contentsOf = (tags: MetaTag[], name: string) =>
  tags.filter((tag) => tag.name === name).map(({ content }) => content);

/**
 * What Zotero makes of a head, after the rules of its translator "Embedded Metadata": the container's tag decides
 * the kind, authors are split at the comma, the public address wins over the page's.
 */
function readAsZotero(tags: MetaTag[]) {
  const first = (name: string) => contentsOf(tags, name)[0];
  const kinds = {
    citation_technical_report_institution: 'report',
    citation_journal_title: 'journalArticle',
    citation_book_title: 'bookSection',
  };
  const kind = Object.entries(kinds).find(([name]) => first(name) !== undefined)?.[1];
  return {
    itemType: kind ?? 'journalArticle',
    title: first('citation_title'),
    date: first('citation_publication_date'),
    institution: first('citation_technical_report_institution'),
    publicationTitle: first('citation_journal_title'),
    DOI: first('citation_doi'),
    url: first('citation_public_url') ?? first('citation_abstract_html_url'),
    language: first('citation_language'),
    creators: contentsOf(tags, 'citation_author').map((author) => {
      const [lastName, firstName] = author.split(', ');
      return { firstName, lastName };
    }),
  };
}

describe('citation tags', () => {
  it('make Zotero save the report with its author, institution and own address', () => {
    expect(readAsZotero(citationTags(report, url))).toEqual({
      itemType: 'report',
      title: 'Crisis and adaptation of the Islamic State in Khorasan',
      date: '2024/02/06',
      institution: 'LSE IDEAS',
      publicationTitle: undefined,
      DOI: undefined,
      url: 'https://www.lse.ac.uk/ideas/publications/Old-reports/Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan',
      language: 'en',
      creators: [{ firstName: 'Antonio', lastName: 'Giustozzi' }],
    });
  });

  it('make Zotero save an article with each author of its own and its journal', () => {
    const item = readAsZotero(citationTags(article, url));
    expect(item.itemType).toBe('journalArticle');
    expect(item.publicationTitle).toBe('Journal of Mountains');
    expect(item.DOI).toBe('10.1234/jm.2021_7');
    expect(item.creators).toEqual([
      { firstName: 'Şirin', lastName: 'Öztürk-O’Neill' },
      { firstName: 'Ana', lastName: 'de la Cruz' },
      { firstName: undefined, lastName: 'Rivers Project' },
    ]);
  });

  it('have what Google Scholar asks of every work: title, author and date', () => {
    for (const paper of [report, article]) {
      const tags = citationTags(paper, url);
      expect(contentsOf(tags, 'citation_title')).toHaveLength(1);
      expect(contentsOf(tags, 'citation_author')).toHaveLength(paper.authors.length);
      expect(contentsOf(tags, 'citation_publication_date')[0]).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    }
  });

  it('do not call an account the full text', () => {
    expect(contentsOf(citationTags(report, url), 'citation_fulltext_html_url')).toEqual([]);
    expect(contentsOf(citationTags(article, url), 'citation_fulltext_html_url')).toEqual([url]);
  });

  it('name a paper published here first by this address alone', () => {
    const { original: _none, ...own } = article;
    expect(readAsZotero(citationTags(own, url)).url).toBe(url);
  });
});

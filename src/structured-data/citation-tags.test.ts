import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CitedPaper } from '../citations/describe.ts';
import { article, report, site } from '../citations/fixtures.ts';
import { citationTags, pageTags } from './citation-tags.ts';
import { readAsScholar, readAsZotero } from '../tests/read-head.ts';

const url = 'https://passage.example/crisis-and-adaptation-of-is-k/';

/** A head with all that a page's has beside the tags, the landing page's if no others are given. */
function headOf(paper: CitedPaper, given = citationTags(paper, site, url)): ParentNode {
  const tags = given.map(
    ({ name, content }) =>
      `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content.replaceAll('&', '&amp;')}">`,
  );
  const { document } = parseHTML(
    `<html><head><title>A title · Passage</title><meta name="description" content="What it is.">` +
      `<meta property="og:title" content="A title"><meta property="og:site_name" content="Passage">` +
      `<meta name="twitter:card" content="summary_large_image">${tags.join('')}</head><body></body></html>`,
  );
  return document.head;
}

describe('Zotero', () => {
  it('saves an account as a report that the publication made, with its own date and address', () => {
    expect(readAsZotero(headOf(report))).toEqual({
      itemType: 'report',
      title: 'Crisis and adaptation of the Islamic State in Khorasan: an account',
      creators: [{ firstName: '', lastName: 'Passage' }],
      date: '2026/11/23',
      institution: 'Passage',
      publicationTitle: undefined,
      DOI: undefined,
      url,
      language: 'en',
    });
  });

  it('saves a manuscript as the article it is, with each author of its own and its journal', () => {
    expect(readAsZotero(headOf(article))).toMatchObject({
      itemType: 'journalArticle',
      title: article.title,
      date: '2021/11/03',
      publicationTitle: 'Journal of Mountains',
      DOI: '10.1234/jm.2021_7',
      url: article.original?.url,
      creators: [
        { firstName: 'Şirin', lastName: 'Öztürk-O’Neill' },
        { firstName: 'Ana', lastName: 'de la Cruz' },
        // It has no way to be told that this is a group.
        { firstName: 'Rivers', lastName: 'Project' },
      ],
    });
  });

  it('saves a manuscript of a report with its author, institution and own address', () => {
    expect(readAsZotero(headOf({ ...report, edition: 'manuscript' }))).toMatchObject({
      itemType: 'report',
      title: report.title,
      date: '2024/02/06',
      institution: 'LSE IDEAS',
      url: report.original?.url,
      creators: [{ firstName: 'Antonio', lastName: 'Giustozzi' }],
    });
  });

  it('saves a paper published here first as a report at this address', () => {
    const { original: _none, publisher: _nobody, ...own } = article;
    expect(readAsZotero(headOf(own))).toMatchObject({ itemType: 'report', institution: 'Passage', url });
  });

  it.each(['report', 'article-journal', 'chapter', 'book', 'post-weblog'] as const)(
    'saves a %s whose publisher and series are not known as a report, not as an article of no journal',
    (type) => {
      const { publisher: _nobody, ...paper } = article;
      const original = { url: 'https://journal.example/rivers', type };
      expect(readAsZotero(headOf({ ...paper, original }))).toMatchObject({
        itemType: 'report',
        institution: 'Passage',
      });
    },
  );

  it('saves a section, the whole paper or a figure with its author and the one date of the paper', () => {
    expect(readAsZotero(headOf(report, pageTags(report, site)))).toMatchObject({
      itemType: 'webpage',
      creators: [{ firstName: '', lastName: 'Passage' }],
      date: '2026-11-23',
    });
    const page = readAsZotero(headOf(article, pageTags(article, site)));
    expect(page.creators.map(({ lastName }) => lastName)).toEqual(['Öztürk-O’Neill', 'Cruz', 'Project']);
    expect(page.date).toBe('2021-11-03');
    expect(readAsZotero(headOf(article)).date).toBe('2021/11/03');
  });

  it('is told of no author where the paper names none', () => {
    const nobody = { ...article, authors: [] };
    for (const tags of [citationTags(nobody, site, url), pageTags(nobody, site)])
      expect(readAsZotero(headOf(nobody, tags)).creators).toEqual([]);
  });
});

describe('Google Scholar', () => {
  it('takes an account for a work of the publication', () => {
    expect(readAsScholar(headOf(report))).toEqual({
      title: 'Crisis and adaptation of the Islamic State in Khorasan: an account',
      authors: ['Passage'],
      year: '2026',
      container: 'Passage',
    });
  });

  it('takes a manuscript for the paper itself', () => {
    expect(readAsScholar(headOf(article))).toEqual({
      title: article.title,
      authors: ['Öztürk-O’Neill, Şirin', 'de la Cruz, Ana', 'Rivers Project'],
      year: '2021',
      container: 'Journal of Mountains',
    });
  });
});

describe('citation tags', () => {
  const contentsOf = (paper: CitedPaper, name: string) =>
    citationTags(paper, site, url)
      .filter((tag) => tag.name === name)
      .map(({ content }) => content);

  it('name the original as what an account is based on', () => {
    expect(contentsOf(report, 'citation_reference')).toEqual([
      'citation_title=Crisis and adaptation of the Islamic State in Khorasan;citation_author=Giustozzi, Antonio;' +
        'citation_publication_date=2024/02/06;citation_technical_report_institution=LSE IDEAS;' +
        `citation_public_url=${report.original?.url ?? ''}`,
    ]);
    expect(contentsOf(article, 'citation_reference')).toEqual([]);
  });

  it('name workplaces, keywords, series and number, and an e-mail address only where it is to be shown', () => {
    const [first, ...others] = article.authors;
    const described = {
      ...first,
      affiliations: [{ name: 'River Institute' }],
      orcid: '0000-0002-1825-0097',
      email: 'a@b.example',
    };
    const paper = {
      ...article,
      authors: [described, ...others],
      published: '2024-03',
      keywords: ['ports', 'grain'],
      series: 'Working Papers',
      number: '12',
      doi: '10.5555/12345678',
      abstract: 'Who pays.',
    } as CitedPaper;
    const tags = citationTags(paper, site, url).map(({ name, content }) => `${name}: ${content}`);
    expect(tags.slice(1, 5)).toEqual([
      'citation_author: Öztürk-O’Neill, Şirin',
      'citation_author_institution: River Institute',
      'citation_author_orcid: https://orcid.org/0000-0002-1825-0097',
      'citation_author: de la Cruz, Ana',
    ]);
    expect(tags).toEqual(
      expect.arrayContaining([
        'citation_publication_date: 2024/03',
        'citation_keywords: ports',
        'citation_keywords: grain',
        'citation_series_title: Working Papers',
        'citation_technical_report_number: 12',
        'citation_doi: 10.5555/12345678',
        'citation_abstract: Who pays.',
      ]),
    );
    expect(tags.join()).not.toContain('a@b.example');
    const shown = { ...paper, authors: [{ ...described, showEmail: true }] } as CitedPaper;
    expect(contentsOf(shown, 'citation_author_email')).toEqual(['a@b.example']);
  });

  it('leave out a date that nobody gives', () => {
    const { published: _never, ...undated } = article;
    expect(contentsOf(undated, 'citation_publication_date')).toEqual([]);
    expect(pageTags(undated, site).map(({ name }) => name)).not.toContain('article:published_time');
  });

  it('do not call an account the full text', () => {
    expect(contentsOf(report, 'citation_fulltext_html_url')).toEqual([]);
    expect(contentsOf(article, 'citation_fulltext_html_url')).toEqual([url]);
  });
});

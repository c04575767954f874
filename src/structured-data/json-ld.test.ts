import { describe, expect, it } from 'vitest';
import { article, report, site } from '../citations/fixtures.ts';
import { type DescribedPaper, describeFigure, describePaper, describeSection, toJsonLd } from './json-ld.ts';

const home = 'https://passage.example/';
const url = `${home}crisis-and-adaptation-of-is-k/`;
const page = { url, home, image: `${home}cards/crisis.png` };
const account: DescribedPaper = {
  ...report,
  standfirst: 'How the group fared after August 2021.',
  rights: '© 2023 European Commission. All rights reserved.',
  funding: 'Funded by the European Union.',
};
const manuscript: DescribedPaper = { ...article, standfirst: 'Roads and rivers.', rights: 'CC BY 4.0' };
const parts = [
  { title: 'Introduction', url: `${url}introduction/`, position: 1, description: 'Why numbers differ.' },
  { title: 'IS-K’s Adaptation', url: `${url}adaptation/`, position: 4, description: 'What changed in 2022.' },
];

describe('JSON-LD of a landing page', () => {
  it('says that an account is this site’s and on whose report it is based', () => {
    const data = describePaper(account, site, page, parts);
    expect(data).toMatchObject({
      '@type': 'Report',
      '@id': url,
      name: 'Crisis and adaptation of the Islamic State in Khorasan: an account',
      headline: 'Crisis and adaptation of the Islamic State in Khorasan: an account',
      author: { '@type': 'Organization', name: 'Passage' },
      publisher: { '@type': 'Organization', name: 'Passage', url: home },
      datePublished: '2026-11-23',
      isBasedOn: {
        '@type': 'Report',
        name: report.title,
        author: [{ '@type': 'Person', name: 'Antonio Giustozzi' }],
        publisher: { '@type': 'Organization', name: 'LSE IDEAS' },
        datePublished: '2024-02-06',
        url: report.original?.url,
        copyrightNotice: account.rights,
        license: { '@type': 'CreativeWork', name: account.rights },
        funding: { '@type': 'Grant', description: account.funding },
      },
    });
  });

  it('does not claim the rights of the original for the account', () => {
    const data = describePaper(account, site, page, parts);
    expect(data['license']).toBeUndefined();
    expect(data['copyrightNotice']).toBeUndefined();
  });

  it('gives a manuscript to its authors, under its licence', () => {
    const data = describePaper(manuscript, site, page, parts);
    expect(data['@type']).toBe('ScholarlyArticle');
    expect(data['author']).toMatchObject([
      { familyName: 'Öztürk-O’Neill' },
      { familyName: 'de la Cruz' },
      { '@type': 'Organization', name: 'Rivers Project' },
    ]);
    expect(data['license']).toEqual({ '@type': 'CreativeWork', name: 'CC BY 4.0' });
    expect(data['isBasedOn']).toMatchObject({ sameAs: ['https://doi.org/10.1234/jm.2021_7'] });
  });

  it('knows authors, workplaces and the paper by their numbers', () => {
    const [first, ...others] = manuscript.authors;
    const { original: _none, ...own } = manuscript;
    const described = {
      ...own,
      doi: '10.5555/12345678',
      keywords: ['ports'],
      authors: [
        {
          ...first,
          orcid: '0000-0002-1825-0097',
          wikidata: 'Q42',
          affiliations: [{ name: 'River Institute', ror: '05gq02987' }],
          email: 'a@b.example',
        },
        ...others,
      ],
    } as DescribedPaper;
    const data = describePaper(described, site, page, parts);
    expect(data).toMatchObject({
      author: [
        {
          sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://www.wikidata.org/entity/Q42'],
          affiliation: [{ name: 'River Institute', sameAs: ['https://ror.org/05gq02987'] }],
        },
        {},
        {},
      ],
      keywords: ['ports'],
      identifier: { propertyID: 'doi', value: '10.5555/12345678' },
      sameAs: ['https://doi.org/10.5555/12345678'],
    });
    expect(JSON.stringify(data)).not.toContain('a@b.example');
  });

  it('leaves out a date that nobody gives', () => {
    const { published: _never, ...undated } = manuscript;
    const data = JSON.parse(toJsonLd(describePaper(undated, site, page, parts))) as object;
    expect(data).not.toHaveProperty('datePublished');
  });

  it('dates a manuscript by the day it was published, as its references do', () => {
    expect(describePaper(manuscript, site, page, parts)).toMatchObject({
      datePublished: '2021-11-03',
      dateModified: '2026-03-04',
    });
  });

  it('has no author where the paper names none', () => {
    expect(describePaper({ ...manuscript, authors: [] }, site, page, parts)).not.toHaveProperty('author');
  });

  it('has what search engines require of an article: headline, image, author, dates', () => {
    for (const paper of [account, manuscript]) {
      const data = describePaper(paper, site, page, parts);
      for (const property of ['headline', 'image', 'author', 'datePublished', 'dateModified', 'publisher']) {
        expect(data[property], property).toBeTruthy();
      }
    }
  });

  it('lists the sections with their addresses, and each points back', () => {
    const data = describePaper(account, site, page, parts);
    expect(data['hasPart']).toMatchObject(parts.map((part) => ({ '@type': 'Chapter', '@id': part.url })));
    for (const part of parts) {
      const { isPartOf } = describeSection(part, { title: report.title, url });
      expect(isPartOf).toMatchObject({ '@id': data['@id'] });
    }
  });
});

describe('JSON-LD of a figure', () => {
  const part = {
    title: 'Graph 1',
    url: `${url}figures/graph-1/`,
    position: 1,
    description: 'Attacks by month.',
  };
  const files = {
    picture: `${url}figures/graph-1.png`,
    data: [{ url: `${url}figures/graph-1.csv`, type: 'text/csv' }],
  };

  it('names who made the data set and its terms, and claims no rights of the original', () => {
    const publication = { ...site, url: home };
    expect(describeFigure(part, { ...account, url }, publication, files)).toMatchObject({
      creator: { '@type': 'Organization', name: 'Passage', url: home },
      license: { '@type': 'CreativeWork', name: `Numbers from the original: ${account.rights}` },
    });
    expect(describeFigure(part, { ...manuscript, url }, publication, files)).toMatchObject({
      creator: [{ familyName: 'Öztürk-O’Neill' }, { familyName: 'de la Cruz' }, { name: 'Rivers Project' }],
      license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
    });
    expect(describeFigure(part, { ...manuscript, authors: [], url }, publication, files)).toMatchObject({
      creator: { name: 'Passage' },
    });
  });

  it('is a data set with its files', () => {
    const data = describeFigure(part, { ...account, url }, { ...site, url: home }, files);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      name: 'Graph 1',
      description: 'Attacks by month.',
      distribution: [
        { '@type': 'DataDownload', contentUrl: `${url}figures/graph-1.csv`, encodingFormat: 'text/csv' },
      ],
    });
  });
});

describe('the script', () => {
  it('cannot be closed by a title', () => {
    const text = toJsonLd({ '@type': 'Report', name: 'a </script><script>alert(1)</script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: 'a </script><script>alert(1)</script>',
    });
  });
});

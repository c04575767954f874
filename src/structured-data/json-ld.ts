import { type CitedPaper, dateHere, fullTitle, titleHere } from '../citations/describe.ts';
import type { Author, Paper, Person } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { citing } from '#words/citing.ts';
import { sameAs } from './same-as.ts';

/** What of a paper's record search engines are told. */
export type DescribedPaper = CitedPaper & Pick<Paper, 'standfirst' | 'rights' | 'funding' | 'wikidata'>;

/** A section or figure as its page's data names it. */
export interface DescribedPart {
  title: string;
  /** Absolute address. */
  url: string;
  /** Place among its kind in the paper, from 1. */
  position: number;
  /** One or two sentences. */
  description: string;
}

/** A node of schema.org: properties with text, numbers, nodes, or lists. */
export interface Thing {
  '@type': string;
  '@id'?: string;
  [property: string]: string | number | boolean | Thing | string[] | Thing[] | undefined;
}

const organisation = (name: string, url?: string): Thing => ({
  '@type': 'Organization',
  name,
  ...(url !== undefined && { url }),
});

const toPerson = (person: Person): Thing => ({
  ...(person.given === undefined
    ? organisation(person.name)
    : { '@type': 'Person', name: person.name, familyName: person.family, givenName: person.given }),
  ...sameAs(person),
});

/** An author, with workplaces and, where it is to be shown, an address. */
export const toAuthor = (author: Author): Thing => ({
  ...toPerson(author),
  ...(author.affiliations && {
    affiliation: author.affiliations.map((place) => ({ ...organisation(place.name), ...sameAs(place) })),
  }),
  ...(author.showEmail === true && author.email !== undefined && { email: author.email }),
});

const authorsOf = ({ authors }: Pick<Paper, 'authors'>): { author?: Thing[] } =>
  authors.length === 0 ? {} : { author: authors.map(toAuthor) };

/** What belongs to a work wherever it stands. */
const describeWork = (paper: DescribedPaper) => ({
  ...authorsOf(paper),
  ...(paper.translators && { translator: paper.translators.map(toPerson) }),
  ...(paper.abstract !== undefined && { abstract: paper.abstract }),
  ...(paper.funding !== undefined && { funding: { '@type': 'Grant', description: paper.funding } }),
});

/** What schema.org calls a paper. */
export const workKind = (paper: Pick<Paper, 'original'>): 'ScholarlyArticle' | 'Report' =>
  paper.original?.type === 'article-journal' || paper.original?.type === 'chapter'
    ? 'ScholarlyArticle'
    : 'Report';

/**
 * A paper's landing page for search engines: what stands here, on which work it is based, and its sections.
 *
 * @param page absolute addresses of the landing page, of the site, and of the picture for sharing
 */
export function describePaper(
  paper: DescribedPaper,
  site: Pick<Site, 'name'>,
  page: { url: string; home: string; image: string },
  parts: DescribedPart[],
): Thing {
  const isAccount = paper.edition === 'account';
  const publisher = organisation(site.name, page.home);
  return {
    '@type': workKind(paper),
    '@id': page.url,
    url: page.url,
    name: titleHere(paper),
    headline: titleHere(paper),
    description: paper.standfirst,
    ...(isAccount ? { author: publisher } : describeWork(paper)),
    publisher,
    ...(paper.keywords && { keywords: paper.keywords }),
    ...(paper.number !== undefined && { reportNumber: paper.number }),
    ...(paper.series !== undefined && { isPartOf: { '@type': 'CreativeWorkSeries', name: paper.series } }),
    ...identifierOf(paper),
    // At Wikidata is the work itself, not an account of it.
    ...sameAs(isAccount ? { doi: paper.doi } : { doi: paper.doi, wikidata: paper.wikidata }),
    datePublished: dateHere(paper),
    dateModified: paper.updated ?? dateHere(paper),
    inLanguage: paper.language,
    image: page.image,
    isAccessibleForFree: true,
    ...(paper.original !== undefined && { isBasedOn: describeOriginalWork(paper) }),
    ...(!isAccount && licenceOf(paper)),
    hasPart: parts.map((part) => ({ ...toPart(part), '@type': 'Chapter' })),
  };
}

/** A DOI as search engines read it. */
const identifierOf = ({ doi }: { doi?: string | undefined }): { identifier?: Thing } =>
  doi === undefined ? {} : { identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: doi } };

function describeOriginalWork(paper: DescribedPaper): Thing {
  return {
    '@type': workKind(paper),
    name: fullTitle(paper),
    ...describeWork(paper),
    ...(paper.publisher !== undefined && { publisher: organisation(paper.publisher) }),
    datePublished: paper.published,
    inLanguage: paper.language,
    ...(paper.original !== undefined && { url: paper.original.url }),
    ...identifierOf({ doi: paper.original?.doi }),
    ...sameAs({ doi: paper.original?.doi, wikidata: paper.wikidata }),
    ...licenceOf(paper),
  };
}

/** Rights are a sentence here, not the address of a known licence. */
function licenceOf(paper: Pick<Paper, 'rights'>): { copyrightNotice?: string; license?: Thing } {
  if (paper.rights === undefined) return {};
  return { copyrightNotice: paper.rights, license: { '@type': 'CreativeWork', name: paper.rights } };
}

const toPart = ({ title, url, position, description }: DescribedPart) => ({
  '@id': url,
  url,
  name: title,
  position,
  description,
});

/** A section's page, tied to its paper's. Short: it counts towards the page's first round trip. */
export function describeSection(part: DescribedPart, paper: { title: string; url: string }): Thing {
  return {
    '@type': 'Chapter',
    ...toPart(part),
    isPartOf: { '@type': 'CreativeWork', '@id': paper.url, name: paper.title },
  };
}

/**
 * A figure's page: the picture, the files of its data, who made it, and under what terms.
 *
 * @param paper the paper with its landing page's absolute address
 * @param site the publication with its own
 */
export function describeFigure(
  part: DescribedPart,
  paper: DescribedPaper & { url: string },
  site: Pick<Site, 'name' | 'url'>,
  files: { picture: string; data: { url: string; type: string }[] },
): Thing {
  const { rights } = paper;
  const { author } = authorsOf(paper);
  const isAccount = paper.edition === 'account';
  return {
    '@type': 'Dataset',
    ...toPart(part),
    image: files.picture,
    distribution: files.data.map(({ url, type }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: type,
    })),
    creator: isAccount || author === undefined ? organisation(site.name, site.url) : author,
    ...licenceOf(isAccount && rights !== undefined ? { rights: citing.numbersFrom(rights) } : paper),
    isPartOf: { '@type': 'CreativeWork', '@id': paper.url, name: titleHere(paper) },
  };
}

/** The text of a `<script type="application/ld+json">`: no `<` in it, so that no value can close the script. */
export function toJsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', String.raw`\u003c`);
}

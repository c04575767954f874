import { type CitedPaper, dateHere, titleHere } from '../citations/describe.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { citing } from '#words/citing.ts';

/** What of a paper's record search engines are told. */
export type DescribedPaper = CitedPaper & Pick<Paper, 'standfirst' | 'rights' | 'funding'>;

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

/** A node of schema.org: properties with text, numbers, or nodes. */
export interface Thing {
  '@type': string;
  '@id'?: string;
  [property: string]: string | number | boolean | Thing | Thing[] | undefined;
}

const organisation = (name: string, url?: string): Thing => ({
  '@type': 'Organization',
  name,
  ...(url !== undefined && { url }),
});

const toAuthor = ({ name, family, given }: Paper['authors'][number]): Thing =>
  given === undefined
    ? organisation(name)
    : { '@type': 'Person', name, familyName: family, givenName: given };

const authorsOf = ({ authors }: Pick<Paper, 'authors'>): { author?: Thing[] } =>
  authors.length === 0 ? {} : { author: authors.map(toAuthor) };

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
    ...(isAccount ? { author: publisher } : authorsOf(paper)),
    publisher,
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

function describeOriginalWork(paper: DescribedPaper): Thing {
  return {
    '@type': workKind(paper),
    name: paper.title,
    ...authorsOf(paper),
    ...(paper.publisher !== undefined && { publisher: organisation(paper.publisher) }),
    datePublished: paper.published,
    inLanguage: paper.language,
    ...(paper.original !== undefined && { url: paper.original.url }),
    ...(paper.original?.doi !== undefined && { sameAs: `https://doi.org/${paper.original.doi}` }),
    ...(paper.funding !== undefined && { funding: { '@type': 'Grant', description: paper.funding } }),
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

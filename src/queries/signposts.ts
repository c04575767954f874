import { workKind } from '../structured-data/json-ld.ts';
import { type Links, type Target, toHeadLinks, type HeadLink } from '../exports/linkset.ts';
import { listOffered, sectionTwin } from '../exports/offered-files.ts';
import { offersTexts } from '../exports/rights.ts';
import { getFigures } from './figures.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { absolute, addresses, site } from './site.ts';

const markdown = 'text/markdown';
const page = (href: string): Target => ({ href, type: 'text/html' });

/** Where the links of a paper's pages stand together. */
const linksetOf = ({ id }: PaperEntry): Target => ({
  href: addresses.file(`${id}/linkset.json`),
  type: 'application/linkset+json',
});

/** The links of a paper's landing page, for programs: how to cite it, what it consists of, what describes it. */
function linksOfPaper(paper: PaperEntry): Links {
  const { id, edition, original } = paper;
  const files = listOffered(paper).map(({ path, type, rel }) => ({
    rel,
    target: { href: addresses.file(`${id}/${path}`), type },
  }));
  const targets = (rel: string) => files.filter((file) => file.rel === rel).map(({ target }) => target);
  const isAccount = edition === 'account';
  const doi = paper.doi ?? (isAccount ? undefined : original?.doi);
  return {
    // An account is a work of its own; a text that has a DOI is the work it names.
    'cite-as': [{ href: doi === undefined ? absolute(addresses.paper(id)) : `https://doi.org/${doi}` }],
    type: ['AboutPage', workKind(paper)].map((kind) => ({ href: `https://schema.org/${kind}` })),
    author: isAccount ? [{ href: absolute(addresses.home) }] : [],
    license: isAccount && site.licence !== undefined ? [{ href: site.licence.url }] : [],
    item: [page(addresses.full(id))],
    describedby: targets('describedby'),
    alternate: targets('alternate'),
  };
}

/** The links of a section's page: its twin, and the paper it is of. */
const linksOfSection = (paper: PaperEntry, { slug }: Pick<SectionEntry, 'slug'>): Links => ({
  collection: [page(addresses.paper(paper.id))],
  alternate: offersTexts(paper)
    ? [{ href: `${addresses.section(paper.id, slug)}${sectionTwin}`, type: markdown }]
    : [],
});

/** What the head of a landing page names. */
export const signpostPaper = (paper: PaperEntry): HeadLink[] =>
  toHeadLinks({ ...linksOfPaper(paper), linkset: [linksetOf(paper)] });

/**
 * What the head of a section's page names: its twin by its name alone, and where all else stands. Few and short: they
 * count towards the page's first round trip.
 */
export const signpostSection = (paper: PaperEntry): HeadLink[] => [
  ...(offersTexts(paper) ? [{ rel: 'alternate', type: markdown, href: sectionTwin }] : []),
  { rel: 'linkset', type: 'application/linkset+json', href: '../linkset.json' },
];

/** What the head of the whole paper's page names. */
export const signpostWhole = (paper: PaperEntry): HeadLink[] => [
  ...(offersTexts(paper) ? [{ rel: 'alternate', type: markdown, href: `../${paper.id}.md` }] : []),
  { rel: 'linkset', type: 'application/linkset+json', href: '../linkset.json' },
];

/** The links of all pages of a paper, by their absolute addresses. */
export async function listLinks(paper: PaperEntry): Promise<Map<string, Links>> {
  const figures = (await getFigures(paper)).map(({ addresses: own }): [string, Links] => [
    own.page,
    {
      collection: [page(addresses.paper(paper.id))],
      alternate: [
        { href: own.csv, type: 'text/csv' },
        { href: own.json, type: 'application/json' },
      ],
    },
  ]);
  const all: [string, Links][] = [
    [addresses.paper(paper.id), linksOfPaper(paper)],
    ...paper.sections.map((section): [string, Links] => [
      addresses.section(paper.id, section.slug),
      linksOfSection(paper, section),
    ]),
    ...figures,
  ];
  return new Map(all.map(([anchor, links]) => [absolute(anchor), toAbsolute(links)]));
}

/** Without relations that lead nowhere. */
const toAbsolute = (links: Links): Links =>
  Object.fromEntries(
    Object.entries(links).flatMap(([rel, targets = []]) =>
      targets.length === 0
        ? []
        : [[rel, targets.map((target) => ({ ...target, href: absolute(target.href) }))]],
    ),
  );

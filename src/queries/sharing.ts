import { titleHere } from '../citations/describe.ts';
import { type MetaTag, citationTags, pageTags } from '../structured-data/citation-tags.ts';
import { describeFigure, describePaper, describeSection, type Thing } from '../structured-data/json-ld.ts';
import type { FigureModel } from '../figures/model.ts';
import { reading } from '#words/reading.ts';
import { getFigures } from './figures.ts';
import type { HeadLink } from '../exports/linkset.ts';
import { getPapers, type PaperEntry, type SectionEntry } from './papers.ts';
import { signpostPaper, signpostSection, signpostWhole } from './signposts.ts';
import { absolute, addresses, site } from './site.ts';

/** What `ShareHead` draws for a page. */
export interface Sharing {
  image: string;
  alt: string;
  thing?: Thing;
  tags?: MetaTag[];
  links?: HeadLink[];
}

const cardAt = (path: string) => absolute(addresses.file(`cards/${path}.png`));

/** The front page. */
export const shareSite = (): Sharing => ({ image: cardAt('index'), alt: `${site.name}: ${site.tagline}` });

/** A paper's landing page: the citation tags of the whole stand here and on no other page. */
export function sharePaper(paper: PaperEntry): Sharing {
  const url = absolute(addresses.paper(paper.id));
  const image = cardAt(`${paper.id}/index`);
  const parts = paper.sections.map((section) => toPart(paper, section));
  return {
    image,
    alt: `${site.name}: ${[paper.title, ...paper.authors.map(({ name }) => name)].join(', ')}`,
    thing: describePaper(paper, site, { url, home: absolute(addresses.home), image }, parts),
    tags: citationTags(paper, site, url),
    links: signpostPaper(paper),
  };
}

/** So many papers, the newest, have a card for each section: one takes as long to draw as twenty pages to make. */
const newest = 20;

/** Whether a paper's sections have cards of their own; those of older papers share the paper's. */
export const drawsSections = async ({ id }: PaperEntry): Promise<boolean> =>
  (await getPapers()).slice(0, newest).some((paper) => paper.id === id);

/** A section's page. */
export async function shareSection(paper: PaperEntry, section: SectionEntry): Promise<Sharing> {
  const { image, alt } = (await drawsSections(paper))
    ? {
        image: cardAt(`${paper.id}/${section.slug}`),
        alt: `${site.name}: ${reading.sharing.sectionOf(section.title, section.number, paper.title)}`,
      }
    : shareWhole(paper);
  return {
    image,
    alt,
    thing: describeSection(toPart(paper, section), {
      title: titleHere(paper),
      url: absolute(addresses.paper(paper.id)),
    }),
    tags: pageTags(paper, site),
    links: signpostSection(paper),
  };
}

/** The whole paper on one page: the paper's picture, without a second description of the paper. */
export function shareWhole(paper: PaperEntry): Sharing {
  const { image, alt } = sharePaper(paper);
  return { image, alt, tags: pageTags(paper, site), links: signpostWhole(paper) };
}

/** A figure's page: its data, for searches of data sets, and its picture for cards. */
export async function shareFigure(
  paper: PaperEntry,
  figure: FigureModel,
  description: string,
): Promise<Sharing> {
  const position = (await getFigures(paper)).indexOf(figure) + 1;
  const { page, csv, json, png } = figure.addresses;
  const title = figure.label === undefined ? figure.title : `${figure.label}. ${figure.title}`;
  return {
    image: cardAt(`${paper.id}/figures/${figure.id}`),
    alt: `${site.name}: ${reading.sharing.figureOf(title, paper.title)}`,
    thing: describeFigure(
      { title, url: absolute(page), position, description },
      { ...paper, url: absolute(addresses.paper(paper.id)) },
      { ...site, url: absolute(addresses.home) },
      {
        picture: absolute(png),
        data: [
          { url: absolute(csv), type: 'text/csv' },
          { url: absolute(json), type: 'application/json' },
        ],
      },
    ),
    tags: pageTags(paper, site),
  };
}

const toPart = (paper: PaperEntry, { title, slug, number, excerpt }: SectionEntry) => ({
  title,
  url: absolute(addresses.section(paper.id, slug)),
  position: number,
  description: excerpt,
});

import { reading } from '#words/reading.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import type { Card } from './layout.ts';

const { sharing } = reading;

type ShownPaper = Pick<Paper, 'title' | 'authors' | 'edition' | 'publisher'>;

const listAuthors = ({ authors }: ShownPaper) =>
  authors.length > 3 ? sharing.others(authors[0]?.name ?? '') : authors.map(({ name }) => name).join(', ');

/** The front page: the publication and what it is. */
export function siteCard(site: Pick<Site, 'name' | 'tagline'>, place: string): Card {
  return { site: site.name, place, title: site.tagline, about: '' };
}

/**
 * A paper's landing page.
 *
 * @param published day of the original in words
 */
export function paperCard(paper: ShownPaper, site: Pick<Site, 'name'>, published: string): Card {
  return {
    site: site.name,
    place: paper.edition === 'account' ? sharing.account : sharing.paper,
    title: paper.title,
    about: [listAuthors(paper), paper.publisher, published].filter(Boolean).join(' · '),
  };
}

/** A part of a paper, by its printed heading or caption. */
export function partCard(
  part: { place: string; title: string; strip?: Card['strip'] },
  paper: ShownPaper,
  site: Pick<Site, 'name'>,
): Card {
  const whole = [listAuthors(paper), paper.title].filter(Boolean).join(', ');
  return {
    site: site.name,
    place: part.place,
    title: part.title,
    about: paper.edition === 'account' ? sharing.accountOf(whole) : whole,
    ...(part.strip !== undefined && { strip: part.strip }),
  };
}

import { dateHere, titleHere } from '../citations/describe.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { stateRights } from './rights.ts';

/**
 * What a paper's file of Markdown says at its head.
 *
 * @param url absolute address of the page with the same words
 * @param section the section that is all of the file
 */
export function describeText(
  paper: Paper,
  site: Pick<Site, 'name' | 'licence'>,
  url: string,
  section?: { number: number; title: string },
): Record<string, unknown> {
  return {
    title: section?.title ?? titleHere(paper),
    ...(section !== undefined && { section: section.number, paper: titleHere(paper) }),
    author: paper.edition === 'account' ? [site.name] : paper.authors.map(({ name }) => name),
    date: dateHere(paper),
    ...(paper.updated !== undefined && { updated: paper.updated }),
    language: paper.language,
    rights: stateRights(paper, site),
    ...(paper.original !== undefined && { original: paper.original.url }),
    url,
  };
}

import { files } from '#words/files.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';

/** Whose words a paper's files have, under what terms, and who holds the rights of its original: a sentence or two. */
export function stateRights(
  { edition, rights }: Pick<Paper, 'edition' | 'rights'>,
  { name, licence }: Pick<Site, 'name' | 'licence'>,
): string {
  const words = files.rights;
  if (edition === 'manuscript') return rights ?? words.none;
  const account = words.account(name, licence?.name);
  return rights === undefined ? account : `${account} ${words.original(rights)}`;
}

/**
 * Whether a paper's text is offered for reuse: where its rights are settled. What is not may be read at its address, and
 * is kept out of files as it is of feeds and search engines.
 */
export const offersTexts = ({ rights }: Pick<Paper, 'rights'>): boolean => rights !== undefined;

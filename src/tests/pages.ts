import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';

/** One built page, read as a browser would. */
export interface Page {
  /** Address from the site's root, `/about/`. */
  address: string;
  html: string;
  document: Document;
}

/** Addresses of the first publication, the one whose content is in this repository. */
export const paper = '/crisis-and-adaptation-of-is-k/';
export const sections = [
  'introduction',
  'challenge',
  'campaign-in-crisis',
  'adaptation',
  'on-the-brink',
  'hopes-for-recovery',
  'conclusion',
];

/** One page of every kind that the site has. */
export const kinds = [
  '/',
  paper,
  `${paper}adaptation/`,
  `${paper}on-the-brink/`,
  `${paper}full/`,
  `${paper}cite/`,
  `${paper}figures/graph-1/`,
  `${paper}figures/interviews/`,
  '/places/',
  '/places/kunar/',
  '/actors/',
  '/actors/is-k/',
  '/timeline/',
  '/search/',
  '/about/',
  '/accessibility/',
  '/404.html',
];

let read: Page[] | undefined;

/** Every page of the built site. */
export function allPages(): Page[] {
  read ??= globSync('**/*.html', { cwd: inject('dist') })
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(inject('dist'), file), 'utf8');
      const address = `/${file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return { address, html, document: parseHTML(html).document };
    });
  return read;
}

/** One page by its address. */
export function pageAt(address: string): Page {
  const page = allPages().find((candidate) => candidate.address === address);
  if (!page) throw new Error(`The built site has no page ${address}.`);
  return page;
}

/** A section page of the first publication. */
export const sectionPage = (slug: string): Page => pageAt(`${paper}${slug}/`);

/** Elements that a selector finds, as a list. */
export const all = (parent: ParentNode, selector: string): Element[] => [
  ...parent.querySelectorAll(selector),
];

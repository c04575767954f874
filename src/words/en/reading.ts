import { count } from './count.ts';

/** Every sentence that the pages say around a text: their frame, their ways from one to the next, their cards. */
export const reading = {
  header: {
    skip: 'Skip to the text',
    site: 'Site',
    places: 'Places',
    actors: 'Actors',
    timeline: 'Timeline',
    about: 'About',
    search: 'Search',
  },
  footer: {
    privacy: 'This site sets no cookies, tracks nobody and loads nothing from other sites.',
    about: 'About, rights and corrections',
    accessibility: 'Accessibility',
  },
  pager: {
    label: 'Previous and next section',
    previous: 'Previous section',
    next: 'Next section',
    start: 'Start of the paper',
    end: 'End of the paper',
    whole: 'Read it again on one page',
  },
  pages: {
    label: 'Pages of this list',
    page: (page: number) => `Page ${page}`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    last: 'Last page',
  },
  card: {
    minutes: (minutes: number) => `${minutes} min`,
    notes: (notes: number) => count(notes, 'note'),
  },
} as const;

import { count } from './count.ts';

/** Every sentence that the pages say around a text: their frame, their ways from one to the next, their cards. */
export const reading = {
  header: {
    skip: 'Skip to the text',
    site: 'Site',
    topics: 'Topics',
    authors: 'Authors',
    places: 'Places',
    actors: 'Actors',
    timeline: 'Timeline',
    about: 'About',
    /** Heading of that page. */
    aboutSite: (site: string) => `About ${site}`,
    search: 'Search',
  },
  footer: {
    privacy: 'This site sets no cookies, tracks nobody and loads nothing from other sites.',
    about: 'About, rights and corrections',
    accessibility: 'Accessibility',
    licence: 'Terms:',
    /** The publication’s name and what it is. */
    site: (name: string, tagline: string) => `${name}: ${tagline}.`,
  },
  pager: {
    label: 'Previous and next section',
    previous: 'Previous section',
    next: 'Next section',
    start: 'Start of the paper',
    end: 'End of the paper',
    whole: 'Read it again on one page',
  },
  contents: {
    label: 'Sections of this paper',
    title: 'Contents',
    titled: (paper: string) => `Contents: ${paper}`,
    sections: 'Section by section',
    whole: 'All on one page',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `Section ${number} of ${sections} · ${minutes} min`,
    link: 'Link to this section',
    /** On cards. */
    of: (number: number, sections: number) => `Section ${number} of ${sections}`,
    passage: (passage: number | string) => `Passage ${passage}`,
    /** Of a passage’s old id, where it was moved. */
    moved: (id: string, section: number, passage: number) =>
      `${id} is now passage ${passage} of section ${section}`,
  },
  paper: {
    whole: 'Read it all on one page',
    sections: 'Sections',
    allSections: (sections: number) => `All ${sections} sections`,
    further: 'Further papers',
    /** Title of the page of the whole paper. */
    wholeOf: (paper: string) => `${paper}, whole`,
    count: (papers: number) => count(papers, 'paper'),
    all: (papers: number) => `All ${papers} papers`,
  },
  missing: {
    title: 'Not found',
    heading: 'There is no page at this address',
    why: 'The address may be mistyped, or the page may have moved.',
    search: 'Search for a place, an actor or a word',
    start: ', or start from a paper:',
  },
  sharing: {
    account: 'An account of the original',
    paper: 'Full text',
    accountOf: (paper: string) => `An account of ${paper}`,
    others: (author: string) => `${author} and others`,
    sectionOf: (title: string, number: number, paper: string) => `${title}, section ${number} of ${paper}`,
    figureOf: (title: string, paper: string) => `${title}, a figure of ${paper}`,
  },
  pages: {
    label: 'Pages of this list',
    page: (page: number) => `Page ${page}`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    last: 'Last page',
    /** After a title. */
    after: (page: number, pages: number) => `, page ${page} of ${pages}`,
  },
  card: {
    // A number and its unit stay on one line.
    minutes: (minutes: number) => `${minutes}\u00A0min`,
    notes: (notes: number) => count(notes, 'note'),
  },
};

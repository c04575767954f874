/** What the pages that list all papers say. */
export const papers = {
  heading: 'Papers',
  title: (here: string) => `Papers: ${here}`,
  description: (site: string, here: string) => `The papers of ${site}, newest first: ${here}.`,
  topics: {
    title: 'Topics',
    description: (site: string) => `The topics of ${site}, each with its papers.`,
    feed: (topic: string) => `Feed of ${topic}`,
  },
  authors: {
    title: 'Authors',
    description: (site: string) => `Everybody who wrote a paper in ${site}.`,
    moreBy: 'More by',
  },
  /** The papers of an author, on a topic. */
  of: (name: string, here: string) => `Papers: ${name}${here}`,
  newest: 'What is new',
};

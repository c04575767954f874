/** What the pages that list all papers say. */
export const papers = {
  heading: 'Papers',
  title: (here: string) => `Papers: ${here}`,
  description: (site: string, here: string) => `The papers of ${site}, newest first: ${here}.`,
};

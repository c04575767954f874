/** What the e-books of papers say of themselves, and what is said where one is made. */
export const books = {
  /** Stands in the text where a picture would. */
  missing: (alt: string) => (alt === '' ? 'Picture not included' : `Picture not included: ${alt}`),
  /** For the editor. */
  left: (book: string, address: string) =>
    `${book}: the picture ${address} is no file of this site; its words stand in its place. Put it into the paper’s images/ folder.`,
  /** Rights of the paper that a book is an account of, or holds. */
  rights: (rights: string) => `Original: ${rights}`,
  contents: 'Contents',
  landmarks: 'Landmarks',
  titlePage: 'Title page',
  text: 'Text',
  accessibility:
    'All of the text can be read aloud and enlarged; pictures have descriptions; charts are given as tables, too; notes are linked both ways.',
};

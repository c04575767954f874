/** What files for programs say of themselves, and pages of them. */
export const files = {
  /** Whose words a file has, and under what terms. */
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `An account in the words of ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `Rights of the original: ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `Compiled by ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'Rights not stated.',
  },
  /** Title of the list of places. */
  places: (site: string) => `Places in ${site}`,
  /** Before the links to a paper’s files. */
  offered: 'This text for programs:',
  /** The same for names. */
  listed: 'This list for programs:',
};

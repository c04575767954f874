/** What files for programs say of themselves. */
export const files = {
  /** Whose words a file has, and under what terms. */
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `An account in the words of ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `Rights of the original: ${rights}.`,
    none: 'Rights not stated.',
  },
} as const;

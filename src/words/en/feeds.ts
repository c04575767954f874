/** What the feeds say of the papers in them. */
export const feeds = {
  rights: 'Rights of each paper are stated with it.',
  corrected: (day: string) => `Corrected ${day}. `,
};

/** What the timeline says. */
export const timeline = {
  title: 'Timeline',
  description: (events: number, page: string) =>
    `${events} dated events, each with the passage that reports it${page}.`,
  lead: (events: number) =>
    `${events} events, each with the passage that reports it. Dates are as precise as the passage: a day, a month, a ` +
    'season or a longer span.',
  here: (events: number, years: string | undefined) => `This page has the ${events} events of ${years}; see `,
  others: 'other years',
  key: 'Dots are days, bars are months, thin lines are longer spans.',
  behind: 'Behind them are the monthly numbers of ',
  behindKey:
    ': a band is a range, one that fades has no upper limit, and a line at the foot is zero. A gap means that no number is stated.',
  places: { label: 'Place', all: 'All places' },
  actors: { label: 'Actor', all: 'All actors' },
  events: 'Dated events',
} as const;

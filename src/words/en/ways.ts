/** What the site says to help a reader find the way: previews, ways back, abbreviations, the place kept. */
export const ways = {
  /** A name’s preview: what it is. A sentence each. */
  shortFor: (long: string) => `Short for ${long}.`,
  placeIn: (kind: string, within: string) =>
    within === '' ? `${capital(kind)}.` : `${capital(kind)} in ${within}.`,
  /** Beside a place’s name, where the name alone does not say what it is: `Kunduz province`. */
  ofKind: (name: string, kind: string) => `${name} ${kind}`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${capital(kind)}.` : `${capital(kind)}, belongs to ${whole}.`,
  /** A name’s preview: how often it is named, as the link to all that. */
  passagesHere: (passages: number, papers: number) =>
    [
      passages === 1 ? '1 passage here' : `${passages} passages here`,
      ...(papers > 1 ? [`in ${papers} papers`] : []),
    ].join(' '),
  noPassageHere: 'More about the name',
  /** The link of a figure’s preview, and of a section’s. */
  openFigure: 'See the figure and its numbers',
  openSection: (number: number, minutes: number) => `Read section ${number}, ${minutes} min`,

  abbreviations: 'Abbreviations',

  back: 'Back to where you were',

  remember: 'Remember my place in this paper',
  /** Both may stand for numbers that only the browser knows. */
  continueAt: (section: number | string, passage: number | string) =>
    `Continue at section ${section}, passage ${passage}`,
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

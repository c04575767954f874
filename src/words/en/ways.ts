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

  /** The page on accessibility. */
  accessibility: {
    previews:
      'A name, a figure or a section that the text refers to shows what it is when you point at the link, reach it by keyboard, or tap it once. Escape closes the preview; Enter or a second tap follows the link.',
    wayBack:
      'After a jump to another place on the page, a button leads back to where you were. It is the next stop of the Tab key, and goes away when you press Escape or read on.',
    placeHeading: 'A place that is kept if you ask for it',
    place:
      'Below a paper’s contents and on its first page you can have your place in it remembered, and go on from there another time. It is off until you switch it on. The place stays in your browser, is sent nowhere, and is deleted when you switch it off.',
  },

  /** What a browser keeps where the reader asks for it. */
  kept: 'a paper for offline reading, your place in a paper, or that a key is off',

  remember: 'Remember my place in this paper',
  /** Both may stand for numbers that only the browser knows. */
  continueAt: (section: number | string, passage: number | string) =>
    `Continue at section ${section}, passage ${passage}`,
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

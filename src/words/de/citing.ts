import type { citing as english } from '../en/citing.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

const kinds = {
  report: 'einem Bericht',
  'article-journal': 'einem Aufsatz',
  'post-weblog': 'einem Blogbeitrag',
  chapter: 'einem Kapitel',
  book: 'einem Buch',
};

const span = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

const passages = (first: number, last = first) =>
  `${first === last ? 'Textstelle' : 'Textstellen'} ${span(first, last)}`;

const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}, `}${language.quote(title)}`;

export const citing = {
  byline: {
    account: 'Eine Darstellung',
    by: (maker: string) => `von ${maker} nach`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${kind === undefined ? 'einer Arbeit' : kinds[kind]}${authors.length === 0 ? '' : ` von ${list(authors)}`}`,
    authors: list,
    abstract: 'Zusammenfassung',
    minutes: (minutes: number) => `${minutes}\u00A0Min. Lesezeit`,
  },

  edition: {
    account: 'Eine Darstellung',
    manuscript: 'Der volle Text',
    by: (maker: string) => `durch ${maker}`,
    of: 'von',
    authors: (authors: readonly string[]) => (authors.length === 0 ? '' : `${list(authors)},`),
  },

  accountTitle: (title: string) => `${title}: eine Darstellung`,
  basis: (maker: string, work: string) => `Eine Darstellung durch ${maker} von: ${work}`,
  numbersFrom: (rights: string) => `Zahlen aus dem Original: ${rights}`,

  about: {
    account: 'Über diese Darstellung',
    manuscript: 'Über diese Ausgabe',
    original: 'Original',
    rights: 'Rechte',
    noRights: 'Rechte nicht angegeben.',
    funding: 'Förderung',
    authors: 'Verfasst von',
    correspondence: 'Korrespondenz',
    translators: 'Übersetzt von',
    series: 'Reihe',
    keywords: 'Schlagwörter',
    thisAccount: 'Diese Darstellung',
    thisEdition: 'Diese Ausgabe',
    corrected: (day: string) => `berichtigt am ${day}`,
    words: (count: string) => `${count} Wörter`,
    author: 'Verfasst von',
  },

  place: (section: number, passage?: number | string) =>
    passage === undefined ? `Abschnitt ${section}` : `Abschnitt ${section}, Textstelle ${passage}`,

  original: {
    short: (section: number, first: number, last: number) => `§${section} ¶${span(first, last)}`,
    basis: (place: string) => `Original ${place}`,
    long: (section: number, first: number, last: number) =>
      `Abschnitt ${section}, ${first === last ? 'Absatz' : 'Absätze'} ${span(first, last)}`,
    here: (section: number, passage: number) => `Abschnitt ${section}, Textstelle ${passage}`,
    unnumbered: (section: number, paragraph: number) => `Abschnitt ${section}, ¶${paragraph}`,
  },

  page: {
    eyebrow: 'Zitieren',
    back: 'Zurück zur Seite',
    account:
      'Zitieren Sie diese Darstellung mit ihren Textstellen für das, was Sie hier lesen. Um die Autorin oder den Autor anzuführen, zitieren Sie das Original: Unter jedem Abschnitt steht, welche seiner Absätze eine Textstelle wiedergibt.',
    manuscript: 'Zitieren Sie diese Ausgabe mit ihren Abschnitten und Textstellen.',
    figureOfAccount:
      'Zitieren Sie diese Abbildung für das, was Sie hier sehen. Um die ursprüngliche Abbildung anzuführen, zitieren Sie das Original.',
    figure: 'Zitieren Sie diese Abbildung mit ihrer eigenen Adresse.',
    thisAccount: 'Diese Darstellung',
    thisEdition: 'Diese Ausgabe',
    thisFigure: 'Diese Abbildung',
    original: 'Das Original',
    section: (number: number, title: string) => `Abschnitt ${number}: ${title}`,
    passage: (section: number, passage: number) => `Abschnitt ${section}, Textstelle ${passage}`,
    anyPassage: 'Eine Textstelle dieses Abschnitts',
    fill: 'Ersetzen Sie beide N durch die Zahl neben der Textstelle.',
    places: 'Wo die Textstellen im Original stehen',
    run: (first: number, last: number, place: string) => `${passages(first, last)}: ${place}`,
    description: (title: string) => `Nachweise zu ${title}, zu jedem Abschnitt und zu jeder Textstelle.`,
    figureDescription: (label: string, title: string) => `Nachweise zu ${label}, ${language.quote(title)}.`,
    title: (subject: string) => `${subject} zitieren`,
  },

  reference: {
    styles: { chicago: 'Chicago (Anmerkung)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `${file} herunterladen`,
    copy: 'Kopieren',
  },

  print: {
    label: 'Zitiervorschlag',
    original: 'Das Original:',
    rights: (rights: string) => `Rechte am Original: ${rights}.`,
  },

  links: {
    cite: (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)} zitieren`,
    link: 'Link',
    to: (what: string) => ` auf ${what}`,
    section: 'diesen Abschnitt',
    account: 'diese Darstellung',
    paper: 'diesen Text',
    figure: 'diese Abbildung',
    see: (section: number, passage: number) => `In Abschnitt ${section}, Textstelle ${passage} ansehen`,
  },

  tools: {
    passage: 'Textstelle',
    copyLink: 'Link kopieren',
    cite: 'Zitieren',
    share: 'Teilen',
    copied: 'Kopiert',
    copyByHand: 'Zum Kopieren:',
    close: 'Schließen',
    citePage: 'Zitieren',
    citePassage: (passage: number) => `Textstelle ${passage} zitieren`,
    inOriginal: (passage: number, place: string) =>
      `Textstelle ${passage} gibt das Original wieder: ${place}.`,
    selected: 'Ausgewählte Wörter',
    quote: 'Link auf dieses Zitat kopieren',
  },

  credit: {
    account: (maker: string, authors: readonly string[], title: string) =>
      `Aus der Darstellung durch ${maker} von ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `Abschnitt ${first[0]}, ${passages(first[1], last[1])}`
        : `Abschnitt ${first[0]}, ${passages(first[1])}, bis Abschnitt ${last[0]}, ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}, ${place}:`,
  },
} satisfies Words<typeof english>;

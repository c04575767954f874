import type { citing as english } from '../en/citing.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

const kinds = {
  report: 'un informe',
  'article-journal': 'un artículo',
  'post-weblog': 'una entrada de blog',
  chapter: 'un capítulo',
  book: 'un libro',
};

const span = (first: number, last: number) => (first === last ? `${first}` : `${first}-${last}`);

const passages = (first: number, last = first) =>
  `${first === last ? 'pasaje' : 'pasajes'} ${span(first, last)}`;

const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}, `}${language.quote(title)}`;

export const citing = {
  byline: {
    account: 'Exposición',
    by: (maker: string) => `a cargo de ${maker} de`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${kind === undefined ? 'un trabajo' : kinds[kind]}${authors.length === 0 ? '' : ` de ${list(authors)}`}`,
    authors: list,
    abstract: 'Resumen',
    minutes: (minutes: number) => `${minutes}\u00A0min de lectura`,
  },

  edition: {
    account: 'Exposición',
    manuscript: 'Texto completo',
    by: (maker: string) => `a cargo de ${maker}`,
    of: 'de',
    authors: (authors: readonly string[]) => (authors.length === 0 ? '' : `${list(authors)},`),
  },

  accountTitle: (title: string) => `${title}: exposición`,
  basis: (maker: string, work: string) => `Exposición a cargo de ${maker} de: ${work}`,
  numbersFrom: (rights: string) => `Cifras del original: ${rights}`,

  about: {
    account: 'Sobre esta exposición',
    manuscript: 'Sobre esta edición',
    original: 'Original',
    rights: 'Derechos',
    noRights: 'Derechos no indicados.',
    funding: 'Financiación',
    authors: 'Autoría',
    correspondence: 'correspondencia',
    translators: 'Traducción',
    series: 'Serie',
    keywords: 'Palabras clave',
    thisAccount: 'Esta exposición',
    thisEdition: 'Esta edición',
    corrected: (day: string) => `corregida el ${day}`,
    words: (count: string) => `${count} palabras`,
    author: 'Autoría',
  },

  place: (section: number, passage?: number | string) =>
    passage === undefined ? `sección ${section}` : `sección ${section}, pasaje ${passage}`,

  original: {
    short: (section: number, first: number, last: number) => `§${section} ¶${span(first, last)}`,
    basis: (place: string) => `Original ${place}`,
    long: (section: number, first: number, last: number) =>
      `sección ${section}, ${first === last ? 'párrafo' : 'párrafos'} ${span(first, last)}`,
    here: (section: number, passage: number) => `Sección ${section}, pasaje ${passage}`,
    unnumbered: (section: number, paragraph: number) => `Sección ${section}, ¶${paragraph}`,
  },

  page: {
    eyebrow: 'Citar',
    back: 'Volver a la página',
    account:
      'Cite esta exposición, por sus pasajes, para lo que lee aquí. Para citar a quien firma el original, cite el original: bajo cada sección se indica qué párrafos suyos recoge cada pasaje.',
    manuscript: 'Cite esta edición por sus secciones y pasajes.',
    figureOfAccount: 'Cite esta figura para lo que ve aquí. Para citar la figura original, cite el original.',
    figure: 'Cite esta figura por su propia dirección.',
    thisAccount: 'Esta exposición',
    thisEdition: 'Esta edición',
    thisFigure: 'Esta figura',
    original: 'El original',
    section: (number: number, title: string) => `Sección ${number}: ${title}`,
    passage: (section: number, passage: number) => `Sección ${section}, pasaje ${passage}`,
    anyPassage: 'Un pasaje de esta sección',
    fill: 'Sustituya N, las dos veces, por el número que figura junto al pasaje.',
    places: 'Dónde están sus pasajes en el original',
    run: (first: number, last: number, place: string) => `${passages(first, last)}: ${place}`,
    description: (title: string) =>
      `Referencias a ${title}, a cada una de sus secciones y a cualquiera de sus pasajes.`,
    figureDescription: (label: string, title: string) => `Referencias a ${label}, ${language.quote(title)}.`,
    title: (subject: string) => `Citar ${subject}`,
  },

  reference: {
    styles: { chicago: 'Chicago (nota)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `Descargar ${file}`,
    copy: 'Copiar',
  },

  print: {
    label: 'Cómo citar',
    original: 'El original:',
    rights: (rights: string) => `Derechos del original: ${rights}.`,
  },

  links: {
    cite: (what: string) => `Citar ${what}`,
    link: 'Enlace',
    to: (what: string) => ` a ${what}`,
    section: 'esta sección',
    account: 'esta exposición',
    paper: 'este texto',
    figure: 'esta figura',
    see: (section: number, passage: number) => `Verla en la sección ${section}, pasaje ${passage}`,
  },

  tools: {
    passage: 'Pasaje',
    copyLink: 'Copiar enlace',
    cite: 'Citar',
    share: 'Compartir',
    copied: 'Copiado',
    copyByHand: 'Copie esto:',
    close: 'Cerrar',
    citePage: 'Citar',
    citePassage: (passage: number) => `Citar el pasaje ${passage}`,
    inOriginal: (passage: number, place: string) => `El pasaje ${passage} expone el original: ${place}.`,
    selected: 'Palabras seleccionadas',
    quote: 'Copiar enlace a esta cita',
  },

  credit: {
    account: (maker: string, authors: readonly string[], title: string) =>
      `De la exposición a cargo de ${maker} de ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `sección ${first[0]}, ${passages(first[1], last[1])}`
        : `sección ${first[0]}, ${passages(first[1])}, a sección ${last[0]}, ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}, ${place}:`,
  },
} satisfies Words<typeof english>;

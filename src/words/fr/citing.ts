import type { citing as english } from '../en/citing.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { de } from './count.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

const kinds = {
  report: 'un rapport',
  'article-journal': 'un article',
  'post-weblog': 'un billet',
  chapter: 'un chapitre',
  book: 'un livre',
};

const span = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

const passages = (first: number, last = first) =>
  `${first === last ? 'passage' : 'passages'} ${span(first, last)}`;

const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}, `}${language.quote(title)}`;

export const citing = {
  byline: {
    account: 'Compte rendu',
    by: (maker: string) => `par ${maker}`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${de(kind === undefined ? 'un texte' : kinds[kind])}${authors.length === 0 ? '' : ` ${de(list(authors))}`}`,
    authors: list,
    abstract: 'Résumé',
    minutes: (minutes: number) => `${minutes}\u00A0min de lecture`,
  },

  edition: {
    account: 'Compte rendu',
    manuscript: 'Texte intégral',
    by: (maker: string) => `par ${maker}`,
    of: '',
    authors: (authors: readonly string[]) => (authors.length === 0 ? 'de' : `${de(list(authors))},`),
  },

  accountTitle: (title: string) => `${title} : compte rendu`,
  basis: (maker: string, work: string) => `Compte rendu par ${maker} de : ${work}`,
  numbersFrom: (rights: string) => `Chiffres tirés de l’original : ${rights}`,

  about: {
    account: 'À propos de ce compte rendu',
    manuscript: 'À propos de cette édition',
    original: 'Original',
    rights: 'Droits',
    noRights: 'Droits non précisés.',
    funding: 'Financement',
    authors: 'Auteurs',
    correspondence: 'correspondance',
    translators: 'Traduction',
    series: 'Collection',
    keywords: 'Mots-clés',
    thisAccount: 'Ce compte rendu',
    thisEdition: 'Cette édition',
    corrected: (day: string) => `corrigé le ${day}`,
    words: (count: string) => `${count} mots`,
    author: 'L’auteur',
  },

  place: (section: number, passage?: number | string) =>
    passage === undefined ? `section ${section}` : `section ${section}, passage ${passage}`,

  original: {
    short: (section: number, first: number, last: number) => `§${section} ¶${span(first, last)}`,
    basis: (place: string) => `Original ${place}`,
    long: (section: number, first: number, last: number) =>
      `section ${section}, ${first === last ? 'paragraphe' : 'paragraphes'} ${span(first, last)}`,
    here: (section: number, passage: number) => `Section ${section}, passage ${passage}`,
    unnumbered: (section: number, paragraph: number) => `Section ${section}, ¶${paragraph}`,
  },

  page: {
    eyebrow: 'Citer',
    back: 'Retour à la page',
    account:
      'Citez ce compte rendu, par ses passages, pour ce que vous lisez ici. Pour citer l’auteur, citez l’original : sous chaque section, vous trouvez lesquels de ses paragraphes un passage restitue.',
    manuscript: 'Citez cette édition par ses sections et ses passages.',
    figureOfAccount:
      'Citez cette figure pour ce que vous voyez ici. Pour citer la figure de l’auteur, citez l’original.',
    figure: 'Citez cette figure par sa propre adresse.',
    thisAccount: 'Ce compte rendu',
    thisEdition: 'Cette édition',
    thisFigure: 'Cette figure',
    original: 'L’original',
    section: (number: number, title: string) => `Section ${number} : ${title}`,
    passage: (section: number, passage: number) => `Section ${section}, passage ${passage}`,
    anyPassage: 'Un passage de cette section',
    fill: 'Remplacez N, aux deux endroits, par le numéro qui figure à côté du passage.',
    places: 'Où se trouvent ses passages dans l’original',
    run: (first: number, last: number, place: string) => `${passages(first, last)} : ${place}`,
    description: (title: string) =>
      `Références à ${title}, à chacune de ses sections et à n’importe lequel de ses passages.`,
    figureDescription: (label: string, title: string) => `Références à ${label}, ${language.quote(title)}.`,
    title: (subject: string) => `Citer ${subject}`,
  },

  reference: {
    styles: { chicago: 'Chicago (note)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `Télécharger ${file}`,
    copy: 'Copier',
  },

  print: {
    label: 'Comment citer',
    original: 'L’original :',
    rights: (rights: string) => `Droits de l’original : ${rights}.`,
  },

  links: {
    cite: (what: string) => `Citer ${what}`,
    link: 'Lien',
    to: (what: string) => ` vers ${what}`,
    section: 'cette section',
    account: 'ce compte rendu',
    paper: 'ce texte',
    figure: 'cette figure',
    see: (section: number, passage: number) => `La voir dans la section ${section}, passage ${passage}`,
  },

  tools: {
    passage: 'Passage',
    copyLink: 'Copier le lien',
    cite: 'Citer',
    share: 'Partager',
    copied: 'Copié',
    copyByHand: 'À copier :',
    close: 'Fermer',
    citePage: 'Citer',
    citePassage: (passage: number) => `Citer le passage ${passage}`,
    inOriginal: (passage: number, place: string) =>
      `Le passage ${passage} rend compte de l’original, ${place}.`,
    selected: 'Mots sélectionnés',
    quote: 'Copier le lien vers cette citation',
  },

  credit: {
    account: (maker: string, authors: readonly string[], title: string) =>
      `Tiré du compte rendu, par ${maker}, de ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `section ${first[0]}, ${passages(first[1], last[1])}`
        : `de la section ${first[0]}, ${passages(first[1])}, à la section ${last[0]}, ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}, ${place} :`,
  },
} satisfies Words<typeof english>;

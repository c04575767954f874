import type { reading as english } from '../en/reading.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { language } from './language.ts';

export const reading = {
  header: {
    skip: 'Zum Text springen',
    site: 'Website',
    places: 'Orte',
    actors: 'Akteure',
    topics: 'Themen',
    authors: 'Autorinnen und Autoren',
    timeline: 'Zeitleiste',
    about: 'Über uns',
    aboutSite: (site: string) => `Über ${site}`,
    search: 'Suche',
  },
  footer: {
    privacy: 'Diese Website setzt keine Cookies, verfolgt niemanden und lädt nichts von anderen Websites.',
    about: 'Über uns, Rechte und Berichtigungen',
    accessibility: 'Barrierefreiheit',
    licence: 'Bedingungen:',
    site: (name: string, tagline: string) => `${name}: ${tagline}.`,
  },
  pager: {
    label: 'Voriger und nächster Abschnitt',
    previous: 'Voriger Abschnitt',
    next: 'Nächster Abschnitt',
    start: 'Anfang des Textes',
    end: 'Ende des Textes',
    whole: 'Noch einmal auf einer Seite lesen',
  },
  contents: {
    label: 'Abschnitte dieses Textes',
    title: 'Inhalt',
    titled: (paper: string) => `Inhalt: ${paper}`,
    sections: 'Abschnitt für Abschnitt',
    whole: 'Alles auf einer Seite',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `Abschnitt ${number} von ${sections} · ${minutes}\u00A0Min.`,
    link: 'Link auf diesen Abschnitt',
    of: (number: number, sections: number) => `Abschnitt ${number} von ${sections}`,
    passage: (passage: number | string) => `Textstelle ${passage}`,
    moved: (id: string, section: number, passage: number) =>
      `${id} ist jetzt Textstelle ${passage} in Abschnitt ${section}`,
  },
  paper: {
    whole: 'Alles auf einer Seite lesen',
    sections: 'Abschnitte',
    allSections: (sections: number) => count(sections, { one: 'Der Abschnitt', other: 'Alle # Abschnitte' }),
    further: 'Weitere Texte',
    wholeOf: (paper: string) => `${paper}, im Ganzen`,
    count: (papers: number) => count(papers, { one: '# Text', other: '# Texte' }),
    all: (papers: number) => count(papers, { one: 'Der Text', other: 'Alle # Texte' }),
  },
  missing: {
    title: 'Nicht gefunden',
    heading: 'Unter dieser Adresse gibt es keine Seite',
    why: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
    search: 'Suchen Sie einen Ort, einen Akteur oder ein Wort',
    start: ', oder beginnen Sie mit einem Text:',
  },
  sharing: {
    account: 'Eine Darstellung des Originals',
    paper: 'Voller Text',
    accountOf: (paper: string) => `Eine Darstellung von ${paper}`,
    others: (author: string) => `${author} und andere`,
    sectionOf: (title: string, number: number, paper: string) =>
      `${title}, Abschnitt ${number} von ${language.quote(paper)}`,
    figureOf: (title: string, paper: string) => `${title}, eine Abbildung aus ${language.quote(paper)}`,
  },
  pages: {
    label: 'Seiten dieser Liste',
    page: (page: number) => `Seite ${page}`,
    pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    last: 'Letzte Seite',
    after: (page: number, pages: number) => `, Seite ${page} von ${pages}`,
  },
  card: {
    minutes: (minutes: number) => `${minutes}\u00A0Min.`,
    notes: (notes: number) => count(notes, { one: '# Anmerkung', other: '# Anmerkungen' }),
  },
} satisfies Words<typeof english>;

import type { reading as english } from '../en/reading.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { language } from './language.ts';

export const reading = {
  header: {
    skip: 'Aller au texte',
    site: 'Site',
    topics: 'Thèmes',
    authors: 'Auteurs',
    places: 'Lieux',
    actors: 'Acteurs',
    timeline: 'Chronologie',
    about: 'À propos',
    aboutSite: (site: string) => `À propos de ${site}`,
    search: 'Rechercher',
  },
  footer: {
    privacy: 'Ce site ne dépose aucun cookie, ne suit personne et ne charge rien d’autres sites.',
    about: 'À propos, droits et corrections',
    accessibility: 'Accessibilité',
    licence: 'Conditions :',
    site: (name: string, tagline: string) => `${name} : ${tagline}.`,
  },
  pager: {
    label: 'Section précédente et section suivante',
    previous: 'Section précédente',
    next: 'Section suivante',
    start: 'Début du texte',
    end: 'Fin du texte',
    whole: 'Le relire sur une seule page',
  },
  contents: {
    label: 'Sections de ce texte',
    title: 'Sommaire',
    titled: (paper: string) => `Sommaire : ${paper}`,
    sections: 'Section par section',
    whole: 'Tout sur une page',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `Section ${number} sur ${sections} · ${minutes}\u00A0min`,
    link: 'Lien vers cette section',
    of: (number: number, sections: number) => `Section ${number} sur ${sections}`,
    passage: (passage: number | string) => `Passage ${passage}`,
    moved: (id: string, section: number, passage: number) =>
      `${id} est désormais le passage ${passage} de la section ${section}`,
  },
  paper: {
    whole: 'Tout lire sur une seule page',
    sections: 'Sections',
    allSections: (sections: number) => count(sections, { one: 'La section', other: 'Les # sections' }),
    further: 'Autres textes',
    wholeOf: (paper: string) => `${paper}, en entier`,
    count: (papers: number) => count(papers, { one: '# texte', other: '# textes' }),
    all: (papers: number) => count(papers, { one: 'Le texte', other: 'Les # textes' }),
  },
  missing: {
    title: 'Page introuvable',
    heading: 'Il n’y a pas de page à cette adresse',
    why: 'L’adresse est peut-être mal écrite, ou la page a été déplacée.',
    search: 'Cherchez un lieu, un acteur ou un mot',
    start: ', ou partez d’un texte :',
  },
  sharing: {
    account: 'Compte rendu de l’original',
    paper: 'Texte intégral',
    accountOf: (paper: string) => `Compte rendu de ${paper}`,
    others: (author: string) => `${author} et autres`,
    sectionOf: (title: string, number: number, paper: string) =>
      `${title}, section ${number} de ${language.quote(paper)}`,
    figureOf: (title: string, paper: string) => `${title}, une figure de ${language.quote(paper)}`,
  },
  pages: {
    label: 'Pages de cette liste',
    page: (page: number) => `Page ${page}`,
    pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    last: 'Dernière page',
    after: (page: number, pages: number) => `, page ${page} sur ${pages}`,
  },
  card: {
    minutes: (minutes: number) => `${minutes}\u00A0min`,
    notes: (notes: number) => count(notes, { one: '# note', other: '# notes' }),
  },
} satisfies Words<typeof english>;

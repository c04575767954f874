import type { names as english } from '../en/names.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

const mentions = (number: number) => count(number, { one: '# mention', other: '# mentions' });
const papers = (number: number) => count(number, { one: '# texte', other: '# textes' });

export const names = {
  mentions,
  places: {
    title: 'Lieux',
    description:
      'Tous les lieux nommés ici, sur une carte et de A à Z, chacun avec tous les passages qui le nomment.',
    lead: 'Chaque lieu mène à tous les passages qui le nomment, sous n’importe quelle graphie.',
    list: 'De A à Z',
  },
  actors: {
    title: 'Acteurs',
    description:
      'Tous ceux qui sont nommés ici, des organisations aux personnes, avec tous les passages qui les nomment.',
    lead:
      'Chaque nom mène à tous les passages où il figure, sous n’importe quelle graphie. Le nombre indique combien de fois il est mentionné. ' +
      'Les organes qui diffusent de la propagande n’ont pas de page ici.',
    list: 'Par catégorie',
  },
  kinds: {
    organisation: 'Organisations',
    'state body': 'Organes de l’État',
    person: 'Personnes',
    community: 'Communautés',
    platform: 'Plateformes',
  },
  communities: 'Les communautés sont nommées en tant que telles, non comme parties aux violences.',
  spellings: {
    title: 'Graphies',
    here: 'Dans ces textes',
    elsewhere: 'Ailleurs',
    more: (number: number) => count(number, { one: '# autre', other: '# autres' }),
    all: (number: number) =>
      count(number, { one: 'L’autre graphie', other: 'Les # autres graphies, de A à Z' }),
  },
  company: {
    title: 'Nommés dans les mêmes passages',
    places: 'Lieux',
    organisations: 'Organisations, organes de l’État, plateformes',
    persons: 'Personnes',
    communities: 'Communautés',
    note: 'Le nombre indique combien de passages nomment les deux. Être nommés ensemble ne veut pas dire qu’il existe un lien.',
  },
  everyPassage: (name: string) => `${name} : tous les passages`,
  passages: 'Passages',
  page: (name: string, kind: string) =>
    `Tous les passages d’ici qui nomment ${name} (${kind}), sous n’importe quelle graphie, avec leur phrase`,
  nowhere: 'Aucun passage d’ici ne porte ce nom.',
  inside: { place: 'S’y trouvent :', actor: 'En font partie :' },
  landing: 'Nommé sur la page d’accueil de ',
  landingMore: (number: number) =>
    ` et de ${count(number, { one: '# autre texte', other: '# autres textes' })}`,
  languages: { fa: 'dari et persan' },
  within: { place: '· dans', actor: '· fait partie de' },
  counts: {
    summary: (number: number, passages: number, where: string) =>
      `${mentions(number)} dans ${count(passages, { one: '# passage', other: '# passages' })}, dans ${where}.`,
    papers,
    sections: (number: number) => count(number, { one: '# section', other: '# sections' }),
    columns: { section: 'Section', mentions: 'Mentions', passages: 'Passages' },
  },
} satisfies Words<typeof english>;

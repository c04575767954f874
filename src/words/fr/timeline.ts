import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words.ts';
import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'Attaques', one: 'Attaque' },
  campaign: { lane: 'Cours de la campagne', one: 'Cours de la campagne' },
  operation: { lane: 'Opérations contre le groupe', one: 'Opération contre le groupe' },
  organisation: { lane: 'Au sein du groupe', one: 'Au sein du groupe' },
  money: { lane: 'Argent', one: 'Argent' },
  statement: { lane: 'Déclarations et estimations', one: 'Déclaration ou estimation' },
  politics: { lane: 'Politique', one: 'Politique' },
  other: { lane: 'Autres événements', one: 'Autre' },
};

const events = (number: number) => count(number, { one: '# événement', other: '# événements' });
const dated = (number: number) =>
  count(number, {
    one: '# événement daté, avec le passage qui le rapporte',
    other: '# événements datés, chacun avec le passage qui le rapporte',
  });

export const timeline = {
  title: 'Chronologie',
  description: (number: number, page: string) => `${dated(number)}${page}.`,
  lead: (number: number) => `${dated(number)}.`,
  here: (number: number, years: string | undefined) =>
    ` Cette page contient ${number === 1 ? 'l’événement' : `les ${number} événements`} de ${years} ; voir `,
  others: 'd’autres années',
  years: (first: string, last: string) => (first === last ? first : `${first} à ${last}`),
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `, page ${page} sur ${pages}${years === undefined ? '' : ` : ${years}`}`,
  kinds,
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'Événements' : kinds[kind].lane,
  key: {
    title: 'Une date est aussi précise que son passage :',
    day: 'un jour',
    month: 'un mois',
    about: 'une saison, une année ou une partie d’année',
    span: 'd’une date à une autre',
  },
  plot: {
    label: 'Événements par catégorie et par mois',
    skip: 'Passer l’image : la liste contient les mêmes événements',
    before: (number: number) => `${events(number)} avant`,
    after: (number: number) => `${events(number)} après`,
    outside: 'Dans la liste seulement : ',
    and: ' et ',
  },
  places: { label: 'Lieu', all: 'Tous les lieux' },
  actors: { label: 'Acteur', all: 'Tous les acteurs' },
  kind: { label: 'Catégorie', all: 'Toutes les catégories' },
  shown: (number: number, here: boolean) => `${events(number)}${here ? ' sur cette page' : ''}`,
  passage: (section: string, passage: string) => `Section ${section}, passage ${passage}`,
  passageOf: (paper: string, section: string, passage: string) =>
    `${paper}, section ${section}, passage ${passage}`,
  events: 'Événements datés',
  onTimeline: (number: number) => `${events(number)} dans la chronologie`,
  strip: {
    label: 'Événements datés',
    sentence: (exact: string, within: string) =>
      `Événements datés : ${[
        exact,
        within === '' ? '' : `${exact === '' ? '' : 'et '}moins précisément ${within}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
} satisfies Words<typeof english>;

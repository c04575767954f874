import type { names as english } from '../en/names.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

const mentions = (number: number) => count(number, { one: '# mención', other: '# menciones' });

export const names = {
  mentions,
  places: {
    title: 'Lugares',
    description:
      'Todos los lugares nombrados aquí, en un mapa y de la A a la Z, cada uno con todos los pasajes que lo nombran.',
    lead: 'Cada lugar lleva a todos los pasajes que lo nombran, con cualquier grafía.',
    list: 'De la A a la Z',
  },
  actors: {
    title: 'Actores',
    description:
      'Todos los nombrados aquí, de organizaciones a personas, cada uno con todos los pasajes que lo nombran.',
    lead:
      'Cada nombre lleva a todos los pasajes en que aparece, con cualquier grafía. El número indica cuántas veces se menciona. ' +
      'Los medios que difunden propaganda no tienen página aquí.',
    list: 'Por clase',
  },
  kinds: {
    organisation: 'Organizaciones',
    'state body': 'Organismos estatales',
    person: 'Personas',
    community: 'Comunidades',
    platform: 'Plataformas',
  },
  communities: 'Las comunidades se nombran como tales, no como partes en la violencia.',
  spellings: {
    title: 'Grafías',
    here: 'En estos textos',
    elsewhere: 'En otros lugares',
    more: (number: number) => `${number} más`,
    all: (number: number) =>
      count(number, { one: 'La otra grafía', other: 'Las otras # grafías, de la A a la Z' }),
  },
  company: {
    title: 'Nombrados en los mismos pasajes',
    places: 'Lugares',
    organisations: 'Organizaciones, organismos estatales, plataformas',
    persons: 'Personas',
    communities: 'Comunidades',
    note: 'El número indica cuántos pasajes nombran a ambos. Que se nombren juntos no significa que haya un vínculo.',
  },
  everyPassage: (name: string) => `${name}: todos los pasajes`,
  passages: 'Pasajes',
  page: (name: string, kind: string) =>
    `Todos los pasajes de aquí que nombran ${name} (${kind}), con cualquier grafía, con su frase`,
  nowhere: 'Ningún pasaje de aquí tiene este nombre.',
  inside: { place: 'Dentro:', actor: 'Pertenecen a él:' },
  landing: 'Nombrado en la página de inicio de ',
  landingMore: (number: number) => `, y de ${count(number, { one: '# texto más', other: '# textos más' })}`,
  languages: { fa: 'darí y persa' },
  within: { place: '· en', actor: '· parte de' },
  counts: {
    summary: (number: number, passages: number, where: string) =>
      `${mentions(number)} en ${count(passages, { one: '# pasaje', other: '# pasajes' })}, en ${where}.`,
    papers: (number: number) => count(number, { one: '# texto', other: '# textos' }),
    sections: (number: number) => count(number, { one: '# sección', other: '# secciones' }),
    columns: { section: 'Sección', mentions: 'Menciones', passages: 'Pasajes' },
  },
} satisfies Words<typeof english>;

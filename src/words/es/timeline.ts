import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words.ts';
import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'Ataques', one: 'Ataque' },
  campaign: { lane: 'Curso de la campaña', one: 'Curso de la campaña' },
  operation: { lane: 'Operaciones contra el grupo', one: 'Operación contra el grupo' },
  organisation: { lane: 'Dentro del grupo', one: 'Dentro del grupo' },
  money: { lane: 'Dinero', one: 'Dinero' },
  statement: { lane: 'Declaraciones y estimaciones', one: 'Declaración o estimación' },
  politics: { lane: 'Política', one: 'Política' },
  other: { lane: 'Otros acontecimientos', one: 'Otro' },
};

const events = (number: number) => count(number, { one: '# acontecimiento', other: '# acontecimientos' });

export const timeline = {
  title: 'Cronología',
  description: (number: number, page: string) =>
    `${count(number, { one: '# acontecimiento fechado, con el pasaje que lo refiere', other: '# acontecimientos fechados, cada uno con el pasaje que lo refiere' })}${page}.`,
  lead: (number: number) => `${events(number)}, cada uno con el pasaje que lo refiere.`,
  here: (number: number, years: string | undefined) =>
    ` Esta página contiene ${count(number, { one: 'el acontecimiento', other: 'los # acontecimientos' })} de ${years}; véanse `,
  others: 'otros años',
  years: (first: string, last: string) => (first === last ? first : `${first} a ${last}`),
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `, página ${page} de ${pages}${years === undefined ? '' : `: ${years}`}`,
  kinds,
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'Acontecimientos' : kinds[kind].lane,
  key: {
    title: 'Una fecha es tan precisa como su pasaje:',
    day: 'un día',
    month: 'un mes',
    about: 'una estación, un año o parte de él',
    span: 'de una fecha a otra',
  },
  plot: {
    label: 'Acontecimientos por clase y mes',
    skip: 'Saltar la imagen: la lista contiene los mismos acontecimientos',
    before: (number: number) => `${events(number)} antes`,
    after: (number: number) => `${events(number)} después`,
    outside: 'Solo en la lista: ',
    and: ' y ',
  },
  places: { label: 'Lugar', all: 'Todos los lugares' },
  actors: { label: 'Actor', all: 'Todos los actores' },
  kind: { label: 'Clase', all: 'Todas las clases' },
  shown: (number: number, here: boolean) => `${events(number)}${here ? ' en esta página' : ''}`,
  passage: (section: string, passage: string) => `Sección ${section}, pasaje ${passage}`,
  passageOf: (paper: string, section: string, passage: string) =>
    `${paper}, sección ${section}, pasaje ${passage}`,
  events: 'Acontecimientos fechados',
  onTimeline: (number: number) => `${events(number)} en la cronología`,
  strip: {
    label: 'Acontecimientos fechados',
    sentence: (exact: string, within: string) =>
      `Acontecimientos fechados: ${[
        exact,
        within === '' ? '' : `${exact === '' ? '' : 'y '}con menos precisión ${within}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
} satisfies Words<typeof english>;

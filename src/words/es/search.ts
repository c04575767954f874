import type { search as english } from '../en/search.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const search = {
  title: 'Búsqueda',
  label: 'Buscar un lugar, un actor o cualquier palabra',
  anyWords: 'cualquier palabra',
  button: 'Buscar',
  suggestions: 'Lugares y actores',
  eitherSpelling: (name: string, spelling: string) => `${name} o ${spelling}`,
  spellings: (pairs: readonly string[]) => `Vale cualquier grafía: ${pairs.join(', ')}`,
  hint: 'Ponga las palabras exactas entre «comillas». «Sección 2, pasaje 3» lleva a ese pasaje.',
  noScript:
    'La búsqueda necesita JavaScript, que aquí está desactivado. Estas listas llevan a todos los textos y a todos los pasajes que nombran un lugar o un actor.',
  description: (site: string) => `Encuentre un lugar, un actor o palabras en todos los pasajes de ${site}.`,
  showing: (word: string) => `Resultados de ${word}.`,
  searching: 'Buscando…',
  failed: 'La búsqueda no se pudo iniciar. Las listas de abajo llevan a todos los textos, lugares y actores.',
  instead: (words: string) => `Buscar en su lugar ${words}`,
  only: 'Solo ',
  pages: 'Ver la página de ',
  also: (words: readonly string[]) => `También se ha buscado: ${words.join(', ')}. `,
  asTyped: 'Buscar solo las palabras tal como se escribieron',
  nearest: 'Nombres de grafía parecida: ',
  more: (number: number) => `${number} más`,
  facets: {
    places: 'Lugares en estos pasajes',
    placesShown: 'Lugares en los pasajes mostrados',
    actors: 'Actores en estos pasajes',
    actorsShown: 'Actores en los pasajes mostrados',
    passages: (number: number) => (number === 1 ? ' pasaje' : ' pasajes'),
  },
  chosen: 'Solo los pasajes que nombran',
  letGo: (name: string) => `${name}: quitar este filtro`,
  partOfName: 'Solo como parte de otro nombre:',
  passage: 'Pasaje ',
  reference: (section: number, passage: number) => `Pasaje ${passage} de la sección ${section}`,
  places: {
    section: ['sección', 'seccion', 'section'],
    passage: ['pasaje', 'párrafo', 'parrafo', 'passage'],
  },
  beside: { heading: 'Título:', note: 'Nota:' },
  browse: {
    sections: (number: number) => count(number, { one: 'La sección', other: 'Las # secciones' }),
    further: 'Otros textos',
    papers: (number: number) => count(number, { one: 'El texto', other: 'Los # textos' }),
    places: 'Lugares, de la A a la Z',
    actors: 'Actores, de la A a la Z',
  },
  notKept:
    '(Este navegador está configurado para no guardar nada, así que esto no se puede desactivar aquí.)',
  shortcut: 'La tecla / lleva al campo de búsqueda',
  unmark: 'Quitar los resaltados',
} satisfies Words<typeof english>;

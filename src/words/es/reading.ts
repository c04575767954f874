import type { reading as english } from '../en/reading.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { language } from './language.ts';

export const reading = {
  header: {
    skip: 'Ir al texto',
    site: 'Sitio',
    places: 'Lugares',
    actors: 'Actores',
    topics: 'Temas',
    authors: 'Autores',
    timeline: 'Cronología',
    about: 'Acerca de',
    aboutSite: (site: string) => `Acerca de ${site}`,
    search: 'Buscar',
  },
  footer: {
    privacy: 'Este sitio no usa cookies, no rastrea a nadie y no carga nada de otros sitios.',
    about: 'Acerca de, derechos y correcciones',
    accessibility: 'Accesibilidad',
    licence: 'Condiciones:',
    site: (name: string, tagline: string) => `${name}: ${tagline}.`,
  },
  pager: {
    label: 'Sección anterior y siguiente',
    previous: 'Sección anterior',
    next: 'Sección siguiente',
    start: 'Principio del texto',
    end: 'Final del texto',
    whole: 'Leerlo de nuevo en una sola página',
  },
  contents: {
    label: 'Secciones de este texto',
    title: 'Índice',
    titled: (paper: string) => `Índice: ${paper}`,
    sections: 'Sección por sección',
    whole: 'Todo en una página',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `Sección ${number} de ${sections} · ${minutes}\u00A0min`,
    link: 'Enlace a esta sección',
    of: (number: number, sections: number) => `Sección ${number} de ${sections}`,
    passage: (passage: number | string) => `Pasaje ${passage}`,
    moved: (id: string, section: number, passage: number) =>
      `${id} es ahora el pasaje ${passage} de la sección ${section}`,
  },
  paper: {
    whole: 'Leer todo en una sola página',
    sections: 'Secciones',
    allSections: (sections: number) => count(sections, { one: 'La sección', other: 'Las # secciones' }),
    further: 'Otros textos',
    wholeOf: (paper: string) => `${paper}, completo`,
    count: (papers: number) => count(papers, { one: '# texto', other: '# textos' }),
    all: (papers: number) => count(papers, { one: 'El texto', other: 'Los # textos' }),
  },
  missing: {
    title: 'No se encuentra',
    heading: 'No hay ninguna página en esta dirección',
    why: 'Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.',
    search: 'Busque un lugar, un actor o una palabra',
    start: ', o empiece por un texto:',
  },
  sharing: {
    account: 'Exposición del original',
    paper: 'Texto completo',
    accountOf: (paper: string) => `Exposición de ${paper}`,
    others: (author: string) => `${author} y otros`,
    sectionOf: (title: string, number: number, paper: string) =>
      `${title}, sección ${number} de ${language.quote(paper)}`,
    figureOf: (title: string, paper: string) => `${title}, una figura de ${language.quote(paper)}`,
  },
  pages: {
    label: 'Páginas de esta lista',
    page: (page: number) => `Página ${page}`,
    pageOf: (page: number, pages: number) => `Página ${page} de ${pages}`,
    last: 'Última página',
    after: (page: number, pages: number) => `, página ${page} de ${pages}`,
  },
  card: {
    minutes: (minutes: number) => `${minutes}\u00A0min`,
    notes: (notes: number) => count(notes, { one: '# nota', other: '# notas' }),
  },
} satisfies Words<typeof english>;

import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Textos',
  title: (here: string) => `Textos: ${here}`,
  description: (site: string, here: string) => `Los textos de ${site}, los más recientes primero: ${here}.`,
  topics: {
    title: 'Temas',
    description: (site: string) => `Los temas de ${site}, cada uno con sus textos.`,
    feed: (topic: string) => `Canal de ${topic}`,
  },
  authors: {
    title: 'Autores',
    description: (site: string) => `Todas las personas que han escrito un texto en ${site}.`,
    moreBy: 'Más de',
  },
  of: (name: string, here: string) => `Textos: ${name}${here}`,
  newest: 'Novedades',
} satisfies Words<typeof english>;

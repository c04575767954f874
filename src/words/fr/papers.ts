import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Textes',
  title: (here: string) => `Textes : ${here}`,
  description: (site: string, here: string) => `Les textes de ${site}, les plus récents d’abord : ${here}.`,
  topics: {
    title: 'Thèmes',
    description: (site: string) => `Les thèmes de ${site}, chacun avec ses textes.`,
    feed: (topic: string) => `Flux : ${topic}`,
  },
  authors: {
    title: 'Auteurs',
    description: (site: string) => `Toutes les personnes dont ${site} publie un texte.`,
    moreBy: 'Autres textes de',
  },
  of: (name: string, here: string) => `Textes : ${name}${here}`,
  newest: 'Nouveautés',
} satisfies Words<typeof english>;

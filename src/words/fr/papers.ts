import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Textes',
  title: (here: string) => `Textes : ${here}`,
  description: (site: string, here: string) => `Les textes de ${site}, les plus récents d’abord : ${here}.`,
} satisfies Words<typeof english>;

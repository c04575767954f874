import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Textos',
  title: (here: string) => `Textos: ${here}`,
  description: (site: string, here: string) => `Los textos de ${site}, los más recientes primero: ${here}.`,
} satisfies Words<typeof english>;

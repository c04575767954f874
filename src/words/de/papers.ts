import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Texte',
  title: (here: string) => `Texte: ${here}`,
  description: (site: string, here: string) => `Die Texte von ${site}, die neuesten zuerst: ${here}.`,
} satisfies Words<typeof english>;

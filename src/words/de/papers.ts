import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'Texte',
  title: (here: string) => `Texte: ${here}`,
  description: (site: string, here: string) => `Die Texte von ${site}, die neuesten zuerst: ${here}.`,
  topics: {
    title: 'Themen',
    description: (site: string) => `Die Themen von ${site}, jedes mit seinen Texten.`,
    feed: (topic: string) => `Feed zu ${topic}`,
  },
  authors: {
    title: 'Autorinnen und Autoren',
    description: (site: string) => `Alle, die einen Text in ${site} geschrieben haben.`,
    moreBy: 'Mehr von',
  },
  of: (name: string, here: string) => `Texte: ${name}${here}`,
  newest: 'Neues',
} satisfies Words<typeof english>;

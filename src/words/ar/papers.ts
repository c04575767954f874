import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'الأبحاث',
  title: (here: string) => `الأبحاث: ${here}`,
  description: (site: string, here: string) => `أبحاث ${site}، الأحدث أولًا: ${here}.`,
  topics: {
    title: 'المواضيع',
    description: (site: string) => `مواضيع ${site}، ومع كل موضوع أبحاثه.`,
    feed: (topic: string) => `خلاصة ${topic}`,
  },
  authors: {
    title: 'المؤلفون',
    description: (site: string) => `كل من كتب بحثًا في ${site}.`,
    moreBy: 'المزيد لـ',
  },
  of: (name: string, here: string) => `الأبحاث: ${name}${here}`,
  newest: 'الجديد',
} satisfies Words<typeof english>;

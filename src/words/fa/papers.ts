import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'مقاله‌ها',
  title: (here: string) => `مقاله‌ها: ${here}`,
  description: (site: string, here: string) => `مقاله‌های ${site}، تازه‌ترها نخست: ${here}.`,
  topics: {
    title: 'موضوع‌ها',
    description: (site: string) => `موضوع‌های ${site}، هر یک با مقاله‌هایش.`,
    feed: (topic: string) => `خوراک ${topic}`,
  },
  authors: {
    title: 'نویسندگان',
    description: (site: string) => `همهٔ کسانی که در ${site} مقاله نوشته‌اند.`,
    moreBy: 'بیشتر از',
  },
  of: (name: string, here: string) => `مقاله‌ها: ${name}${here}`,
  newest: 'تازه‌ها',
} satisfies Words<typeof english>;

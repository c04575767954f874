import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'مقاله‌ها',
  title: (here: string) => `مقاله‌ها: ${here}`,
  description: (site: string, here: string) => `مقاله‌های ${site}، تازه‌ترها نخست: ${here}.`,
} satisfies Words<typeof english>;

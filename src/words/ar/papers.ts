import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers = {
  heading: 'الأبحاث',
  title: (here: string) => `الأبحاث: ${here}`,
  description: (site: string, here: string) => `أبحاث ${site}، الأحدث أولًا: ${here}.`,
} satisfies Words<typeof english>;

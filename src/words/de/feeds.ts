import type { feeds as english } from '../en/feeds.ts';
import type { Words } from '../words.ts';

export const feeds = {
  rights: 'Die Rechte an jedem Text sind bei ihm angegeben.',
  corrected: (day: string) => `Berichtigt am ${day}. `,
} satisfies Words<typeof english>;

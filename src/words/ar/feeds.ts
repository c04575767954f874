import type { feeds as english } from '../en/feeds.ts';
import type { Words } from '../words.ts';

export const feeds = {
  rights: 'حقوق كل بحث مذكورة معه.',
  corrected: (day: string) => `صُحّح في ${day}. `,
} satisfies Words<typeof english>;

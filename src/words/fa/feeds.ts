import type { feeds as english } from '../en/feeds.ts';
import type { Words } from '../words.ts';

export const feeds = {
  rights: 'حقوق هر مقاله همراه خود آن آمده است.',
  corrected: (day: string) => `تصحیح در ${day}. `,
} satisfies Words<typeof english>;

import type { feeds as english } from '../en/feeds.ts';
import type { Words } from '../words.ts';

export const feeds = {
  rights: 'Los derechos de cada texto se indican con él.',
  corrected: (day: string) => `Corregido el ${day}. `,
} satisfies Words<typeof english>;

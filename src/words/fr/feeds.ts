import type { feeds as english } from '../en/feeds.ts';
import type { Words } from '../words.ts';

export const feeds = {
  rights: 'Les droits de chaque texte sont indiqués avec lui.',
  corrected: (day: string) => `Corrigé le ${day}. `,
} satisfies Words<typeof english>;

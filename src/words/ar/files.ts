import type { files as english } from '../en/files.ts';
import type { Words } from '../words.ts';

export const files = {
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `عرض بكلمات ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `حقوق الأصل: ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `جمعه ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'لم تُذكر الحقوق.',
  },
  places: (site: string) => `الأماكن في ${site}`,
  offered: 'هذا النص للبرامج:',
  listed: 'هذه القائمة للبرامج:',
} satisfies Words<typeof english>;

import type { files as english } from '../en/files.ts';
import type { Words } from '../words.ts';

export const files = {
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `شرحی به زبان ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `حقوق نسخهٔ اصلی: ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `گردآوری ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'حقوق مشخص نشده است.',
  },
  places: (site: string) => `جاها در ${site}`,
  offered: 'این متن برای برنامه‌ها:',
  listed: 'این فهرست برای برنامه‌ها:',
} satisfies Words<typeof english>;

import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words.ts';
import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'ربيع',
  summer: 'صيف',
  autumn: 'خريف',
  early: 'أوائل',
  late: 'أواخر',
};

export const dates = {
  ...calendarIn(language.locale),
  none: 'بلا تاريخ',
  year: (year: string) => ` ${year}`,
  winter: (year: string, next: string) => `شتاء ${year}/${next}`,
  mid: (year: string) => `أواسط ${year}`,
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} ${year}`,
  range: (from: string, to: string) => `${from} إلى ${to}`,
  list: listsIn(language.locale).and,
  // Letters are joined: a part of a name is none.
  short: (month: string) => [month.slice(0, 1), ''] as const,
  brief: (month: string) => month,
} satisfies Words<typeof english>;

import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words.ts';
import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'بهار',
  summer: 'تابستان',
  autumn: 'پاییز',
  early: 'اوایل',
  late: 'اواخر',
};

export const dates = {
  ...calendarIn(language.locale),
  none: 'بی‌تا',
  year: (year: string) => ` ${year}`,
  winter: (year: string, next: string) => `زمستان ${year} و ${next}`,
  mid: (year: string) => `اواسط ${year}`,
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} ${year}`,
  range: (from: string, to: string) => `${from} تا ${to}`,
  list: listsIn(language.locale).and,
  // Letters are joined: a part of a name is none.
  short: (month: string) => [month.slice(0, 1), ''] as const,
  brief: (month: string) => month,
} satisfies Words<typeof english>;

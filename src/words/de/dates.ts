import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words.ts';
import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'Frühjahr',
  summer: 'Sommer',
  autumn: 'Herbst',
  early: 'Anfang',
  late: 'Ende',
};

export const dates = {
  ...calendarIn(language.locale),
  none: 'o. D.',
  year: (year: string) => ` ${year}`,
  winter: (year: string, next: string) => `Winter ${year}/${next.slice(-2)}`,
  mid: (year: string) => `Mitte ${year}`,
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} ${year}`,
  range: (from: string, to: string) => `${from} bis ${to}`,
  list: listsIn(language.locale).and,
  short: (month: string) => [month.slice(0, 1), month.slice(1, 3)] as const,
  brief: (month: string) => month.slice(0, 3),
} satisfies Words<typeof english>;

import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words.ts';
import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'printemps',
  summer: 'été',
  autumn: 'automne',
  early: 'début',
  late: 'fin',
};

export const dates = {
  ...calendarIn(language.locale),
  none: 's. d.',
  year: (year: string) => ` ${year}`,
  winter: (year: string, next: string) => `hiver ${year}-${next}`,
  mid: (year: string) => `milieu ${year}`,
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} ${year}`,
  range: (from: string, to: string) => `${from} – ${to}`,
  list: listsIn(language.locale).and,
  // The shortest that tells June from July.
  short: (month: string) =>
    [month.slice(0, 1).toUpperCase(), month.slice(1, month.startsWith('jui') ? 4 : 3)] as const,
  brief: (month: string) => month.slice(0, month.startsWith('jui') ? 4 : 3),
} satisfies Words<typeof english>;

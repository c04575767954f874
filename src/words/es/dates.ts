import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words.ts';
import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'primavera',
  summer: 'verano',
  autumn: 'otoño',
  early: 'principios',
  late: 'finales',
};

export const dates = {
  ...calendarIn(language.locale),
  none: 's. f.',
  year: (year: string) => ` de ${year}`,
  winter: (year: string, next: string) => `invierno de ${year}-${next}`,
  mid: (year: string) => `mediados de ${year}`,
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} de ${year}`,
  range: (from: string, to: string) => `${from} a ${to}`,
  list: listsIn(language.locale).and,
  short: (month: string) => [month.slice(0, 1).toUpperCase(), month.slice(1, 3)] as const,
  brief: (month: string) => month.slice(0, 3),
} satisfies Words<typeof english>;

import { calendarIn, listsIn } from '../intl.ts';
import { language } from './language.ts';

const parts = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  early: 'early',
  late: 'late',
};

/** How dates are written. */
export const dates = {
  /** `March`, of month 3; `March 2023`; `9 March 2023`. */
  ...calendarIn(language.locale),
  /** Of what nobody dates. */
  none: 'n.d.',
  /** The year at the end of a month of it, as it is left out where another follows. */
  year: (year: string) => ` ${year}`,
  /** A winter ends in the next year: `winter 2022–23`. */
  winter: (year: string, next: string) => `winter ${year}–${next.slice(-2)}`,
  mid: (year: string) => `mid-${year}`,
  /** `spring 2023`, `early 2023`. */
  partOf: (year: string, part: keyof typeof parts) => `${parts[part]} ${year}`,
  /** `October to December 2023`. */
  range: (from: string, to: string) => `${from} to ${to}`,
  list: listsIn(language.locale).and,
  /** The name of a month on an axis: a letter, and what may follow it where there is room: `M`, `ar`. */
  short: (month: string) => [month.slice(0, 1), month.slice(1, 3)] as const,
  /** `Mar`. */
  brief: (month: string) => month.slice(0, 3),
};

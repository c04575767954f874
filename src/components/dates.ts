import { language } from '#words/language.ts';

const day = new Intl.DateTimeFormat(language.locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
  calendar: 'gregory',
});

/** Days that were formatted: every page of a paper says the same one. */
const known = new Map<string, string>();

/** `2024-02-06` as “6 February 2024”. */
export function formatDay(date: string): string {
  const said = known.get(date) ?? day.format(new Date(`${date}T00:00:00Z`));
  known.set(date, said);
  return said;
}

/** Ways to build a language’s sentences with what `Intl` knows of it; each language’s files make their own. */

/** One thing and several, for each of a language’s plurals; `#` stands for the number, where it is written at all. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Counts in a locale: `count(2, { one: '# passage', other: '# passages' })` is `2 passages`. */
export function counterIn(locale: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const { format } = new Intl.NumberFormat(locale);
  return (number, forms) => (forms[rules.select(number)] ?? forms.other).replace('#', () => format(number));
}

/** Days and months in a locale, of the Gregorian calendar; months count from 1. */
export function calendarIn(locale: string) {
  const written = (style: Intl.DateTimeFormatOptions) => {
    const { format } = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...style });
    return (year: string, month: number, day = 1) =>
      format(new Date(`${year.padStart(4, '0')}-${two(month)}-${two(day)}`));
  };
  const month = written({ month: 'long' });
  return {
    month: (number: number) => (number < 1 || number > 12 ? '' : month('2000', number)),
    monthOf: written({ month: 'long', year: 'numeric' }),
    dayOf: written({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

const two = (number: number) => String(number).padStart(2, '0');

/** Names in a row: `A, B and C`, `A, B or C`. */
export function listsIn(locale: string): Record<'and' | 'or', (parts: readonly string[]) => string> {
  const [and, or] = (['conjunction', 'disjunction'] as const).map(
    (type) => new Intl.ListFormat(locale, { type }),
  );
  return { and: (parts) => and?.format(parts) ?? '', or: (parts) => or?.format(parts) ?? '' };
}

/** Numbers as they are written, with a true minus: `1,200`, `−1.2`. */
export function numbersIn(locale: string): (number: number) => string {
  const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  return (number) => format(number).replace('-', '−');
}

import type { Basis, FigureFile, Value } from '../schemas/figure.ts';
import type { Problem } from '../schemas/problems.ts';
import { formatDate } from '../timeline/dates.ts';
import { calendarIn } from '../words/intl.ts';
import { figures } from '#words/figures.ts';
import { readValue } from './words.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * Holds a figure against the passages it names: each must exist. A figure that says how it was put together from the text,
 * by its `standing`, must be borne out by it: a passage says the number, in digits or in words, or the words given for it;
 * an event’s passage gives its date.
 *
 * @param textOf words of a passage, nothing where there is none
 * @param language BCP 47 tag of the text, in which it writes its dates
 * @returns what does not hold, and where it stands in the figure’s file
 */
export function findUnfounded(
  figure: FigureFile,
  textOf: (passage: string) => string | undefined,
  language = 'en',
): Problem[] {
  if (figure.data !== undefined) return [];
  const check = (
    bases: Basis[],
    place: (string | number)[],
    what: string,
    holds: (text: string) => boolean,
  ): Problem[] =>
    bases.flatMap((basis, index) => {
      if ('source' in basis) return [];
      const path = [...place, 'basis', index, 'passage'];
      const { passage, words } = basis;
      const text = passage === undefined ? undefined : textOf(passage);
      if (text === undefined) return { path, message: 'expected a passage of this paper' };
      if (figure.standing === undefined || (words === undefined ? holds(text) : text.includes(words)))
        return [];
      return {
        path,
        message: `expected a passage that says ${words === undefined ? what : `“${words}”`}`,
        remedy: 'name another passage, or give the `words` it says it in',
      };
    });
  const { series, events, sum } = figure;
  return [
    ...series.flatMap(({ name, data }, at) =>
      data.flatMap(({ when = '', at: kind, value, basis }, index) => {
        const what = `${readValue(value).words} (${name}, ${kind ?? formatDate(when)})`;
        return check(basis, ['series', at, 'data', index], what, (text) => saysValue(text, value));
      }),
    ),
    ...events.flatMap(({ date, basis }, index) => {
      const said = writeDate(date, language);
      return check(basis, ['events', index], `“${said[0]}”`, (text) =>
        said.some((one) => text.includes(one)),
      );
    }),
    ...(sum ? check(sum.basis, ['sum'], `the sum ${sum.value}`, (text) => saysNumber(text, sum.value)) : []),
  ];
}

/** A day or a month as a text may write it, the day before the month in English first. */
function writeDate(date: string, language: string): string[] {
  const [year = '', month, day] = date.split('-');
  const tags = language.startsWith('en') ? ['en-GB', 'en-US'] : [language];
  return tags.map((tag) => {
    const { monthOf, dayOf } = calendarIn(tag);
    return day === undefined ? monthOf(year, Number(month)) : dayOf(year, Number(month), Number(day));
  });
}

function saysValue(text: string, value: Value): boolean {
  if (value === 0) return /\b(no|none|not a single)\b/i.test(text);
  if (typeof value === 'number') return saysNumber(text, value);
  if ('over' in value) return saysNumber(text, value.over, '(over|more than) ');
  return Object.values(value)
    .flat()
    .every((number) => saysNumber(text, number));
}

/** `16` and `sixteen`, `55` and `fifty-five`, `1200` and `1,200`; “a fall of 1.2” says `-1.2`. */
function saysNumber(text: string, signed: number, before = ''): boolean {
  const number = Math.abs(signed);
  const word = ones[number] ?? (number < 100 && Number.isInteger(number) ? compound(number) : undefined);
  return [String(number), figures.number(number), word].some(
    (form) => form !== undefined && new RegExp(`\\b${before}${form.replace('.', '\\.')}\\b`, 'i').test(text),
  );
}

function compound(number: number): string {
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${ones[number % 10]}`;
}

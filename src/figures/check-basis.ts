import type { Basis, FigureFile, Value } from '../schemas/figure.ts';
import type { Problem } from '../schemas/problems.ts';
import { formatDate } from '../timeline/dates.ts';
import { calendarIn } from '../words/intl.ts';
import { valueWords } from './words.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * Holds every number of a figure against the passage it names: the passage must exist and must say the
 * number, in digits or in words, or the words given for it; an event’s passage must give its date.
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
  const problems: Problem[] = [];
  const check = (
    basis: Basis[],
    path: (string | number)[],
    what: string,
    holds: (text: string) => boolean,
  ) => {
    for (const [index, one] of basis.entries()) {
      if ('source' in one) continue;
      const place = [...path, 'basis', index, 'passage'];
      const text = one.passage === undefined ? undefined : textOf(one.passage);
      if (text === undefined) problems.push({ path: place, message: 'expected a passage of this paper' });
      else if (!(one.words === undefined ? holds(text) : text.includes(one.words))) {
        const said = one.words === undefined ? what : `“${one.words}”`;
        problems.push({
          path: place,
          message: `expected a passage that says ${said}`,
          remedy: 'name another passage, or give the `words` it says it in',
        });
      }
    }
  };
  if (figure.data !== undefined) return problems;
  for (const [at, { name, data }] of figure.series.entries()) {
    for (const [index, { when, at: kind, value, basis }] of data.entries()) {
      const where = kind ?? (when === undefined ? '' : formatDate(when));
      check(basis, ['series', at, 'data', index], `${valueWords(value)} (${name}, ${where})`, (text) =>
        saysValue(text, value),
      );
    }
  }
  for (const [index, { date, basis }] of figure.events.entries()) {
    const [said = date, ...others] = writeDate(date, language);
    check(basis, ['events', index], `“${said}”`, (text) =>
      [said, ...others].some((one) => text.includes(one)),
    );
  }
  if (figure.sum) {
    const { value, basis } = figure.sum;
    check(basis, ['sum'], `the sum ${value}`, (text) => saysNumber(text, value));
  }
  return problems;
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
  const numbers =
    typeof value === 'number' ? [value] : 'between' in value ? value.between : Object.values(value);
  if (typeof value === 'object' && 'over' in value) {
    return numberForms(value.over).some((form) =>
      new RegExp(`\\b(over|more than) ${form}\\b`, 'i').test(text),
    );
  }
  return numbers.every((number) => saysNumber(text, number));
}

const saysNumber = (text: string, number: number) =>
  numberForms(number).some((form) => new RegExp(`\\b${form}\\b`, 'i').test(text));

/** `16` and `sixteen`, `55` and `fifty-five`. */
function numberForms(number: number): string[] {
  const word = ones[number] ?? (number < 100 ? compound(number) : undefined);
  return word === undefined ? [String(number)] : [String(number), word];
}

function compound(number: number): string {
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${ones[number % 10]}`;
}

import type { Basis, FigureFile, Value } from '../schemas/figure.ts';
import { momentWords, whenWords } from './time.ts';
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
 * @returns what does not hold, in words
 */
export function findUnfounded(figure: FigureFile, textOf: (passage: string) => string | undefined): string[] {
  const problems: string[] = [];
  const check = (basis: Basis[], what: string, holds: (text: string) => boolean) => {
    for (const one of basis) {
      if ('source' in one) continue;
      const text = one.passage === undefined ? undefined : textOf(one.passage);
      if (text === undefined) problems.push(`${what}: there is no passage ${one.passage ?? ''}`.trim());
      else if (!(one.words === undefined ? holds(text) : text.includes(one.words))) {
        problems.push(`${what}: passage ${one.passage} does not say so`);
      }
    }
  };
  if (figure.data !== undefined) return problems;
  for (const { name, data } of figure.series) {
    for (const { when, at, value, basis } of data) {
      const where = at ?? (when === undefined ? '' : whenWords(when));
      check(basis, `${name}, ${where}, ${valueWords(value)}`, (text) => saysValue(text, value));
    }
  }
  for (const { date, what, basis } of figure.events)
    check(basis, what, (text) => text.includes(momentWords(date)));
  if (figure.sum) {
    const { value, basis } = figure.sum;
    check(basis, `the sum ${value}`, (text) => saysNumber(text, value));
  }
  return problems;
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

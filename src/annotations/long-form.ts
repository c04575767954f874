import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';

/** Capitals, with a hyphen or a stroke between them at most: `GDI`, `IS-K`. */
const abbreviation = /^(?=.*[A-Z].*[A-Z])[A-Z]+(?:[-/][A-Z]+)*$/;

/**
 * What an abbreviation stands for, among the names of its entry: the first whose capitals spell it.
 *
 *     IS-C   →   Islamic State Central
 *
 * @returns nothing for a form that is no abbreviation, or that no name spells out
 */
export function findLongForm(
  form: string,
  { name, forms, spellings }: Pick<Place | Actor, 'name' | 'forms' | 'spellings'>,
): string | undefined {
  if (!abbreviation.test(form)) return undefined;
  const letters = form.replace(/[^A-Z]/g, '');
  return [name, ...forms, ...spellings].find(
    (long) => long.includes(' ') && !abbreviation.test(firstWord(long)) && initialsOf(long) === letters,
  );
}

const firstWord = (name: string) => name.split(' ')[0] ?? '';

/** First letters of the words that begin with a capital. */
const initialsOf = (name: string) =>
  [...name.matchAll(/(?<![\p{L}’'])\p{Lu}/gu)].map(([letter]) => letter).join('');

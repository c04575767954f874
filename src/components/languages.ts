import { directionOf } from '../schemas/language.ts';
import { language } from '#words/language.ts';
import { names } from '#words/names.ts';

const called = new Intl.DisplayNames(language.locale, { type: 'language' });
const own: Readonly<Record<string, string>> = names.languages;

/** A language’s name in the interface’s language, as the heading of a line: `Dari and Persian`, `Ukrainian`. */
export function nameLanguage(tag: string): string {
  const name = own[tag] ?? called.of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language.locale) + name.slice(1);
}

/** What a page says of words in a paper’s language: nothing where it is the interface’s own. */
export const written = (tag: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  isOwn(tag) ? {} : { lang: tag, dir: directionOf(tag) };

/** What a page says of the interface’s words amid a paper’s: nothing where both are of one language. */
export const spoken = (around: string): { lang?: string; dir?: string } =>
  isOwn(around) ? {} : { lang: language.tag, dir: language.dir };

const isOwn = (tag: string) => tag.split('-')[0] === language.tag && directionOf(tag) === language.dir;

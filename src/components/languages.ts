import { language } from '#words/language.ts';
import { names } from '#words/names.ts';

const called = new Intl.DisplayNames(language.locale, { type: 'language' });
const own: Readonly<Record<string, string>> = names.languages;

/** A language’s name in the interface’s language, as the heading of a line: `Dari and Persian`, `Ukrainian`. */
export function nameLanguage(tag: string): string {
  const name = own[tag] ?? called.of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language.locale) + name.slice(1);
}

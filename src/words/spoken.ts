import { existsSync } from 'node:fs';

/**
 * The language that the interface speaks in a publication: its own where a folder here has the words, else English.
 *
 * @param tag BCP 47 tag of the publication’s language
 */
export function spokenIn(tag: string): string {
  const [language = ''] = tag.split('-');
  return existsSync(new URL(`${language}/`, import.meta.url)) ? language : 'en';
}

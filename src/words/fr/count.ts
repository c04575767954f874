import { counterIn } from '../intl.ts';
import { language } from './language.ts';

/** `count(2, { one: '# passage', other: '# passages' })`. */
export const count = counterIn(language.locale);

/** Of somebody or something: `de Kaboul`, `d’Antonio`. */
export const de = (words: string): string =>
  /^[aeiouyàâäéèêëîïôöùûü]/i.test(words) ? `d’${words}` : `de ${words}`;

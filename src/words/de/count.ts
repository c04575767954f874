import { counterIn } from '../intl.ts';
import { language } from './language.ts';

/** `count(2, { one: '# Abschnitt', other: '# Abschnitte' })`. */
export const count = counterIn(language.locale);

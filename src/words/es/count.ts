import { counterIn } from '../intl.ts';
import { language } from './language.ts';

/** `count(2, { one: '# pasaje', other: '# pasajes' })`. */
export const count = counterIn(language.locale);

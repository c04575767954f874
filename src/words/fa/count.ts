import { counterIn } from '../intl.ts';
import { language } from './language.ts';

const say = counterIn(language.locale);

/** What is counted stays singular: `count(2, 'بند')`. */
export const count = (number: number, what: string): string => say(number, { other: `# ${what}` });

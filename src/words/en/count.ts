import { counterIn } from '../intl.ts';
import { language } from './language.ts';

const say = counterIn(language.locale);

/** How often something is there: `1 passage`, `4,512 passages`. */
export const count = (number: number, one: string): string =>
  say(number, { one: `# ${one}`, other: `# ${one}s` });

import type { language as english } from '../en/language.ts';
import type { Words } from '../words.ts';

export const language = {
  tag: 'es',
  dir: 'ltr',
  locale: 'es',
  quote: (words: string) => `«${words}»`,
  comma: ', ',
} satisfies Words<typeof english>;

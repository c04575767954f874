import type { language as english } from '../en/language.ts';
import type { Words } from '../words.ts';

export const language = {
  tag: 'ar',
  dir: 'rtl',
  // The digits of addresses, passages and references, which are the same on every page.
  locale: 'ar-u-nu-latn',
  quote: (words: string) => `«${words}»`,
  // The mark of direction keeps a digit or a Latin name behind it from joining one before it.
  comma: '\u200F، ',
} satisfies Words<typeof english>;

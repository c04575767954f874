/** The language that these words are written in. */
export const language = {
  /** BCP 47 tag for `lang`. */
  tag: 'en',
  dir: 'ltr',
  /** What `Intl` is asked with: for dates, numbers, lists and plurals. */
  locale: 'en-GB',
  /** What is quoted, in the marks of the language. */
  quote: (words: string) => `“${words}”`,
  /** Between names in a row that end without “and”. */
  comma: ', ',
};

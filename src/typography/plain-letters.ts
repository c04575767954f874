const hidden = /\u00AD|[\uFB00-\uFB06]/g;

/**
 * Words as one types them: without soft hyphens, and with the letters of a ligature one by one. Typesetting leaves both
 * in manuscripts, where they hide a word from whoever looks for it; browsers hyphenate and join letters themselves.
 */
export const plainLetters = (text: string): string =>
  text.replace(hidden, (sign) => (sign === '\u00AD' ? '' : sign.normalize('NFKC')));

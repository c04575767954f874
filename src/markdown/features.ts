import type { Features } from 'satteri';

/**
 * How a section is read wherever it is read. Words are the author's: no quotation mark is turned, no dash made. HTML in
 * a `.md` becomes elements, so that what is not allowed can be told from what is.
 */
export const sectionFeatures = {
  gfm: true,
  smartPunctuation: false,
  rawHtml: true,
} as const satisfies Features;

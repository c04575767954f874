import type { Features } from 'satteri';

/**
 * How a section is read wherever it is read. Words are the author's: no quotation mark is turned, no dash made; a formula
 * stands between two dollars, for one is money. HTML in
 * a `.md` becomes elements, so that what is not allowed can be told from what is.
 */
export const sectionFeatures = {
  gfm: true,
  smartPunctuation: false,
  rawHtml: true,
  math: { singleDollarTextMath: false },
} as const satisfies Features;

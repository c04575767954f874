import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** A text in which `&amp;`, `&#8217;` and their like are the signs they stand for, as in what templates put into a page. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30}\d{0,2});/gi, (entity) =>
    toText(fromHtml(entity, { fragment: true })),
  );

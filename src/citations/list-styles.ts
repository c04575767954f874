import type { Reference } from './format.ts';

/** A reference in each style, as a page lists them: the style's name, and HTML of text and `<i>` only. */
export function listStyles({ chicago, apa, mla }: Reference): { name: string; html: string }[] {
  return [
    { name: 'Chicago (note)', html: chicago },
    { name: 'APA', html: apa },
    { name: 'MLA', html: mla },
  ];
}

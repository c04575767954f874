import { citing } from '#words/citing.ts';
import type { Reference } from './format.ts';

/** A reference in each style, as a page lists them: the style's name, and HTML of text and `<i>` only. */
export function listStyles({ chicago, apa, mla }: Reference): { name: string; html: string }[] {
  const { styles } = citing.reference;
  return [
    { name: styles.chicago, html: chicago },
    { name: styles.apa, html: apa },
    { name: styles.mla, html: mla },
  ];
}

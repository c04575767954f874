import type { TextDirective } from './text-directive.ts';

/** A hyphen and a comma separate the parts of a fragment, so inside one they are escaped. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of some words of a passage. Browsers that know text fragments show the words; others, and all where
 * the words are not found, show the passage.
 *
 * Source: URL Fragment Text Directives (WICG), `text=[prefix-,]start[,end][,-suffix]`.
 *
 * @param page address of the page; a fragment it has is dropped
 * @param passage id of the passage, `s4-p7`, or that with the mark of its words
 */
export function quotationAddress(
  page: string,
  passage: string,
  directive: TextDirective | undefined,
): string {
  const address = `${page.replace(/#.*$/, '')}#${passage}`;
  if (directive === undefined) return address;
  const { prefix, textStart, textEnd, suffix } = directive;
  const parts = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  return `${address}:~:text=${parts.join(',')}`;
}

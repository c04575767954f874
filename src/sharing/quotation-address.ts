/** What the generator of text fragments found for a selection; status 0 is success. */
export interface Found {
  status: number;
  fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
}

/** A hyphen and a comma separate the parts of a fragment, so inside one they are escaped. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of some words of a passage. Browsers that know text fragments show the words; others, and all where
 * the words are not found, show the passage.
 *
 * Source: URL Fragment Text Directives (WICG), `text=[prefix-,]start[,end][,-suffix]`.
 *
 * @param page address of the page; a fragment it has is dropped
 * @param passage id of the passage, `s4-p7`
 */
export function quotationAddress(page: string, passage: string, found: Found | null): string {
  const address = `${page.replace(/#.*$/, '')}#${passage}`;
  if (found?.status !== 0 || found.fragment === undefined) return address;
  const { prefix, textStart, textEnd, suffix } = found.fragment;
  const parts = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  return `${address}:~:text=${parts.join(',')}`;
}

import type { Reference } from './format.ts';

/** A format of references that programs read. */
export interface ReferenceFormat {
  /** As people call it. */
  name: string;
  /** What its files end in, and what stands in them. */
  ending: 'bib' | 'ris' | 'csl.json';
  type: string;
  /** Which text of a reference it is. */
  text: 'bibtex' | 'ris' | 'csl';
}

/** The formats that references are offered in. */
export const referenceFormats: readonly ReferenceFormat[] = [
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', text: 'bibtex' },
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', text: 'ris' },
  { name: 'CSL-JSON', ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', text: 'csl' },
];

/** Some works in one file, in the order given. */
export function joinReferences(references: readonly Reference[], { text }: ReferenceFormat): string {
  const texts = references.map((reference) => reference[text].replace(/\n+$/, ''));
  // Each text is an array of one.
  if (text === 'csl') return `[${texts.map((array) => array.slice(1, -1)).join(',\n')}]\n`;
  return texts.map((record) => `${record}\n`).join('\n');
}

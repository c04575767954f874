import type { Cited } from './describe.ts';
import type { Reference } from './format.ts';

/**
 * Stands for a passage's number in a reference formatted once a section; no paper has as many passages, and no
 * style alters digits.
 */
export const anyPassage = 970_297;

/** A passage yet to be chosen, to be described and formatted like any other. */
export function anyPassageOf(cited: Cited & { section: { number: number; title: string } }): Cited {
  return { ...cited, url: `${cited.url}#s${cited.section.number}-p${anyPassage}`, passage: anyPassage };
}

/**
 * The reference to one passage, from that to any of its section.
 *
 * @param passage its number, or the letter that stands for one in a form to fill in
 */
export function toPassage(reference: Reference, passage: number | 'N'): Reference {
  return rewrite(reference, (text) => text.replaceAll(String(anyPassage), String(passage)));
}

/** The reference to a section, from that to any of its passages: formatting takes longer than all else. */
export function toSection(reference: Reference): Reference {
  const passage = new RegExp(`, passage ${anyPassage}|#s\\d+-p${anyPassage}|-?p${anyPassage}`, 'g');
  return rewrite(reference, (text) => text.replace(passage, ''));
}

function rewrite(reference: Reference, fill: (text: string) => string): Reference {
  return {
    chicago: fill(reference.chicago),
    apa: fill(reference.apa),
    mla: fill(reference.mla),
    bibtex: fill(reference.bibtex),
    ris: fill(reference.ris),
    csl: fill(reference.csl),
  };
}

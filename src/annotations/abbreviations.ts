import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import { findLongForm } from './long-form.ts';
import type { Mention } from './gazetteer.ts';

/** An abbreviation as a text prints it, and what it is short for. */
export interface Abbreviation {
  short: string;
  long: string;
  /** Where it is explained, if no page of a name explains it: the fragment that references to it lead to. */
  id?: string;
}

/** `P/CVE` → `abbr-p-cve`. */
export const abbreviationId = (short: string): string =>
  `abbr-${short.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** A word, so that `OSINT` is not found in another. */
const asWord = (short: string) => {
  const spelled = short.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'u');
};

/** Whether a text prints an abbreviation. */
export const prints = (text: string, short: string): boolean =>
  text.includes(short) && asWord(short).test(text);

/**
 * The abbreviations in some texts, from A to Z: names by the gazetteer, the others by the paper.
 *
 * @param texts each with the names found in it
 * @param explained the paper’s own: `OSINT: open-source intelligence`
 */
export function listAbbreviations(
  texts: readonly { text: string; mentions: readonly Mention[] }[],
  explained: Readonly<Record<string, string>>,
  entryOf: (id: string) => Pick<Place | Actor, 'name' | 'forms' | 'spellings'> | undefined,
): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (const { text, mentions } of texts)
    for (const { start, end, ids } of mentions) {
      const short = text.slice(start, end);
      const entry = found.has(short) ? undefined : entryOf(ids[0] ?? '');
      const long = entry && findLongForm(short, entry);
      if (long !== undefined) found.set(short, { short, long });
    }
  for (const [short, long] of Object.entries(explained))
    if (texts.some(({ text }) => prints(text, short)))
      found.set(short, { short, long, id: abbreviationId(short) });
  return [...found.values()].sort((a, b) => a.short.localeCompare(b.short, 'en'));
}

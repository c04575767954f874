import { splitUnspaced } from '../annotations/unspaced.ts';

/** How many words a text has; a run of letters is one, unless its script puts no spaces between words. */
export function countText(text: string): number {
  const runs = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c-\u200d’'-]*/gu) ?? [];
  return runs.reduce((sum, run) => sum + splitUnspaced(run).length, 0);
}

const note = /^\[\^[^\]]+\]:/;

/**
 * Words and notes of a section's Markdown source; a note's definition counts as a note, not as text.
 *
 * @param source without front matter
 */
export function countWords(source: string): { words: number; notes: number } {
  let words = 0;
  let notes = 0;
  for (const line of source.split('\n')) {
    if (note.test(line)) notes++;
    else words += countText(line.replace(/\[\^[^\]]+\]|<[^>]*>/g, ' '));
  }
  return { words, notes };
}

/**
 * Minutes for a text of so many words, never 0: 238 words a minute, the mean for silent reading of English
 * non-fiction in Brysbaert's review of 190 studies (Journal of Memory and Language 109, 2019).
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}

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
    else {
      const text = line.replace(/\[\^[^\]]+\]|<[^>]*>/g, ' ');
      words += text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
    }
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

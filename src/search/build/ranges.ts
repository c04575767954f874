/**
 * Parts a sorted list where its words begin differently, so that each part holds about as much as is allowed and
 * words that begin alike stay together.
 *
 * @param words sorted
 * @param sizeOf what a word weighs
 * @param most what a part may weigh; one beginning by itself may weigh more
 */
export function splitRanges(
  words: readonly string[],
  sizeOf: (word: string) => number,
  most: number,
): string[][] {
  const beginnings = [...Map.groupBy(words, beginningOf).values()];
  const parts: string[][] = [];
  let size = Infinity;
  for (const group of beginnings) {
    const own = group.reduce((sum, word) => sum + sizeOf(word), 0);
    if (size + own > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(...group);
    size += own;
  }
  return parts;
}

/** Where each part begins, so that a word's part is known without looking into one. */
export const startsOf = (parts: readonly (readonly string[])[]): string[] =>
  parts.map(([first = '']) => beginningOf(first));

/** The number of the part that a word is in, if it is in any. */
export function findRange(starts: readonly string[], word: string): number {
  const beginning = beginningOf(word);
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= beginning),
  );
}

/** Long enough to part words finely, short enough to keep a word and what it begins together. */
const beginningOf = (word: string): string => word.slice(0, 4);

/**
 * How many slips of the finger lie between two words: letters left out, put in, exchanged, or swapped with a
 * neighbour (the restricted Damerau-Levenshtein distance, Damerau 1964).
 *
 * @param limit above it the exact number does not matter: `limit + 1` is returned
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let slips = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slips = Math.min(slips, at(before, j - 2) + 1);
      }
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(at(row, other.length), limit + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/**
 * How many slips are forgiven in a word: none in short ones, since `Iran` and `Iraq` are one apart.
 *
 * @param letters length of the folded word
 */
export function forgiven(letters: number): number {
  return letters < 5 ? 0 : letters < 8 ? 1 : 2;
}

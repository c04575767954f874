/** The one of some words that another is most likely a slip of; none where each differs in more than a third. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const [best] = [...words]
    .map((candidate) => ({ candidate, slips: countSlips(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips * 3 <= Math.max(word.length, candidate.length))
    .sort((a, b) => a.slips - b.slips);
  return best?.candidate;
}

/** Letters to put in, leave out, exchange, or swap with a neighbour until one word is the other (Damerau 1964). */
function countSlips(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const swapped = i > 0 && one[i] === other[j - 1] && one[i - 1] === other[j];
      next.push(
        Math.min(
          at(row, j + 1) + 1,
          at(next, j) + 1,
          at(row, j) + (one[i] === other[j] ? 0 : 1),
          swapped ? at(before, j - 1) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return at(row, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/**
 * Keys by every word that they become when letters are left out, as many as are forgiven: two words a few
 * slips apart have one of these in common (Garbe's symmetric deletion), so that a word is compared with a
 * handful of keys and not with all.
 *
 * @param forgiven how many slips are forgiven in a word of so many letters
 * @returns the keys that a word may be near to: all that are, and a few that are not
 */
export function indexNear(
  keys: Iterable<string>,
  forgiven: (letters: number) => number,
): (word: string) => string[] {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    for (const short of shorten(key, forgiven(key.length))) {
      const same = index.get(short);
      if (same) same.push(key);
      else index.set(short, [key]);
    }
  }
  return (word) => [...shorten(word, forgiven(word.length))].flatMap((short) => index.get(short) ?? []);
}

/** The word, and all it becomes with up to so many letters left out. */
function shorten(word: string, letters: number): Set<string> {
  const found = new Set([word]);
  let last = [word];
  for (let left = 0; left < letters; left++) {
    const next: string[] = [];
    for (const longer of last) {
      for (let at = 0; at < longer.length; at++) {
        const short = longer.slice(0, at) + longer.slice(at + 1);
        if (found.has(short)) continue;
        found.add(short);
        next.push(short);
      }
    }
    last = next;
  }
  return found;
}

import { distance, forgiven } from './distance.ts';
import { foldKey, soundKey } from './fold.ts';
import type { NameEntry } from './name-entry.ts';

/**
 * The words that must not be bent into a name although they sound or look like one: `corner` is not Kunar,
 * `heart` not Herat.
 *
 * @param words folded words to try: ordinary English, the papers' own, other names
 */
export function findOrdinaryWords(words: Iterable<string>, names: readonly NameEntry[]): string[] {
  const keys = new Set<string>();
  const parts = new Set<string>();
  for (const { name, forms, spellings } of names) {
    for (const form of [name, ...forms, ...spellings]) {
      keys.add(foldKey(form));
      for (const part of form.split(/[\s-]+/)) parts.add(foldKey(part));
    }
  }
  const sounds = new Set([...keys].map(soundKey));
  const shortened = indexShortened(keys);
  const isNear = (word: string): boolean => {
    const slips = forgiven(word.length);
    for (const short of shorten(word, slips)) {
      for (const key of shortened.get(short) ?? []) {
        const most = Math.min(slips, forgiven(key.length));
        if (most > 0 && distance(word, key, most) <= most) return true;
      }
    }
    return false;
  };
  const ordinary = new Set<string>();
  for (const word of words) {
    if (word.length < 4 || keys.has(word) || ordinary.has(word)) continue;
    const sound = soundKey(word);
    if (parts.has(word) || (sound.length >= 4 && sounds.has(sound)) || isNear(word)) ordinary.add(word);
  }
  return [...ordinary].sort();
}

/**
 * Keys by every word that they become when letters are left out, as many as are forgiven: two words a few
 * slips apart have one of these in common (Garbe's symmetric deletion), so that a word is compared with a
 * handful of keys and not with all.
 */
function indexShortened(keys: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    for (const short of shorten(key, forgiven(key.length))) {
      const same = index.get(short);
      if (same) same.push(key);
      else index.set(short, [key]);
    }
  }
  return index;
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

import { distance, forgiven } from './distance.ts';
import { foldKey, soundKey } from './sound.ts';
import type { NameEntry } from './name-entry.ts';
import { indexNear } from './near.ts';

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
  const nearTo = indexNear(keys, forgiven);
  const isNear = (word: string): boolean =>
    nearTo(word).some((key) => {
      const most = Math.min(forgiven(word.length), forgiven(key.length));
      return most > 0 && distance(word, key, most) <= most;
    });
  const ordinary = new Set<string>();
  for (const word of words) {
    if (word.length < 4 || keys.has(word) || ordinary.has(word)) continue;
    const sound = soundKey(word);
    if (parts.has(word) || (sound.length >= 4 && sounds.has(sound)) || isNear(word)) ordinary.add(word);
  }
  return [...ordinary].sort();
}

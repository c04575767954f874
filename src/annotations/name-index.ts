import { distance, forgiven } from './distance.ts';
import { foldName as fold } from './fold.ts';
import { foldKey, isArabicScript, soundKey, soundOf } from './sound.ts';
import type { NameEntry, NameTable } from './name-entry.ts';

/** How a name was known: as printed here, in another listed spelling, by its sound, despite a slip, by a part of it. */
export type Known = 'printed' | 'spelling' | 'part' | 'sound' | 'slip';

export interface FoundName {
  /** More than one where several entries share the form (`Kunduz`, city and province). */
  entries: NameEntry[];
  known: Known;
}

export interface NameIndex {
  names: readonly NameEntry[];
  /** The entries a form stands for, whichever way it is spelled; nothing for words that are no name. */
  find(text: string): FoundName | undefined;
  /** What a word that is no listed form was probably meant to be: by sound first, then by slips of the finger. */
  guess(text: string): FoundName | undefined;
  /** Names that begin with, or have a word that begins with, what was typed; best first. */
  complete(typed: string, most: number): Suggestion[];
  /** Names that are near to words that found nothing, for an empty result; none where none is. */
  nearest(text: string, most: number): NameEntry[];
  get(id: string): NameEntry | undefined;
  /** Words of the longest listed form. */
  longest: number;
}

export interface Suggestion {
  entry: NameEntry;
  /** The spelling that was recognised, where it is not the printed name. */
  as?: string;
}

/** Makes the name table searchable; some hundred names take a few milliseconds. */
export function createNameIndex({ names, ordinary }: NameTable): NameIndex {
  const forms = names.flatMap(formsOf);
  const byKey = new Map<string, { entries: NameEntry[]; printed: boolean; arabic: boolean }>();
  const byWord = new Map<string, Set<NameEntry>>();
  const byId = new Map(names.map((entry) => [entry.id, entry]));
  const capitals = new Map<string, Set<string>>();
  const never = new Set(ordinary.split(' '));
  let longest = 1;
  for (const { entry, printed, words, key } of forms) {
    const known = byKey.get(key);
    if (!known) byKey.set(key, { entries: [entry], printed, arabic: isArabicScript(key) });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
    else known.printed ||= printed;
    longest = Math.max(longest, words.length);
    if (words.length > 1) for (const word of words) add(byWord, word, entry);
  }
  for (const entry of names) for (const form of entry.capitals ?? []) add(capitals, foldKey(form), form);
  // Only a query that is no listed name needs it.
  let sounds: Map<string, Set<NameEntry>> | undefined;
  const heardAs = (sound: string): Set<NameEntry> | undefined => {
    if (!sounds) {
      sounds = new Map();
      for (const { entry, key } of forms) add(sounds, soundOf(key), entry);
    }
    return sounds.get(sound);
  };

  const find = (text: string): FoundName | undefined => {
    const key = foldKey(text);
    const needed = capitals.get(key);
    if (needed && ![...needed].some((form) => strip(form) === strip(text))) return undefined;
    const known = byKey.get(key);
    if (known) return { entries: known.entries, known: known.printed ? 'printed' : 'spelling' };
    const part = byWord.get(fold(text));
    if (part?.size === 1 && key.length >= 4 && !never.has(key)) return { entries: [...part], known: 'part' };
    return undefined;
  };

  const guess = (text: string): FoundName | undefined => {
    const key = foldKey(text);
    if (
      key.length < 4 ||
      /\d/.test(key) ||
      never.has(key) ||
      fold(text)
        .split(' ')
        .some((word) => never.has(word))
    ) {
      return undefined;
    }
    const sound = soundKey(text);
    const heard = sound.length >= (isArabicScript(text) ? 3 : 4) ? heardAs(sound) : undefined;
    if (heard?.size === 1) return { entries: [...heard], known: 'sound' };
    let least = forgiven(key.length);
    if (least === 0) return undefined;
    let best: NameEntry[] = [];
    const script = isArabicScript(key);
    for (const [other, { entries, arabic }] of byKey) {
      if (other.length < 4 || Math.abs(other.length - key.length) > least || arabic !== script) continue;
      const slips = distance(key, other, Math.min(least, forgiven(other.length)));
      if (slips > Math.min(least, forgiven(other.length))) continue;
      if (slips < least || best.length === 0) best = [];
      least = slips;
      best.push(...entries.filter((entry) => !best.includes(entry)));
    }
    const [likeliest] = best.sort((a, b) => b.passages - a.passages);
    if (!likeliest) return undefined;
    // Several names equally near: the one most spoken of, with those that share its form.
    const twins = byKey.get(foldKey(likeliest.name))?.entries ?? [likeliest];
    return { entries: twins, known: 'slip' };
  };

  const complete = (typed: string, most: number): Suggestion[] => {
    const key = foldKey(typed);
    if (key === '') return [];
    const best = new Map<NameEntry, { rank: number; as: Form }>();
    for (const form of forms) {
      const at = beginsAt(form, key);
      const rank = at + (form.printed ? 0 : 0.5);
      if (at < nowhere && rank < (best.get(form.entry)?.rank ?? nowhere))
        best.set(form.entry, { rank, as: form });
    }
    const scored = [...best].map(([entry, { rank, as }]) => ({
      entry,
      rank,
      as: as.printed ? undefined : as.form,
    }));
    if (scored.length === 0) {
      const found = guess(typed);
      return (found?.entries ?? []).map((entry) => ({ entry }));
    }
    return scored
      .sort(
        (a, b) =>
          a.rank - b.rank || b.entry.passages - a.entry.passages || a.entry.name.localeCompare(b.entry.name),
      )
      .slice(0, most)
      .map(({ entry, as }) => (as === undefined ? { entry } : { entry, as }));
  };

  const nearest = (text: string, most: number): NameEntry[] => {
    const key = foldKey(text);
    const near = [...byKey].flatMap(([other, { entries }]) => {
      const limit = Math.floor(Math.min(key.length, other.length) * closeness);
      const far = distance(key, other, limit);
      return far > limit ? [] : [{ entries, far }];
    });
    const sorted = near.sort((a, b) => a.far - b.far).flatMap(({ entries }) => entries);
    return [...new Set(sorted)].slice(0, most);
  };

  return { names, find, guess, complete, nearest, get: (id) => byId.get(id), longest };
}

/** One form that stands for a name by itself. */
interface Form {
  entry: NameEntry;
  form: string;
  /** Whether it is printed here. */
  printed: boolean;
  /** Folded. */
  words: string[];
  key: string;
}

function formsOf(entry: NameEntry): Form[] {
  const toForm = (form: string, printed: boolean): Form => {
    const words = fold(form).split(' ');
    return { entry, form, printed, words, key: words.join('') };
  };
  return [
    ...[entry.name, ...entry.forms].map((form) => toForm(form, true)),
    ...entry.spellings.map((form) => toForm(form, false)),
  ];
}

const nowhere = 9;
/** A name is near to a word that differs in at most a quarter of its letters. */
const closeness = 0.25;

/** Where a form has what was typed: 0 the whole of it, 1 at its beginning, 2 where a later word begins. */
function beginsAt({ words, key: whole }: Form, key: string): number {
  if (whole === key) return 0;
  if (whole.startsWith(key)) return 1;
  if (!whole.includes(key)) return nowhere;
  for (let index = 1; index < words.length; index++)
    if (words.slice(index).join('').startsWith(key)) return 2;
  return nowhere;
}

const strip = (text: string): string => text.replace(/[\s'’.\-‐-―]/g, '');

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

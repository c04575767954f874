/**
 * One written word of a text: where it stands, as written, and folded for comparison.
 * `stem` is the word without a possessive ’s, where it has one.
 */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly stem?: { readonly end: number; readonly text: string; readonly folded: string };
}

const apostrophes = /['’‘ʼʻ`´′]/gu;
const possessive = /['’ʼ]s$/iu;
/** Initials with dots (`U.S.`) are one word; apostrophes belong to a word, hyphens part words. */
const words = /\p{Lu}(?:\.\p{Lu})+(?:\.|(?!\p{L}))|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’‘ʼʻ`´′](?=\p{L}))*/gu;

/** Letters that Unicode does not decompose, but readers write one for the other. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  // Arabic, Persian, Pashto and Urdu keyboards differ in these.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ګ: 'گ',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ټ: 'ت',
  ٹ: 'ت',
  ډ: 'د',
  ڈ: 'د',
  ړ: 'ر',
  ڑ: 'ر',
  ں: 'ن',
  ڼ: 'ن',
  ٱ: 'ا',
  ء: '',
  ـ: '',
};

/** A word in small letters, without accents, vowel signs, dots and apostrophes, one letter for each that is typed in several ways. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return Array.from(
    word.normalize('NFD').replace(/\p{M}/gu, '').replace(apostrophes, '').replaceAll('.', '').toLowerCase(),
    (letter) => letters[letter] ?? letter,
  ).join('');
}

/** The words of a text in order, with their offsets in UTF-16 units. */
export function readWords(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(words)) {
    const word = match[0];
    const start = match.index;
    const base = { start, end: start + word.length, text: word, folded: foldWord(word) };
    const stem = possessive.test(word) ? word.slice(0, -2) : undefined;
    found.push(
      stem ? { ...base, stem: { end: start + stem.length, text: stem, folded: foldWord(stem) } } : base,
    );
  }
  return found;
}

/**
 * A name made comparable: `Mazar-e‐Sharīf` and `mazar e sharif` are both `mazar e sharif`, `Shi’a` is `shia`.
 * Hyphens, dashes and joiners part words. Search folds what is typed with the same function.
 */
export function foldName(name: string): string {
  return readWords(name)
    .map((word) => word.folded)
    .filter((word) => word !== '')
    .join(' ');
}

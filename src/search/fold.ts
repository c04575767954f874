import { foldName } from '../annotations/fold.ts';

/** What is left of a text when it is compared: the fold that the texts' own names are found by. */
export const fold = foldName;

/** The folded text without blanks, by which names are looked up: `IS-K`, `ISK` and `is k` are one. */
export function foldKey(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Whether a text is written in Arabic letters. */
export const isArabicScript = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/**
 * The consonants a name is heard by, in either script, so that spellings nobody listed are still known:
 * `Qandahar`, `Kandhar` and `قندهار` are all `kndhr`. Vowels and doubled consonants do not count, and the many
 * ways to write k, kh and q are one.
 */
export function soundKey(text: string): string {
  const spelled = foldKey(text).replace(digraphs, (pair) => pairs[pair] ?? pair);
  let heard = '';
  for (const [index, sign] of [...spelled].entries()) {
    const sound = (index === 0 ? initials[sign] : undefined) ?? sounds[sign] ?? '';
    if (sound !== '' && !heard.endsWith(sound)) heard += sound;
  }
  return heard.replace(/(?<=..)h$/, '');
}

const pairs: Partial<Record<string, string>> = {
  sh: 'š',
  ch: 'č',
  kh: 'k',
  gh: 'g',
  ph: 'f',
  zh: 'j',
  dj: 'j',
  ck: 'k',
};
const digraphs = /sh|ch|kh|gh|ph|zh|dj|ck/g;

/** W and و are consonants where a word begins; inside, as often as not, they spell a vowel. */
const initials: Partial<Record<string, string>> = { w: 'v', و: 'v' };

const sounds: Partial<Record<string, string>> = {
  ...{
    b: 'b',
    c: 'k',
    d: 'd',
    f: 'f',
    g: 'g',
    h: 'h',
    j: 'j',
    k: 'k',
    l: 'l',
    m: 'm',
    n: 'n',
    p: 'p',
    q: 'k',
    r: 'r',
  },
  ...{ s: 's', t: 't', v: 'v', x: 'ks', z: 'z', š: 'š', č: 'č' },
  ...{
    ب: 'b',
    پ: 'p',
    ت: 't',
    ط: 't',
    ث: 's',
    س: 's',
    ص: 's',
    ج: 'j',
    چ: 'č',
    خ: 'k',
    ق: 'k',
    ک: 'k',
    غ: 'g',
    گ: 'g',
  },
  ...{
    د: 'd',
    ذ: 'z',
    ز: 'z',
    ض: 'z',
    ظ: 'z',
    ر: 'r',
    ژ: 'j',
    ش: 'š',
    ف: 'f',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h',
    ح: 'h',
  },
  ...{ څ: 's', ځ: 'z' },
};

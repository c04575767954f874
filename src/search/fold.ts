/**
 * What is left of a text when it is compared: lower case, no accents, no apostrophes, blanks for hyphens and
 * other signs; Arabic-script letters that stand for each other (ي and ی, ك and ک, the Pashto rings and dots) are one.
 *
 * `Mazār-i Sharīf` and `mazar-i-sharif` are both `mazar i sharif`; `Shi’a` and `Shia` are both `shia`.
 */
export function fold(text: string): string {
  let folded = '';
  for (const sign of text.normalize('NFKD').toLowerCase()) {
    if (dropped.test(sign)) continue;
    folded += letters[sign] ?? (kept.test(sign) ? sign : ' ');
  }
  return folded.replace(/ +/g, ' ').trim();
}

const dropped = /[\p{M}'’‘‛ʼʿʾʻ`´ـ\u200c\u200d\u200e\u200f]/u;
const kept = /[\p{L}\p{N}]/u;

/** Letters that decomposition leaves whole, each with the one that stands for it. */
const letters: Partial<Record<string, string>> = {
  ...{ ø: 'o', ı: 'i', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae' },
  ...{
    ي: 'ی',
    ى: 'ی',
    ې: 'ی',
    ۍ: 'ی',
    ے: 'ی',
    ك: 'ک',
    ڪ: 'ک',
    ګ: 'گ',
    ة: 'ه',
    ۀ: 'ه',
    ە: 'ه',
    ہ: 'ه',
    ھ: 'ه',
  },
  ...{ ړ: 'ر', ڼ: 'ن', ټ: 'ت', ډ: 'د', ښ: 'ش', ږ: 'ژ', ٱ: 'ا', ء: '' },
};

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

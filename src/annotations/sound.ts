import { foldName } from './fold.ts';

/** The folded name without blanks, by which names are looked up: `IS-K`, `ISK` and `is k` are one. */
export const foldKey = (text: string): string => foldName(text).replaceAll(' ', '');

/** Whether a text is written in Arabic letters. */
export const isArabicScript = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/**
 * The consonants a name is heard by, in either script, so that spellings nobody listed are still known:
 * `Qandahar`, `Kandhar` and `قندهار` are all `kndhr`. Vowels and doubled consonants do not count, and the many
 * ways to write k, kh and q are one.
 */
export const soundKey = (text: string): string => soundOf(foldKey(text));

/** The same for a text folded already. */
export function soundOf(key: string): string {
  const spelled = key.replace(/sh|ch|kh|gh|ph|zh|dj|ck/g, (pair) => pairs.get(pair) ?? pair);
  let heard = '';
  for (const [index, sign] of [...spelled].entries()) {
    // W and و are consonants where a word begins; inside, as often as not, they spell a vowel.
    const sound = index === 0 && /[wو]/.test(sign) ? 'v' : (sounds.get(sign) ?? '');
    if (sound !== '' && !heard.endsWith(sound)) heard += sound;
  }
  return heard.replace(/(?<=..)h$/, '');
}

/** `shš chč`: what stands before the last letter is heard as that letter. */
const toTable = (lines: string): Map<string, string> =>
  new Map(lines.split(' ').map((line) => [line.slice(0, -1), line.slice(-1)]));

const pairs = toTable('shš chč khk ghg phf zhj djj ckk');
const sounds = toTable(
  'bb ck dd ff gg hh jj kk ll mm nn pp qk rr ss tt vv xk zz šš čč ' +
    'بb پp تt طt ثs سs صs جj چč خk قk کk غg گg دd ذz زz ضz ظz رr ژj شš فf لl مm نn هh حh څs ځz',
);

import { language } from '#words/language.ts';

/** A stretch of a text. */
export interface Run {
  text: string;
  /** Where the letters tell it. */
  lang?: 'ar' | 'fa' | 'ps' | 'ru' | 'ur' | 'zh';
  /** Where the letters are not those of the page. */
  dir?: 'ltr' | 'rtl';
}

/** Words of one foreign script, with what stands between them. */
const foreign =
  language.dir === 'rtl'
    ? /(\p{Script=Latin}[\p{Script=Latin}\p{Mn}\p{N}\s.,’'-]*(?<![\s.,])|\p{Script=Cyrillic}[\p{Script=Cyrillic}\s-]*(?<!\s)|\p{Script=Han}+)/u
    : /(\p{Script=Arabic}[\p{Script=Arabic}\p{Mn}\u200c\s]*(?<!\s)|\p{Script=Cyrillic}[\p{Script=Cyrillic}\s-]*(?<!\s)|\p{Script=Han}+)/u;

/**
 * Splits a text where the script changes, so that a page can say in which language a voice should read each run,
 * and which way it is written: `مزار شریف: another spelling` is a run of Persian and one of the page’s own.
 *
 * The letters tell the language as far as they can: names of one region are mostly written in Persian, and those
 * with a letter that only Pashto, Urdu or Arabic has are not.
 */
export function splitForeign(text: string): Run[] {
  return text
    .split(foreign)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\p{Script=Latin}/u.test(part) && language.dir === 'rtl') return { text: part, dir: 'ltr' };
      if (/^\p{Script=Arabic}/u.test(part) && language.dir === 'ltr')
        return { text: part, lang: languageOf(part), dir: 'rtl' };
      if (/^\p{Script=Cyrillic}/u.test(part)) return { text: part, lang: 'ru', dir: 'ltr' };
      if (/^\p{Script=Han}/u.test(part)) return { text: part, lang: 'zh', dir: 'ltr' };
      return { text: part };
    });
}

function languageOf(text: string): 'ar' | 'fa' | 'ps' | 'ur' {
  if (/[ټډړږښڼېۍګځڅ]/u.test(text)) return 'ps';
  if (/[ٹڈڑںےہھ]/u.test(text)) return 'ur';
  if (/[ةيكى]/u.test(text)) return 'ar';
  return 'fa';
}

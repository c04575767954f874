import type { NativeName } from '../schemas/place.ts';

/** Names of the languages that native names are given in. */
export const languages: Readonly<Record<NativeName['lang'], string>> = {
  fa: 'Dari and Persian',
  ps: 'Pashto',
  ur: 'Urdu',
  ar: 'Arabic',
  tr: 'Turkish',
  ru: 'Russian',
  zh: 'Chinese',
  tg: 'Tajik',
  uz: 'Uzbek',
};

/** Which way a language is written. */
export const directionOf = (lang: NativeName['lang']): 'rtl' | 'ltr' =>
  /^(fa|ps|ur|ar)$/.test(lang) ? 'rtl' : 'ltr';

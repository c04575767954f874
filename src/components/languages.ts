import type { NativeName } from '../schemas/place.ts';

/** Which way a language is written. */
export const directionOf = (lang: NativeName['lang']): 'rtl' | 'ltr' =>
  /^(fa|ps|ur|ar)$/.test(lang) ? 'rtl' : 'ltr';

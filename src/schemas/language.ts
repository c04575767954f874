import { z } from 'astro/zod';

/** BCP 47 tag of a language: `fa`, `uk`, `zh-Hant`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'expected the tag of a language as en');

/** Which way a language is written, by its tag. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';

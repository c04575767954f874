import { francAll } from 'franc-min';
import { languageSchema } from '../schemas/language.ts';
import type { Manuscript } from './front-matter.ts';
import { quote, type Report } from './report.ts';

/**
 * The BCP 47 tag of a manuscript's language: as its front matter says, else guessed from its text, else the
 * publication's.
 *
 * @param text the manuscript's body as written
 * @param publication tag of the publication's language
 */
export function readLanguage(
  fields: Manuscript['fields'],
  text: string,
  publication: string,
  report: Report,
): string {
  const given = fields.get('lang') ?? fields.get('language');
  if (typeof given?.value === 'string' && given.value !== '') {
    const { data } = languageSchema.safeParse(given.value.trim().replaceAll('_', '-'));
    if (data !== undefined) return data;
    report.add('dropped', `the language ${quote(given.value)}: write its tag, as en`, given.line);
  }
  const guessed = guessLanguage(text);
  report.add(
    'guessed',
    guessed === undefined
      ? `language: ${publication}, the publication’s: the text does not tell`
      : `language: ${guessed}, guessed from the text`,
  );
  return guessed ?? publication;
}

/** Franc looks at no more. */
const most = 2048;

/**
 * The language of a Markdown text, nothing where another is nearly as likely. The lead of the likeliest shrinks as texts
 * grow, so both count together: Danish, which franc-min does not know and takes for Dutch, reaches 7 and Latin 15, where
 * two lines of German reach 23 and two of Persian 37.
 */
function guessLanguage(text: string): string | undefined {
  const words = text
    .slice(0, 20 * most)
    .replace(/^(```|~~~)[\s\S]*?^\1|<[^<>]*>|\]\([^()\s]*\)|\bhttps?:\S+/gm, ' ')
    .replace(/[^\p{L}\p{M}’'\u200c]+/gu, ' ')
    .trim()
    .slice(0, most);
  const [[code, score] = ['und', 0], [, next] = ['', 0]] = francAll(words, { minLength: 20 });
  if (code === 'und' || (score - next) * words.length < 16) return undefined;
  // ISO 639-3 has names of its own (pes, cmn) where BCP 47 wants the shortest.
  return Intl.getCanonicalLocales(code)[0];
}

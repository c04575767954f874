/** Letters of scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Stands between words that were parted for the index of the search: a joiner that Pagefind keeps, and the space it parts by. */
export const wordBreak = '\u2060 ';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Whether a text has letters of a script that puts no spaces between words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);

/**
 * Parts letters that stand together into words where their script does not; marks stay with the word before them:
 * `平均等待九天，` is `平均`, `等待`, `九天，`; `river` is `river`.
 */
export function splitUnspaced(text: string): string[] {
  if (!isUnspaced(text)) return [text];
  const words: string[] = [];
  let before = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) {
      words.push(before + segment);
      before = '';
    } else if (words.length === 0) before += segment;
    else words.push(`${words.pop()}${segment}`);
  }
  return words.length === 0 ? [text] : words;
}

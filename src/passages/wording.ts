import { hash } from 'node:crypto';

/**
 * A text as a citation of it sees it: every letter, digit and stop as it was written, and of typography none. Blanks of
 * every width are one, quotation marks and dashes of every shape are one each, and what is not seen (soft hyphens, marks
 * of direction) is not there. Stricter than `toWords`, by which an edited passage is known again: there, `2.3` and
 * `2-3`, `US` and `us` are the same.
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\s*(?:[—―]|--+)\s*|\s-\s/g, ' — ')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text without the stops and brackets at their ends; signs that say something, `$5`, `-5`, `5%`, stay. */
export const toTokens = (text: string): string[] =>
  foldTypography(text)
    .split(' ')
    .map((word) => word.replace(/^["'([]+|["')\].,;:!?]+$/g, ''))
    .filter((word) => word !== '' && word !== '—');

/**
 * Seven characters, 28 bits, that stand for the wording of a passage in an address: two texts that differ share them
 * once in 268 million.
 */
export const markOf = (text: string): string => hash('sha256', foldTypography(text)).slice(0, 7);

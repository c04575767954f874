import { createCodeFinder, type Place } from './find-code.ts';

/** What a label counts, by its first letters: Quarto’s, and Bookdown’s with a colon. */
const kinds: Partial<Record<string, string>> = {
  fig: 'Figure',
  tbl: 'Table',
  tab: 'Table',
  eq: 'Equation',
  lst: 'Listing',
};
const label = String.raw`(?:fig|tbl|tab|eq|lst)[-:][\w:-]*\w`;

/**
 * Numbers what a text labels, and writes references to it as their words: figures, tables and formulas by their number,
 * sections by their heading, which the build makes a link of.
 *
 *     ![Ships](a.png){#fig-a} … see @fig-a   →   ![Ships](a.png) Figure 1. Ships … see Figure 1
 *
 * What refers to nothing stays as it is, and is told as such.
 *
 * Source: Quarto, "Cross References"; Bookdown, 2.2.6; MyST, "Cross-references".
 */
export function convertCrossReferences(text: string, findCode: (text: string) => readonly Place[]): string {
  const names = new Map<string, { kind: string; number: string }>();
  const counts = new Map<string, number>();
  const code = findCode(text);
  const outside = (pattern: RegExp) => {
    const codeAt = createCodeFinder(code);
    return [...text.matchAll(pattern)].filter(({ index }) => codeAt(index) === undefined);
  };
  for (const [, id = ''] of outside(new RegExp(String.raw`\{#(${label})[^{}\n]*\}`, 'g'))) {
    const kind = kinds[id.split(/[-:]/)[0] ?? ''] ?? '';
    if (names.has(id)) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    names.set(id, { kind, number: String(counts.get(kind)) });
  }
  const headings = new Map<string, string>();
  for (const [, words = '', id = ''] of outside(
    /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*\{#([\w:-]+)[^{}\n]*\}[ \t]*$/gm,
  ))
    headings.set(id, `“${words}”`);
  if (names.size === 0 && headings.size === 0) return text;
  const say = (id: string, isNumber = false) => {
    const named = names.get(id) ?? names.get(id.replace(/^./, (letter) => letter.toLowerCase()));
    return named === undefined ? headings.get(id) : isNumber ? named.number : `${named.kind} ${named.number}`;
  };
  const references = new RegExp(
    [
      String.raw`(?<!\\)\[(-?@[\w:-]+(?:;[ \t]*-?@[\w:-]+)*)\]`,
      String.raw`(?<![\p{L}\p{N}/.@\\])(-?)@((?:${label})|sec-[\w-]*\w)`,
      String.raw`\\@ref\(([\w:-]+)\)`,
      String.raw`\{(?:numref|ref|eq)\}${'`'}(?:[^<${'`'}]*<)?([\w:-]+)>?${'`'}`,
      String.raw`\[\]\(#([\w:-]+)\)`,
      // What is labelled: a picture, a caption, a formula.
      String.raw`!\[([^\]\n]*)\](\([^()\n]*\))\{#(${label})[^{}\n]*\}(\\\n[ \t]*)?`,
      String.raw`^ {0,3}(?:[Tt]able:|:)[ \t]+(.*?)[ \t]*\{#(${label})[^{}\n]*\}`,
      String.raw`\*(?:Figure|Table)\.\*(.*) \{#(${label})\}$`,
      String.raw`\$\$[ \t]*\{#(eq[-:][\w:-]+)\}`,
    ].join('|'),
    'gmu',
  );
  const codeAt = createCodeFinder(code);
  return text.replace(references, (whole, ...found) => {
    const [
      cluster,
      minus,
      id,
      bookdown,
      role,
      link,
      alt,
      address,
      figure,
      below,
      caption,
      table,
      made,
      madeId,
      formula,
    ] = found as (string | undefined)[];
    const offset = found.findLast((value) => typeof value === 'number') as number;
    // A role's own backticks are code to a reader of Markdown.
    if (codeAt(offset) !== undefined && !whole.startsWith('{')) return whole;
    if (cluster !== undefined) {
      const all = cluster.split(';').map((each) => each.trim());
      const words = all.map((each) => say(each.replace(/^-?@/, ''), each.startsWith('-')));
      return words.every((each) => each !== undefined) ? words.join('; ') : whole;
    }
    if (id !== undefined) return say(id, minus === '-') ?? whole;
    if (bookdown !== undefined) return say(bookdown, true) ?? whole;
    if (role !== undefined || link !== undefined) return say(role ?? link ?? '') ?? whole;
    if (figure !== undefined) {
      const name = say(figure) ?? '';
      if (below !== undefined) return `![${alt}]${address}${below}${name}. `;
      return alt === '' ? `![]${address} ${name}` : `![${alt}]${address} ${name}. ${alt}`;
    }
    if (table !== undefined) return `${say(table)}. ${caption}`;
    if (madeId !== undefined) return `*${say(madeId)}.*${made}`;
    if (formula !== undefined) return ` \\tag{${say(formula, true)}} $$`;
    return whole;
  });
}

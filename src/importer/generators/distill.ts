/**
 * Distill's own tags as Pandoc writes what they say: `<d-cite key="a,b"></d-cite>` is `[@a; @b]`, `<d-footnote>` a note
 * within the line.
 */
export const convertDistill = (text: string): string =>
  text
    .replace(
      /<d-cite\s+(?:bibtex-)?key=["']([^"'<>\n]+)["']\s*>\s*<\/d-cite>/g,
      (_, keys: string) =>
        `[${keys
          .split(',')
          .map((key) => `@${key.trim()}`)
          .join('; ')}]`,
    )
    .replace(/<d-footnote>((?:(?!<\/?d-footnote>)[^[\]])*)<\/d-footnote>/g, '^[$1]');

import type { Root } from 'mdast';
import type { Report } from './report.ts';
import { lineOf, walk } from './trees.ts';

/** Between words or numbers, with a blank on both sides or on none: else it is a rule, an option or an arrow. */
const typed: [RegExp, string][] = [
  [/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}”’.,])(\s?)---\1(?=[\p{L}\p{N}\p{Ps}\p{Pi}“‘])/gu, '$1—$1'],
  [/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}”’])(\s?)--\1(?=[\p{L}\p{N}\p{Ps}\p{Pi}“‘])/gu, '$1–$1'],
  [/(?<=[\p{L}\p{N}])(\s?)\.\.\.(?!\.)/gu, '$1…'],
];

/**
 * Writes dashes and ellipses as Pandoc prints them: `12--15`, `late --- or never`, `more...`. Its manuscripts type
 * them so, where others’ keep their signs.
 *
 * Source: Pandoc User's Guide, extension `smart`.
 */
export function setDashes(tree: Root, report: Report): void {
  let count = 0;
  let first: number | undefined;
  walk(tree, (node) => {
    // An address stays as it is, also where it is what one reads.
    if (node.type !== 'text' || node.value.includes('://')) return;
    for (const [pattern, sign] of typed) {
      const found = node.value.match(pattern)?.length ?? 0;
      if (found > 0) first ??= lineOf(node);
      count += found;
      node.value = node.value.replace(pattern, sign);
    }
  });
  if (count > 0) report.add('changed', `dashes and ellipses typed as --, --- and ...: ${count}`, first);
}

import type { Heading, Root, RootContent } from 'mdast';
import type { Report } from './report.ts';
import { isParent, lineOf, readText } from './trees.ts';

/** A text cut at its top headings. */
export interface Outline {
  /** What stands before the first heading. */
  opening: RootContent[];
  parts: { heading: Heading; blocks: RootContent[] }[];
}

/** Longer underlined “headings” are paragraphs over a rule. */
const longestHeading = 200;

/**
 * Rebuilds a text's headings from whatever level it begins with: the first of a branch opens a section, those
 * below it count from 2 without a gap. Headings within quotations and lists become bold paragraphs.
 */
export function outline(tree: Root, source: string, report: Report): Outline {
  const result: Outline = { opening: [], parts: [] };
  const open: number[] = [];
  for (const node of mendHeadings(tree.children, source, report)) {
    if (node.type !== 'heading') {
      (result.parts.at(-1)?.blocks ?? result.opening).push(node);
      continue;
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    const level = Math.min(open.length, 6) as Heading['depth'];
    if (level === 1) result.parts.push({ heading: node, blocks: [] });
    else result.parts.at(-1)?.blocks.push({ ...node, depth: level });
  }
  return result;
}

function mendHeadings(nodes: RootContent[], source: string, report: Report): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'heading') {
      if (isParent(node)) boldHeadings(node, report);
      return [node];
    }
    if (readText(node).trim() === '') {
      report.add('dropped', 'a heading without words', lineOf(node));
      return node.children.length > 0 ? [{ ...node, type: 'paragraph' }] : [];
    }
    const start = node.position?.start.offset;
    const underlined =
      start !== undefined &&
      !/^\s*#/.test(source.slice(start, start + 10)) &&
      !/^\s*</.test(source.slice(start, start + 10));
    if (
      underlined &&
      node.position?.end.line !== node.position?.start.line &&
      readText(node).length > longestHeading
    ) {
      report.add('guessed', 'a paragraph right above a rule is no heading', lineOf(node));
      return [
        { type: 'paragraph', children: node.children, position: node.position },
        { type: 'thematicBreak', position: node.position },
      ];
    }
    return [node];
  });
}

function boldHeadings(parent: RootContent, report: Report): void {
  if (!isParent(parent)) return;
  parent.children = (parent.children as RootContent[]).map((node): RootContent => {
    if (node.type !== 'heading') {
      boldHeadings(node, report);
      return node;
    }
    report.add('changed', 'a heading within a quotation or list is now a bold line', lineOf(node));
    const bold =
      node.children.length === 0 || (node.children.length === 1 && node.children[0]?.type === 'strong');
    return {
      type: 'paragraph',
      children: bold ? node.children : [{ type: 'strong', children: node.children }],
      position: node.position,
    };
  }) as typeof parent.children;
}

import type {
  BlockContent,
  DefinitionContent,
  Node,
  Nodes,
  Parent,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { Refusal } from './refusal.ts';

/**
 * An inline element that Markdown has no sign for, written as the tag it is: `<sub>2</sub>`. Its type is one that
 * all who know Markdown's trees take for inline.
 */
export type Tag = Extract<PhrasingContent, { type: 'textDirective' }>;

/** A figure of the site's own, `<Figure id="graph-1" />`. */
export interface Figure extends Node {
  type: 'figure';
  name: string;
}

/** A box beside the text, its title the first of its blocks. */
export interface Aside extends Parent {
  type: 'aside';
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    aside: Aside;
    figure: Figure;
  }
}

/** Deeper trees are no prose; beyond this, writing and rendering would exhaust the stack. */
const deepest = 80;

/** Line a node begins on. */
export const lineOf = (node: Nodes): number | undefined => node.position?.start.line;

/**
 * The words a reader sees in a tree: blocks apart, inline nodes joined, note references and pictures silent.
 */
export function readText(node: Nodes): string {
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join('');
}

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'inlineCode',
  'textDirective',
  'linkReference',
]);

function collectText(node: Nodes, parts: string[]): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
    case 'inlineMath':
      parts.push(node.value);
      return;
    case 'code':
    case 'math':
      parts.push('\n', node.value, '\n');
      return;
    case 'break':
      parts.push('\n');
      return;
    default: {
      if (!('children' in node)) return;
      const block = !inline.has(node.type);
      if (block) parts.push('\n');
      for (const child of node.children) collectText(child, parts);
      if (block) parts.push('\n');
    }
  }
}

/** Whether a node holds others. */
export const isParent = (node: Nodes): node is Parents => 'children' in node;

/** Calls `visit` for a node and all below it, parents first. */
export function walk(node: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => void): void {
  const ancestors: Parents[] = [];
  const step = (current: Nodes) => {
    visit(current, ancestors);
    if (!isParent(current)) return;
    ancestors.push(current);
    for (const child of current.children) step(child);
    ancestors.pop();
  };
  step(node);
}

/** @throws {Refusal} when a tree is nested deeper than any prose */
export function refuseDeepTrees(root: Nodes): void {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) {
      throw new Refusal(
        `emphasis, quotations or lists are nested more than ${deepest} deep`,
        'Look for a mark that is opened again and again and never closed.',
        lineOf(next.node),
      );
    }
    if (isParent(next.node))
      for (const child of next.node.children) open.push({ node: child, depth: next.depth + 1 });
  }
}

/** Replaces each child of every parent by what `replace` gives for it, deepest first. */
export function mapTree(
  parent: Parents,
  replace: (node: RootContent, parent: Parents) => RootContent[],
): void {
  const children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (isParent(child)) mapTree(child, replace);
    for (const node of replace(child, parent)) children.push(node);
  }
  parent.children = mergeTexts(children) as typeof parent.children;
}

/** Joins texts that follow each other, as a parser would have left them. */
export function mergeTexts(nodes: RootContent[]): RootContent[] {
  const merged: RootContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'inlineCode',
  'inlineMath',
  'break',
  'image',
  'html',
  'footnoteReference',
  'linkReference',
  'imageReference',
  'textDirective',
]);

/** Whether a node stands within a paragraph. */
export const isPhrasing = (node: Nodes): node is PhrasingContent => phrasing.has(node.type);

/** The inline content of blocks, a space between one and the next: for cells and headings, which hold no blocks. */
export function flatten(nodes: readonly Nodes[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    if (isPhrasing(node)) {
      out.push(
        isParent(node) ? ({ ...node, children: flatten(node.children as Nodes[]) } as PhrasingContent) : node,
      );
      continue;
    }
    const pieces: PhrasingContent[] =
      node.type === 'code' || node.type === 'math'
        ? [
            {
              // What stands on lines of its own may not stand within one.
              type:
                node.type === 'code' || /\\(?:begin|tag)\b/.test(node.value) ? 'inlineCode' : 'inlineMath',
              value: node.value.replace(/\s+/g, ' '),
            },
          ]
        : isParent(node)
          ? flatten(node.children as Nodes[])
          : [];
    if (pieces.length === 0) continue;
    if (out.length > 0) out.push({ type: 'text', value: ' ' });
    out.push(...pieces, { type: 'text', value: ' ' });
  }
  return mergeTexts(out as RootContent[]) as PhrasingContent[];
}

import type { Nodes, Parents, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { isParent, isPhrasing, mergeTexts, readText } from './trees.ts';

/**
 * Makes a tree one that Markdown can say: no hard break at the end of a paragraph, no emphasis around
 * nothing or around itself, no link in a link, no spaces inside the edges of emphasis, no empty blocks.
 * The words stay.
 */
export function tidyTree(parent: Parents): void {
  tidy(parent, []);
}

function tidy(parent: Parents, above: readonly string[]): void {
  const inside = [...above, parent.type];
  let children: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (isParent(child)) tidy(child, inside);
    children.push(...settle(child, inside));
  }
  // What stood around an empty one stands together now.
  children = joinLike(children.filter((child) => !isEmpty(child)));
  if (/^(?:paragraph|heading|tableCell)$/.test(parent.type))
    children = trimEdges(children as PhrasingContent[]);
  parent.children = children.filter((child) => !isEmpty(child)) as typeof parent.children;
}

/** What may hold no line end: headings, cells, and tags, of which a line by itself begins a block of HTML. */
const oneLine = (inside: readonly string[]) =>
  ['heading', 'tableCell', 'textDirective'].some((type) => inside.includes(type));

function settle(node: RootContent, inside: readonly string[]): RootContent[] {
  switch (node.type) {
    case 'break':
      return [oneLine(inside) ? { type: 'text', value: ' ' } : node];
    case 'text':
      if (node.value.includes('  '))
        return settle({ ...node, value: node.value.replace(/ {2,}/g, ' ') }, inside);
      return [
        oneLine(inside) && node.value.includes('\n')
          ? { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }
          : node,
      ];
    case 'inlineCode': {
      const value = node.value.replace(/\s*\n\s*/g, ' ');
      // Code in a cell has no way to say a backslash before a bar; and a blank is no code.
      const lost = value.includes('\\|') && inside.includes('tableCell');
      return [{ ...node, type: lost || value.trim() === '' ? 'text' : 'inlineCode', value }];
    }
    case 'inlineMath':
      return [{ ...node, value: toLine(node.value, inside.includes('tableCell')) }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return inside.includes(node.type) ? node.children : loosen(node);
    case 'table':
      return [widen(node)];
    case 'link':
      return inside.includes('link') ? node.children : [node];
    case 'code': {
      // The rest of an info string means nothing to the site's highlighter.
      const { meta: _, lang, ...rest } = node;
      return [{ ...rest, lang: lang && /^[\w+#-]+$/.test(lang) ? lang : null }];
    }
    default:
      return [node];
  }
}

/** A formula as it can stand within a line; a bar would end a table's cell. */
function toLine(formula: string, isCell: boolean): string {
  const line = formula.replace(/\s*\n\s*/g, ' ').trim();
  return isCell ? line.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ') : line;
}

/** Makes one of texts, code and emphasis that follow each other: their marks would run together. */
function joinLike(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isMark(node) && last?.type === node.type)
      joined[joined.length - 1] = {
        ...node,
        children: joinLike([...last.children, ...node.children]) as PhrasingContent[],
      };
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      joined[joined.length - 1] = { ...node, value: last.value + node.value };
    else if (node.type === 'inlineMath' && last?.type === 'inlineMath')
      joined.push({ type: 'text', value: ' ' }, node);
    else joined.push(node);
  }
  return mergeTexts(joined);
}

/** A row with more cells than the table's head would lose them: the head gets as many. */
function widen(table: Table): Table {
  const width = Math.max(0, ...table.children.map((row) => row.children.length));
  const [head, ...rows] = table.children;
  if (head === undefined || head.children.length === width) return table;
  const empty = Array.from({ length: width - head.children.length }, (): TableCell => ({
    type: 'tableCell',
    children: [],
  }));
  return {
    ...table,
    align: [...(table.align ?? []), ...empty.map(() => null)],
    children: [{ ...head, children: [...head.children, ...empty] }, ...rows],
  };
}

type Mark = Extract<RootContent, { type: 'emphasis' | 'strong' | 'delete' }>;

const isMark = (node: RootContent): node is Mark => /^(?:emphasis|strong|delete)$/.test(node.type);

/** Spaces and breaks at the edge of emphasis go outside, where Markdown can write them. */
function loosen(node: Mark): RootContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const children = [...node.children];
  for (let first = children[0]; first; first = children[0]) {
    const space = first.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
    if (first.type === 'break' || (first.type === 'text' && space.length === first.value.length)) {
      before.push(first);
      children.shift();
      continue;
    }
    if (first.type === 'text' && space !== '') {
      before.push({ type: 'text', value: space });
      children[0] = { ...first, value: first.value.slice(space.length) };
    }
    break;
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const space = last.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
    if (last.type === 'break' || (last.type === 'text' && space.length === last.value.length)) {
      after.unshift(last);
      children.pop();
      continue;
    }
    if (last.type === 'text' && space !== '') {
      after.unshift({ type: 'text', value: space });
      children[children.length - 1] = { ...last, value: last.value.slice(0, -space.length) };
    }
    break;
  }
  if (children.length === 0) return [...before, ...after];
  return [...before, { ...node, children }, ...after];
}

/** A paragraph begins and ends with words, not with spaces or line ends. */
function trimEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const isSpace = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (kept.length > 0 && isSpace(kept[0])) kept.shift();
  while (kept.length > 0 && isSpace(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

const container = new Set<Nodes['type']>([
  'paragraph',
  'aside',
  'blockquote',
  'emphasis',
  'strong',
  'delete',
  'heading',
  'textDirective',
]);

const isEmpty = (node: RootContent): boolean =>
  (container.has(node.type) && isParent(node) && node.children.length === 0) ||
  (node.type === 'list' && node.children.length === 0) ||
  (node.type === 'table' && readText(node).trim() === '') ||
  (node.type === 'link' && !isPhrasing(node)) ||
  (node.type === 'text' && node.value === '') ||
  (node.type === 'code' && node.value.trim() === '');

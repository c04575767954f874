import type { Nodes, Root, RootContent } from 'mdast';
import { quote, type Report } from './report.ts';
import { isParent, lineOf, readText } from './trees.ts';

/** Headings over a table of contents, in the languages that the interface reads dates in. */
const contents =
  /^(?:table of )?contents$|^inhalt(?:sverzeichnis)?$|^table des matières$|^sommaire$|^índice$/i;

/**
 * Takes a text's own table of contents away, for the site makes one: lines before the first section, or under a heading
 * that says so, of which each is nothing but a link to a heading of the same text.
 */
export function dropContentsList(tree: Root, report: Report): void {
  const { children } = tree;
  for (let at = 0; at < children.length; at++) {
    const node = children[at];
    if (node?.type === 'heading' && at > 0 && !isContents(node)) return;
    let end = at;
    while (end < children.length && isList(children[end])) end++;
    const taken = children.slice(at, end);
    if (taken.reduce((sum, block) => sum + countLinks(block), 0) < 2) continue;
    const before = children[at - 1];
    const from = before && isContents(before) ? at - 1 : at;
    report.add(
      'dropped',
      `the table of contents, ${quote(taken.map(readText).join(' '))}: the site makes its own`,
      node && lineOf(node),
    );
    children.splice(from, end - from);
    return;
  }
}

const isContents = (node: RootContent) =>
  /^(?:heading|paragraph)$/.test(node.type) && contents.test(readText(node).trim());

/** A paragraph or a list that holds links to headings and nothing else. */
function isList(node: RootContent | undefined): boolean {
  if (node?.type === 'list') return countLinks(node) > 0 && hasOnlyLinks(node);
  return node?.type === 'paragraph' && countLinks(node) > 0 && hasOnlyLinks(node);
}

const isInner = (node: Nodes) => node.type === 'link' && node.url.startsWith('#');

const hasOnlyLinks = (node: Nodes): boolean =>
  isInner(node) ||
  node.type === 'break' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (isParent(node) && node.type !== 'link' && node.children.every(hasOnlyLinks));

const countLinks = (node: Nodes): number =>
  isInner(node)
    ? 1
    : isParent(node)
      ? (node.children as Nodes[]).reduce((sum, child) => sum + countLinks(child), 0)
      : 0;

/** A list of one item that is nothing but a heading, as Google Docs writes a numbered one, is that heading. */
export function freeHeadings(tree: Root): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const [item, ...others] = node.type === 'list' ? node.children : [];
    const [heading, ...more] = item?.children ?? [];
    if (node.type !== 'list' || heading?.type !== 'heading' || others.length + more.length > 0) return [node];
    const number = node.ordered ? `${node.start ?? 1}. ` : '';
    return [{ ...heading, children: [{ type: 'text', value: number }, ...heading.children] }];
  });
}

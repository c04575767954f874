import type { Element, Root as HastRoot, RootContent as HastContent } from 'hast';
import { mdxToHast, type MdxJsxFlowElementHast } from 'satteri';
import { figureId, isNoteReference, isNotes } from '../passages/extract.ts';

/** What the site will show of a section: its text, and its notes apart. */
export interface Shown {
  text: string;
  notes: string[];
}

/**
 * The words a section's MDX shows, read by the processor that will build its page.
 *
 * @param figures ids of figures that the section may hold
 * @throws when it is no valid MDX
 */
export function readShown(mdx: string, figures: ReadonlySet<string> = none): Shown {
  const tree = parseMdx(mdx);
  const parts: string[] = [];
  const notes: string[] = [];
  for (const child of tree.children) {
    if (isNotes(child))
      for (const item of listItems(child)) notes.push(collect([item], [], figures).join(''));
    else collect([child], parts, figures);
  }
  return { text: parts.join(''), notes };
}

/** A section's MDX as the tree its page is made from. */
export function parseMdx(mdx: string): HastRoot {
  const tree = mdxToHast(mdx, { position: false });
  if (tree.type !== 'root') throw new Error('no document');
  return tree;
}

const none: ReadonlySet<string> = new Set();

const joined = new Set(['em', 'strong', 'del', 'a', 'code', 'sup', 'sub']);

function collect(nodes: readonly HastContent[], parts: string[], figures: ReadonlySet<string>): string[] {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element') {
      if (isNoteReference(node) || node.properties['dataFootnoteBackref'] !== undefined) continue;
      const apart = !joined.has(node.tagName);
      if (apart) parts.push('\n');
      collect(node.children, parts, figures);
      if (apart) parts.push('\n');
    } else if (node.type === 'mdxJsxTextElement' && (node.name === 'sup' || node.name === 'sub')) {
      collect(node.children as HastContent[], parts, figures);
    } else if (
      node.type === 'mdxJsxFlowElement' &&
      node.name === 'Figure' &&
      figures.has(figureId(node as MdxJsxFlowElementHast))
    ) {
      // A figure of the site's own: its words are not the manuscript's.
      continue;
    } else if (node.type.startsWith('mdx')) {
      throw new Error(`${node.type} where a manuscript has only text`);
    }
  }
  return parts;
}

const listItems = (notes: Element): Element[] =>
  notes.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'ol')
    .flatMap((list) => list.children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li');

/** A text as pieces between spaces: letters, digits, marks and signs, in their order. */
export const toPieces = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** First place where two texts differ; nothing when they are the same but for spaces. */
export function findDifference(
  expected: string,
  found: string,
): { expected: string; found: string } | undefined {
  const one = toPieces(expected);
  const other = toPieces(found);
  const at = one.findIndex((piece, index) => piece !== other[index]);
  const first = at < 0 ? one.length : at;
  if (at < 0 && other.length === one.length) return undefined;
  const around = (pieces: string[]) =>
    pieces
      .slice(Math.max(0, first - 3), first + 5)
      .join(' ')
      .slice(0, 200);
  return { expected: around(one), found: around(other) };
}

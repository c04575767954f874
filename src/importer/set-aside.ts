import type { Root, RootContent } from 'mdast';
import { flatten, isPhrasing, lineOf, mapTree } from './trees.ts';

const open = '\uE110';
const close = '\uE111';
const mark = new RegExp(`${open}(\\d+)${close}`, 'g');

interface Piece {
  /** What it was in the manuscript. */
  source: string;
  /** What it became: within a line, or blocks of their own. */
  nodes: RootContent[];
}

/**
 * Keeps pieces of a manuscript that are understood before its Markdown is read, so that no sign in them is taken for
 * Markdown. In the text stands a mark, a letter to every reader of Markdown; in the tree, the piece comes back.
 */
export class SetAside {
  readonly #pieces: Piece[] = [];

  /** Takes a piece; gives its mark, with the line feeds of what it takes the place of. */
  put(source: string, nodes: RootContent[]): string {
    this.#pieces.push({ source, nodes });
    // A line in a quotation or a list goes on being one.
    const feeds = source.match(/\n[ \t>]*/g)?.join('') ?? '';
    return `${open}${this.#pieces.length - 1}${close}${feeds}`;
  }

  /** A text with the pieces as they were. */
  restore(text: string): string {
    return text.includes(open)
      ? text.replace(mark, (whole, at) => this.#pieces[Number(at)]?.source ?? whole)
      : text;
  }

  /** Puts the pieces into a tree. What stood in a paragraph and is a block parts it. */
  putBack(tree: Root): void {
    if (this.#pieces.length === 0) return;
    mapTree(tree, (node, parent) => {
      switch (node.type) {
        case 'text':
          return this.#unfold(node.value, lineOf(node), parent.type === 'paragraph');
        case 'inlineCode':
        case 'html':
        case 'code':
          return [{ ...node, value: this.restore(node.value) }];
        case 'link':
          return [{ ...node, url: this.restore(node.url) }];
        case 'image':
          return [{ ...node, url: this.restore(node.url), alt: this.restore(node.alt ?? '') }];
        case 'paragraph': {
          const children = node.children as RootContent[];
          return children.every(isPhrasing) ? [node] : partParagraph(children);
        }
        default:
          return [node];
      }
    });
  }

  #unfold(text: string, line: number | undefined, mayPart: boolean): RootContent[] {
    if (!text.includes(open)) return [{ type: 'text', value: text }];
    const out: RootContent[] = [];
    let at = 0;
    for (const match of text.matchAll(mark)) {
      const piece = this.#pieces[Number(match[1])];
      if (!piece) continue;
      const nodes = structuredClone(piece.nodes);
      out.push({ type: 'text', value: text.slice(at, match.index) }, ...(mayPart ? nodes : flatten(nodes)));
      at = match.index + match[0].length;
    }
    out.push({ type: 'text', value: text.slice(at) });
    const point = line === undefined ? undefined : { line, column: 1 };
    return out
      .filter((node) => node.type !== 'text' || node.value !== '')
      .map((node) => (point && !node.position ? { ...node, position: { start: point, end: point } } : node));
  }
}

/** The paragraphs before, between and after the blocks among some nodes, and these. */
function partParagraph(nodes: readonly RootContent[]): RootContent[] {
  const parts: RootContent[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (!isPhrasing(node)) parts.push(node);
    else if (last?.type === 'paragraph') last.children.push(node);
    else if (node.type !== 'text' || node.value.trim() !== '')
      parts.push({ type: 'paragraph', children: [node], position: node.position });
  }
  return parts;
}

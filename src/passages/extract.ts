import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'satteri';

/** What a reader can point at. */
export type PassageKind = 'paragraph' | 'item' | 'quotation' | 'figure' | 'table' | 'code';

/** A passage as it stands in a section's tree, before it has an id. */
export interface FoundPassage {
  kind: PassageKind;
  /** Its words, without note references; of a figure, its id. */
  text: string;
  /** The element that will carry the id. */
  node: Element | MdxJsxFlowElementHast;
}

type Node = RootContent | ElementContent;

/**
 * The passages of a section in reading order: paragraphs, list items, block quotations, tables, code and
 * figures. What a quotation holds belongs to it; an item's nested list is made of items of its own.
 */
export function extractPassages(tree: Root): FoundPassage[] {
  const found: FoundPassage[] = [];
  for (const child of tree.children) collect(child, found);
  return found;
}

const kinds: Partial<Record<string, PassageKind>> = {
  p: 'paragraph',
  li: 'item',
  blockquote: 'quotation',
  table: 'table',
  pre: 'code',
  figure: 'figure',
};

function collect(node: Node, found: FoundPassage[]): void {
  if (node.type === 'mdxJsxFlowElement') {
    const figure = node as MdxJsxFlowElementHast;
    if (figure.name === 'Figure') found.push({ kind: 'figure', text: figureId(figure), node: figure });
    return;
  }
  if (node.type !== 'element' || isNotes(node)) return;
  const kind = kinds[node.tagName];
  if (kind === undefined) {
    for (const child of node.children) collect(child, found);
    return;
  }
  const text = readText(node).replace(/\s+/g, ' ').trim();
  if (text !== '' || hasImage(node)) {
    found.push({ kind: kind === 'paragraph' && text === '' ? 'figure' : kind, text, node });
  }
  if (kind === 'item') for (const child of node.children) if (isList(child)) collect(child, found);
}

/** `<Figure id="graph-1" />`: the value of `id`. */
export function figureId(node: MdxJsxFlowElementHast): string {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'id' &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value;
    }
  }
  return '';
}

/** The section of GFM footnotes that the processor puts at the end. */
export function isNotes(node: Node): node is Element & { tagName: 'section' } {
  return (
    node.type === 'element' && node.tagName === 'section' && node.properties['dataFootnotes'] !== undefined
  );
}

/** `<sup>` around a reference to a footnote. */
export function isNoteReference(node: Node): node is Element & { tagName: 'sup' } {
  return (
    node.type === 'element' &&
    node.tagName === 'sup' &&
    node.children.some(
      (child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined,
    )
  );
}

const isList = (node: Node): node is Element =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

const hasImage = (node: Node): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage));

function readText(node: Node): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isNoteReference(node as ElementContent)) return '';
  const parts: string[] = [];
  for (const child of node.children as ElementContent[]) {
    if (node.type === 'element' && node.tagName === 'li' && isList(child)) continue;
    parts.push(readText(child));
    // Blocks inside one passage are words apart, as a reader sees them.
    if (child.type === 'element' && /^(p|li|ul|ol|tr|td|th|div|pre)$/.test(child.tagName)) parts.push(' ');
  }
  return parts.join('');
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';

/**
 * Takes a page's notes out of its tree: where a short link (`1`, `[2]`, `*`) leads to an item or a paragraph of the same
 * page, its place becomes the call of a note.
 *
 * @returns the notes by their ids, as {@link toMarkdown} takes them
 */
export function takePageNotes(tree: Root): Map<string, ElementContent[]> {
  const targets = new Map<string, Element>();
  each(tree, (node) => {
    const { id } = node.properties;
    if (typeof id === 'string' && /^(?:li|p|div|aside)$/.test(node.tagName)) targets.set(id, node);
  });
  const notes = new Map<string, ElementContent[]>();
  replace(tree, (node) => {
    const link = node.tagName === 'sup' ? onlyChild(node) : node;
    const id = link && idOf(link);
    const note = id === undefined ? undefined : targets.get(id);
    if (!note || !/^\[?(?:\d{1,4}|[*†‡§]|[a-z])\]?$/.test(toText(node).trim())) return undefined;
    if (!notes.has(id ?? '')) notes.set(id ?? '', withoutReturns(note));
    return { type: 'element', tagName: 'a', properties: { dataNote: id }, children: [] };
  });
  const taken = new Set([...notes.keys()].map((id) => targets.get(id)));
  replace(tree, (node) => (taken.has(node) ? null : undefined));
  // The list they stood in, and its heading.
  replace(tree, (node) => (/^[ou]l$/.test(node.tagName) && toText(node).trim() === '' ? null : undefined));
  return notes;
}

const idOf = ({ properties: { href } }: Element) => /^#(.+)$/.exec(String(href ?? ''))?.[1];

function onlyChild(node: Element): Element | undefined {
  const [first, ...others] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return first?.type === 'element' && others.length === 0 ? first : undefined;
}

/** A note's words without the links that lead back to where it is called. */
function withoutReturns(note: Element): ElementContent[] {
  replace(note, (node) =>
    node.tagName === 'a' &&
    idOf(node) !== undefined &&
    /^(?:\W*|back|return|\d+)\W*$/i.test(toText(node).trim())
      ? null
      : undefined,
  );
  const isBlock = (node: ElementContent) =>
    node.type === 'element' && /^(?:p|ol|ul|blockquote|div|table|pre)$/.test(node.tagName);
  return note.children.some(isBlock)
    ? note.children
    : [{ type: 'element', tagName: 'p', properties: {}, children: note.children }];
}

function each(node: Root | Element, visit: (node: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    visit(child);
    each(child, visit);
  }
}

/** Puts another in the place of an element, or takes it away (`null`); `undefined` leaves it. */
function replace(node: Root | Element, by: (node: Element) => Element | null | undefined): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const other = by(child);
    if (other !== undefined) return other ? [other] : [];
    replace(child, by);
    return [child];
  }) as (ElementContent & RootContent)[];
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isNoteReference, isNotes } from '../passages/extract.ts';

// The list of notes that GFM puts at a section's end, and references to it, before `footnoteRoles` makes them this site's.

/** The items of the list. */
export const listNotes = (root: Root): Element[] =>
  root.children
    .filter(isNotes)
    .flatMap(({ children }) => children)
    .flatMap((list) => (list.type === 'element' && list.tagName === 'ol' ? list.children : []))
    .filter((item): item is Element => item.type === 'element' && item.tagName === 'li');

/** What an item is called in the source, `1` or `elders`. */
export const labelOf = (item: Element): string =>
  String(item.properties['id']).replace('user-content-fn-', '');

/** Labels of the notes that a passage refers to, in its order. */
export function referencesIn(node: RootContent | ElementContent): string[] {
  if (!('children' in node)) return [];
  if (!isNoteReference(node)) return node.children.flatMap(referencesIn);
  return node.children.flatMap((child) =>
    child.type === 'element' ? String(child.properties['href']).replace('#user-content-fn-', '') : [],
  );
}

/** A note's words, without its ways back and its references to others. */
export const wordsIn = (item: Element): string => readWords(item).replace(/\s+/g, ' ').trim();

function readWords(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isNoteReference(node)) return '';
  if (node.properties['dataFootnoteBackref'] !== undefined) return '';
  const words = node.children.map(readWords).join('');
  return /^(?:p|li|tr|t[dh]|pre|div)$/.test(node.tagName) ? `${words} ` : words;
}

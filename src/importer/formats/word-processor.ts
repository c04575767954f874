import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { Refusal } from '../refusal.ts';
import { quote } from '../report.ts';

/** Takes title, authors, date and abstract out of the text, where the document's styles say what is what. */
export function takeFields(tree: Root): Record<string, string | string[]> {
  const found: Record<string, string[]> = {};
  tree.children = tree.children.filter((child) => {
    const [name] = child.type === 'element' ? listClasses(child) : [];
    if (name === undefined || name === 'caption') return true;
    found[name] = [...(found[name] ?? []), toText(child).trim()];
    return false;
  });
  const { title = [], subtitle = [], author = [], date = [], abstract = [] } = found;
  return {
    title: title.join(' '),
    subtitle: subtitle.join(' '),
    author: author.length > 1 ? author : author.join(),
    date: date.join(' '),
    abstract: abstract.join(' '),
  };
}

const listClasses = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** A picture and the caption under it are one paragraph, with a line between. */
export function joinCaptions(tree: Root): void {
  tree.children = tree.children.reduce<RootContent[]>((done, child) => {
    const last = done.at(-1);
    const isCaption = child.type === 'element' && listClasses(child).includes('caption');
    const isPicture =
      last?.type === 'element' &&
      last.tagName === 'p' &&
      toText(last).trim() === '' &&
      last.children.some((one) => one.type === 'element' && one.tagName === 'img');
    if (child.type === 'element' && isCaption && isPicture) {
      const line: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
      last.children.push(line, ...child.children);
    } else done.push(child);
    return done;
  }, []);
}

/** A table’s first row names its columns, where the document does not say otherwise. */
export function nameColumns(node: Root | Element): void {
  const isCell = (one: ElementContent): one is Element =>
    one.type === 'element' && /^t[dh]$/.test(one.tagName);
  const find = (one: Root | Element, name: string): Element | undefined =>
    one.children.flatMap((child) =>
      child.type !== 'element' ? [] : child.tagName === name ? [child] : (find(child, name) ?? []),
    )[0];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'table') nameColumns(child);
    else if (!find(child, 'th'))
      for (const cell of find(child, 'tr')?.children ?? []) if (isCell(cell)) cell.tagName = 'th';
  }
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of a document's own text that are not in what was made of it. */
export function findLostWords(source: string, shown: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(shown)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(source).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** @throws {Refusal} where words of a document would be lost */
export function refuseLost(lost: readonly string[]): void {
  if (lost.length === 0) return;
  throw new Refusal(
    `${lost.length} of its words would be lost: ${quote(lost.join(' '))}`,
    'They may stand in a text box or a drawing: move them into the text, or save the document anew and try again.',
  );
}

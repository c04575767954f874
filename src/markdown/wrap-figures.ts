import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Makes a figure of a paragraph that opens with a picture, and its caption of the line under it.
 *
 *     ![A quay](./images/quay.png)\        →   <figure><img …><figcaption>Figure 1. The quay.</figcaption></figure>
 *     Figure 1. The quay.
 *
 * Runs after the passages are numbered, and keeps their ids.
 */
export const wrapFigures: HastPluginEntry = ({ source }) =>
  // Most sections have none, and every paragraph would be looked at.
  source.includes('![') &&
  defineHastPlugin({
    name: 'wrap-figures',
    element: {
      filter: ['p'],
      visit(node, ctx) {
        const figure = toFigure(node as Element);
        if (figure) ctx.replaceNode(node, figure);
      },
    },
  });

function toFigure(paragraph: Element): Element | undefined {
  const children = [...paragraph.children];
  const before: ElementContent[] = [];
  // The passage's own number stands first.
  for (let [first] = children; first && isNumber(first); [first] = children) {
    before.push(first);
    children.shift();
  }
  const [picture, ...after] = children;
  if (picture?.type !== 'element' || picture.tagName !== 'img') return undefined;
  const [next] = after;
  const caption = next?.type === 'element' && next.tagName === 'br' ? after.slice(1) : after;
  // A picture within a sentence is part of it.
  if (caption.length > 0 && caption === after) return undefined;
  const words: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: trimStart(caption),
  };
  return {
    ...paragraph,
    tagName: 'figure',
    children: [...before, picture, ...(caption.length > 0 ? [words] : [])],
  };
}

const isNumber = (node: ElementContent) =>
  node.type === 'element' ? /^(?:a|span)$/.test(node.tagName) : node.type === 'text' && node.value === ' ';

/** The line end after a hard break is no part of the caption. */
function trimStart([first, ...rest]: ElementContent[]): ElementContent[] {
  if (first === undefined) return [];
  return first.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\s+/, '') }, ...rest]
    : [first, ...rest];
}

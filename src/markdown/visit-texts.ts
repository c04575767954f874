import type { ElementContent, RootContent, Text } from 'hast';

type Node = RootContent | ElementContent;

/**
 * Calls `act` for each text below some nodes, in order.
 *
 * @param enters whether the texts in a node are wanted
 */
export function visitTexts(
  nodes: readonly Node[],
  enters: (node: Node) => boolean,
  act: (text: Text) => void,
): void {
  for (const node of nodes) {
    if (node.type === 'text') act(node);
    else if ('children' in node && enters(node)) visitTexts(node.children as Node[], enters, act);
  }
}

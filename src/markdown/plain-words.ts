import type { ElementContent, RootContent } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { plainLetters } from '../typography/plain-letters.ts';

/**
 * Puts the words of a text as one types them, so that names are known in it and readers find them; code stays as it is.
 *
 *     the of<U+FB01>ce   →   the office
 */
export const plainWords = defineHastPlugin({
  name: 'plain-words',
  before(root, ctx) {
    visit(root.children, ctx);
  },
});

function visit(nodes: readonly (RootContent | ElementContent)[], ctx: HastVisitorContext): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = plainLetters(node.value);
      if (value !== node.value) ctx.replaceNode(node, { type: 'text', value });
    } else if ('children' in node && !(node.type === 'element' && node.tagName === 'code')) {
      visit(node.children as readonly ElementContent[], ctx);
    }
  }
}

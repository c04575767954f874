import type { ElementContent, RootContent } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { keepTogether } from '../typography/keep-together.ts';

/** What is set as it stands. */
const asTheyAre = new Set(['code', 'pre', 'svg', 'script', 'style', 'math']);

/**
 * Marks the words that no line may break, without touching a letter of them.
 *
 *     men of IS-K   →   men of <span class="nb">IS-K</span>
 */
export const keepWords = defineHastPlugin({
  name: 'keep-words',
  before(root, ctx) {
    visit(root.children, ctx);
  },
});

function visit(nodes: readonly (RootContent | ElementContent)[], ctx: HastVisitorContext): void {
  for (const node of nodes) {
    if (node.type === 'element') {
      if (!asTheyAre.has(node.tagName)) visit(node.children, ctx);
      continue;
    }
    if (node.type !== 'text') continue;
    const pieces = keepTogether(node.value);
    if (!pieces.some(({ whole }) => whole)) continue;
    ctx.replaceNode(
      node,
      pieces.map(({ text, whole }): ElementContent => {
        const value = { type: 'text', value: text } as const;
        return whole
          ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [value] }
          : value;
      }),
    );
  }
}

import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { keepTogether } from '../typography/keep-together.ts';
import { visitTexts } from './visit-texts.ts';

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
    visitTexts(
      root.children,
      (node) => node.type === 'element' && !asTheyAre.has(node.tagName),
      (node) => {
        const pieces = keepTogether(node.value);
        if (!pieces.some(({ whole }) => whole)) return;
        ctx.replaceNode(
          node,
          pieces.map(({ text, whole }): ElementContent => {
            const value = { type: 'text', value: text } as const;
            return whole
              ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [value] }
              : value;
          }),
        );
      },
    );
  },
});

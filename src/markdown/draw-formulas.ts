import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { drawFormula, FormulaError } from './formula.ts';

/**
 * Draws the formulas of a text.
 *
 *     $$E=mc^2$$   →   <math alttext="E=mc^2">…</math>
 *
 * One that cannot be read stays as its source. Runs after passages are numbered, whose words are the source.
 */
export const drawFormulas: HastPluginEntry = ({ source }) =>
  // Most sections have none, and every piece of code would be looked at.
  source.includes('$$') &&
  defineHastPlugin({
    name: 'draw-formulas',
    element: [
      {
        filter: ['pre'],
        visit(node, ctx) {
          const [code] = node.children;
          if (code?.type === 'element') draw(code, true, (math) => ctx.replaceNode(node, math));
        },
      },
      {
        filter: ['code'],
        visit: (node, ctx) => draw(node as Element, false, (math) => ctx.replaceNode(node, math)),
      },
    ],
  });

function draw(code: Element, isBlock: boolean, place: (math: Element) => void): void {
  const kind = isBlock ? 'math-display' : 'math-inline';
  const [source] = code.children;
  if (source?.type !== 'text' || ![code.properties['className']].flat().includes(kind)) return;
  try {
    place(drawFormula(source.value, isBlock));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
}

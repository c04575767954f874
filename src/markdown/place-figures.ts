import type { HastPluginDefinition } from 'satteri';
import { figureId } from '../passages/extract.ts';

/** Where `<Figure id="graph-1" />` stands in a section. */
export interface PlacedFigure {
  id: string;
  /** The passage it is, `s5-p20`. */
  passage: string;
}

/** A stretch of a section: HTML, or a figure between two of them. */
export type TextPart = string | PlacedFigure;

const mark = 'passage-figure';
const marked = new RegExp(`<${mark} id="([^"]*)" data-passage="([^"]*)"></${mark}>`);

/**
 * Marks where figures stand, for `splitAtFigures`: they are drawn by a component.
 *
 *     <Figure id="graph-1" passage="s5-p20" />   →   { id: 'graph-1', passage: 's5-p20' }
 *
 * Runs after `numberPassages`, which gives them their passage.
 */
export const placeFigures: HastPluginDefinition = {
  name: 'place-figures',
  mdxJsxFlowElement: {
    filter: ['Figure'],
    visit(node, ctx) {
      const passage = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'passage',
      );
      ctx.replaceNode(node, {
        type: 'element',
        tagName: mark,
        properties: { id: figureId(node), dataPassage: String(passage?.value ?? '') },
        children: [],
      });
    },
  },
};

/** A rendered section's HTML in pieces, with the figures that were marked in it. */
export function splitAtFigures(html: string): TextPart[] {
  // With two groups, a split gives HTML, id, passage, HTML and so on.
  const pieces = html.split(marked);
  return pieces.flatMap((piece, at): TextPart[] => {
    if (at % 3 === 0) return piece.trim() === '' ? [] : [piece];
    return at % 3 === 1 ? [{ id: piece, passage: pieces[at + 1] ?? '' }] : [];
  });
}

import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Sets headings one level down where the text's front matter says `lower`: on the whole paper's page a section's own
 * heading stands above them.
 *
 *     ## The north   →   <h3>The north</h3>
 */
export const lowerHeadings: HastPluginEntry = ({ data }) =>
  data.astro?.frontmatter['lower'] === true &&
  defineHastPlugin({
    name: 'lower-headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5'],
      visit(node, ctx) {
        ctx.replaceNode(node, { ...(node as Element), tagName: `h${Number(node.tagName.slice(1)) + 1}` });
      },
    },
  });

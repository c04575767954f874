import { defineHastPlugin } from 'satteri';

/**
 * Says in a class how a table's cell is set, for styles in attributes are turned off by the pages' policy.
 *
 *     | 12 |  under  |--:|   →   <td class="end">12</td>
 */
export const alignCells = defineHastPlugin({
  name: 'align-cells',
  element: {
    filter: ['th', 'td'],
    visit(node, ctx) {
      const { align, style } = node.properties;
      if (align === undefined && style === undefined) return;
      const side = /center|right/.exec(`${String(align)} ${String(style)}`)?.[0];
      ctx.setProperty(node, 'align', undefined);
      ctx.setProperty(node, 'style', undefined);
      if (side) ctx.setProperty(node, 'className', [side === 'right' ? 'end' : 'middle']);
    },
  },
});

import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { NumberPassagesOptions } from './number-passages.ts';

/**
 * Gives headings ids that carry the section, so that those of two sections do not clash on the whole-paper page.
 *
 *     ## The north   →   <h2 id="s4-the-north">The north</h2>
 */
export function nameHeadings({ findSection }: NumberPassagesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    const slugger = new Slugger();
    return defineHastPlugin({
      name: 'name-headings',
      element: {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, ctx) {
          ctx.setProperty(node, 'id', slugger.slug(`s${file.section} ${ctx.textContent(node)}`));
        },
      },
    });
  };
}

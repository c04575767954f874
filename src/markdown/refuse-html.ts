import type { Root } from 'hast';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { allowedHtml, findForeignHtml } from './plain-html.ts';

/**
 * Stops at HTML in a `.md` section that is more than a text needs: such a file is data, and nothing in it is run.
 *
 *     CO<sub>2</sub>   →   the same
 *     <script>…        →   an error
 *
 * @throws with file and remedy; `readSection`, which looks before a build begins, knows the line
 */
export const refuseHtml: HastPluginEntry = ({ fileURL, sourceFormat }) =>
  sourceFormat === 'markdown' &&
  defineHastPlugin({
    name: 'refuse-html',
    before(root) {
      const [foreign] = findForeignHtml(root as Root);
      if (foreign)
        throw new Error(
          `${fileURL ? fileURLToPath(fileURL) : 'section'}: expected ${allowedHtml}; found ${foreign.found}`,
        );
    },
  });

import { defineHastPlugin } from 'satteri';
import { plainLetters } from '../typography/plain-letters.ts';
import { visitTexts } from './visit-texts.ts';

/**
 * Puts the words of a text as one types them, so that names are known in it and readers find them; code stays as it is.
 *
 *     the of<U+FB01>ce   →   the office
 */
export const plainWords = defineHastPlugin({
  name: 'plain-words',
  before(root, ctx) {
    const enters = (node: object) => !('tagName' in node && node.tagName === 'code');
    visitTexts(root.children, enters, (node) => {
      const value = plainLetters(node.value);
      if (value !== node.value) ctx.replaceNode(node, { type: 'text', value });
    });
  },
});

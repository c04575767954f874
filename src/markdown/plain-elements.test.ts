import { array, assert, constantFrom, property } from 'fast-check';
import type { Nodes, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { markdownFeatures } from './features.ts';
import { mayHoldCode } from './plain-elements.ts';

const isPlain = (node: Nodes): boolean =>
  !node.type.startsWith('mdx') && (!('children' in node) || node.children.every(isPlain));

/** Whether MDX finds nothing but text in a source; what it cannot read is none. */
function isText(source: string): boolean {
  try {
    return isPlain(mdxToHast(source, { position: false, features: markdownFeatures }) as Root);
  } catch {
    return false;
  }
}

describe('mayHoldCode', () => {
  it.each([
    ['a \\{brace} and \\<b>', false],
    ['a \\\\{brace}', true],
    ['CO<sub>2</sub>', true],
    ['export const a = 1', true],
    ['they export grain', false],
  ])('%s: %s', (source, expected) => {
    expect(mayHoldCode(source)).toBe(expected);
  });

  it('overlooks nothing, however signs are escaped', () => {
    const signs = constantFrom(
      ...'\\\\\\<{}>/`*[]()!&;ab \n',
      '```\n',
      '\n\n',
      '> ',
      '- ',
      '    ',
      '<b>',
      'export ',
    );
    assert(
      property(array(signs, { maxLength: 24 }), (parts) => {
        const source = parts.join('');
        expect(mayHoldCode(source) || isText(source), source).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

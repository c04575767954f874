import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { FindReferences, Reference } from '../annotations/find-references.ts';

export interface LinkReferencesOptions {
  /** The matcher for a file’s paper; nothing for files that are no section of one. */
  finderFor(file: URL): FindReferences | undefined;
}

/**
 * Links what a paper says of its own figures, sections and passages, the first time in each paragraph or note.
 *
 *     none at all (Graph 1).   →   none at all (<a class="ref" href="/paper/figures/graph-1/">Graph 1</a>).
 *
 * What stands in a link, a heading or code is left alone, and no word is changed. An abbreviation that no page
 * explains leads to the page’s list of them.
 */
export function linkReferences({ finderFor }: LinkReferencesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const find = fileURL && finderFor(fileURL);
    if (!find) return undefined;
    return defineHastPlugin({
      name: 'link-references',
      before(root, ctx) {
        const visit = (node: Root | RootContent | ElementContent, linked: Set<string>): void => {
          if (node.type === 'text') {
            const references = find(node.value).filter(
              ({ address }) => linked.size < linked.add(address).size,
            );
            if (references.length > 0) ctx.replaceNode(node, cut(node.value, references));
          }
          if (!('children' in node)) return;
          const name = node.type === 'element' ? node.tagName : '';
          if (closed.has(name)) return;
          const here = blocks.has(name) ? new Set<string>() : linked;
          for (const child of node.children as ElementContent[]) visit(child, here);
        };
        visit(root, new Set());
      },
    });
  };
}

const closed = new Set('a code pre kbd samp h1 h2 h3 h4 h5 h6'.split(' '));
const blocks = new Set('p li blockquote td th'.split(' '));

/** A text in pieces: plain, link, plain. */
function cut(text: string, references: readonly Reference[]): ElementContent[] {
  const plain = (from: number, to?: number): ElementContent[] => {
    const value = text.slice(from, to);
    return value === '' ? [] : [{ type: 'text', value }];
  };
  return [
    ...references.flatMap(({ start, end, address, abbreviation }, at) => {
      const words = plain(start, end);
      return [
        ...plain(references[at - 1]?.end ?? 0, start),
        element('a', { className: [abbreviation ? 'short' : 'ref'], href: address }, [
          ...(abbreviation ? [element('abbr', {}, words)] : words),
        ]),
      ];
    }),
    ...plain(references.at(-1)?.end ?? 0),
  ];
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

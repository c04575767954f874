import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { extractPassages } from '../passages/extract.ts';
import { assignIds, type Ledger } from '../passages/ledger.ts';

/** Which section of which paper a file holds. */
export interface SectionFile {
  /** Number of the section, 4 for `s4`. */
  section: number;
  /** Published ids of its paper. */
  ledger: Ledger;
}

export interface NumberPassagesOptions {
  /** Looks a file up; nothing for files that are no section of a paper. */
  findSection(file: URL): SectionFile | undefined;
}

/**
 * Gives every passage its published id, and a number in the margin that links to it.
 *
 *     A paragraph.   →   <p id="s4-p7" class="passage" data-pagefind-title="Passage 7">
 *                          <a class="no" href="#s4-p7" aria-label="Passage 7">7</a>A paragraph.</p>
 *
 * `<Figure id="graph-1" />` gets the id as its prop `passage`. Runs before any plugin that changes text.
 */
export function numberPassages({ findSection }: NumberPassagesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    return defineHastPlugin({
      name: 'number-passages',
      before(root, ctx) {
        const passages = extractPassages(root);
        const { ids } = assignIds(
          file.section,
          passages.map(({ text }) => text),
          file.ledger,
        );
        passages.forEach(({ node }, index) => {
          const id = ids[index] ?? '';
          if (node.type === 'mdxJsxFlowElement') {
            ctx.replaceNode(node, {
              ...node,
              attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'passage', value: id }],
            });
          } else if (node.tagName === 'table' || node.tagName === 'pre') {
            // Neither may hold a link of its own, and both may be wider than a phone.
            ctx.wrapNode(node, {
              ...element('div', { ...passageProperties(id), className: ['passage', 'wide'] }),
              children: [permalink(id)],
            });
          } else {
            for (const [key, value] of Object.entries(passageProperties(id)))
              ctx.setProperty(node, key, value);
            ctx.prependChild(node, permalink(id));
          }
        });
      },
    });
  };
}

const numberOf = (id: string) => id.slice(id.indexOf('p') + 1);

const element = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

const passageProperties = (id: string) => ({
  id,
  className: ['passage'],
  dataPagefindTitle: `Passage ${numberOf(id)}`,
});

const permalink = (id: string): Element => ({
  ...element('a', { className: ['no'], href: `#${id}`, ariaLabel: `Passage ${numberOf(id)}` }),
  children: [{ type: 'text', value: numberOf(id) }],
});

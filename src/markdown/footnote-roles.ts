import type { Element, ElementContent, RootContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { isNoteReference, isNotes } from '../passages/extract.ts';
import type { NumberPassagesOptions } from './number-passages.ts';

/**
 * Makes GFM footnotes ones that can be shared, spoken and read beside the text.
 *
 *     said so.[^2]   →   said so.<sup><a id="s4-fnref2" href="#s4-fn2" role="doc-noteref">2</a></sup>
 *                        <span class="side" aria-hidden="true">…</span>
 *
 * Ids carry the section, so that they do not clash on the whole-paper page; the notes at the end become a
 * `doc-endnotes` section with a heading and named ways back. The copy in the margin (`.side`) is for
 * the eye only: a screen reader, a printer and a phone have the notes at the end.
 */
export function footnoteRoles({ findSection }: NumberPassagesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    const prefix = `s${file.section}`;
    return defineHastPlugin({
      name: 'footnote-roles',
      before(root, ctx) {
        const notes = root.children.find(isNotes);
        if (!notes) return;
        const items = listItems(notes);
        const numbers = new Map(items.map((item, index) => [labelOf(item), index + 1]));
        const margins = items.map((item) => toMargin(item));
        rewriteReferences(root.children, { ctx, prefix, numbers, margins });
        rewriteNotes(notes, items, prefix, ctx);
      },
    });
  };
}

interface Rewriting {
  ctx: HastVisitorContext;
  prefix: string;
  /** A note's label in the source, `1` or `elders`, to its number. */
  numbers: ReadonlyMap<string, number>;
  /** Each note's text as phrasing content. */
  margins: readonly ElementContent[][];
}

function rewriteReferences(nodes: readonly (RootContent | ElementContent)[], rewriting: Rewriting): void {
  nodes.forEach((node, index) => {
    if (node.type !== 'element' || isNotes(node)) return;
    if (!isNoteReference(node)) return rewriteReferences(node.children, rewriting);
    const before = nodes[index - 1];
    replaceReference(node, before !== undefined && isNoteReference(before), rewriting);
  });
}

/** `close`: it follows another reference directly, and needs room to be a target of its own. */
function replaceReference(sup: Element, close: boolean, { ctx, prefix, numbers, margins }: Rewriting): void {
  const link = sup.children.find((child) => child.type === 'element');
  if (link?.type !== 'element') return;
  const number = numbers.get(String(link.properties['href']).replace('#user-content-fn-', ''));
  if (number === undefined) return;
  // A note referred to again has `-2`, `-3` behind its label.
  const again = /-(\d+)$/.exec(String(link.properties['id']).replace(`-${labelIn(link)}`, ''))?.[1];
  const first = again === undefined;
  const reference = element('sup', close ? { className: ['close'] } : {}, [
    element(
      'a',
      {
        id: `${prefix}-fnref${number}${first ? '' : `-${again}`}`,
        href: `#${prefix}-fn${number}`,
        role: 'doc-noteref',
      },
      [{ type: 'text', value: String(number) }],
    ),
  ]);
  const margin = margins[number - 1] ?? [];
  const side = element('span', { className: ['side'], ariaHidden: 'true' }, [
    element('b', {}, [{ type: 'text', value: String(number) }]),
    { type: 'text', value: ' ' },
    ...margin,
  ]);
  ctx.replaceNode(sup, first ? [reference, side] : [reference]);
}

function rewriteNotes(notes: Element, items: Element[], prefix: string, ctx: HastVisitorContext): void {
  const heading = `${prefix}-notes`;
  const list = items.map((item, index) =>
    element(
      'li',
      { id: `${prefix}-fn${index + 1}` },
      item.children.map((child) => renameBacklinks(child, prefix, index + 1)),
    ),
  );
  ctx.replaceNode(
    notes,
    element('section', { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [heading] }, [
      element('h2', { id: heading }, [{ type: 'text', value: `Notes to section ${prefix.slice(1)}` }]),
      element('ol', {}, list),
    ]),
  );
}

function renameBacklinks(node: ElementContent, prefix: string, number: number): ElementContent {
  if (node.type !== 'element') return node;
  if (node.properties['dataFootnoteBackref'] === undefined) {
    return { ...node, children: node.children.map((child) => renameBacklinks(child, prefix, number)) };
  }
  const again = /-(\d+)$/.exec(String(node.properties['ariaLabel']).replace(/^\D+/, ''))?.[1];
  return element(
    'a',
    {
      href: `#${prefix}-fnref${number}${again === undefined ? '' : `-${again}`}`,
      role: 'doc-backlink',
      ariaLabel: `Back to reference ${number}${again === undefined ? '' : `, place ${again}`}`,
    },
    [{ type: 'text', value: '↩' }],
  );
}

/** A note's blocks as phrasing content without links, which a hidden copy must not offer to the keyboard. */
function toMargin(item: Element): ElementContent[] {
  const flatten = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || node.properties['dataFootnoteBackref'] !== undefined) return [];
    const children = node.children.flatMap(flatten);
    return /^(em|strong|i|b|code|sub|sup|bdi)$/.test(node.tagName) ? [{ ...node, children }] : children;
  };
  const parts = item.children
    .flatMap(flatten)
    .map((part) => (part.type === 'text' ? { ...part, value: part.value.replace(/\s+/g, ' ') } : part));
  const says = (part: ElementContent) => part.type !== 'text' || part.value.trim() !== '';
  const said = parts.slice(Math.max(0, parts.findIndex(says)), parts.findLastIndex(says) + 1);
  const last = said.at(-1);
  return last?.type === 'text' ? said.with(said.length - 1, { ...last, value: last.value.trimEnd() }) : said;
}

const listItems = (notes: Element): Element[] =>
  notes.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'ol')
    .flatMap((list) => list.children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li');

const labelOf = (item: Element) => String(item.properties['id']).replace('user-content-fn-', '');
const labelIn = (link: Element) => String(link.properties['href']).replace('#user-content-fn-', '');

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

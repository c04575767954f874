import type { Element } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { PlainSection } from './plain-section.ts';

/**
 * A section as Markdown, CommonMark with GFM's tables and notes: what its page says, for whoever reads or quotes by
 * program. An empty anchor with its id begins each passage, and notes are called by their ids.
 *
 *     <a id="s4-p7"></a>Snow closed the pass.[^s4-fn2]
 */
export function toMarkdown({ title, children, notes }: PlainSection): string {
  const definitions = notes.map((note) => {
    const { children: words } = toTree(note.children);
    return { type: 'footnoteDefinition', identifier: note.id, label: note.id, children: words } as const;
  });
  const heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] } as const;
  const body = [heading, ...toTree(children).children, ...definitions] as RootContent[];
  return writer.stringify({ type: 'root', children: body });
}

/** What stands at the head of a file of Markdown, between lines of hyphens. */
export const toFrontMatter = (facts: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(facts, { lineWidth: 0 })}---\n\n`;

function toTree(children: PlainSection['children']): Root {
  const tree: Nodes = toMdast({ type: 'root', children }, { handlers, document: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
}

/** An inline tag: Markdown has no sign of its own for it. */
const tag = (name: string, attributes: Record<string, string>, children: PhrasingContent[]) =>
  ({ type: 'textDirective', name, attributes, children }) as const;

const raised: Handle = (state, node: Element) => tag(node.tagName, {}, state.all(node) as PhrasingContent[]);

const handlers: Record<string, Handle> = {
  'passage-mark': (_, node: Element) => tag('a', { id: String(node.properties['id']) }, []),
  'note-ref': (_, node: Element) => {
    const id = String(node.properties['id']);
    return { type: 'footnoteReference', identifier: id, label: id };
  },
  formula: (_, node: Element) => tag('formula', { tex: String(node.properties['alt']) }, []),
  sup: raised,
  sub: raised,
  // Its caption is a line above it, for tables here have none.
  table(state, node: Element) {
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    const table = defaultHandlers['table']?.(state, node) ?? [];
    if (caption === undefined) return table;
    const words = state.all(caption as Element) as PhrasingContent[];
    return [{ type: 'paragraph', children: words } as const].concat(table as never);
  },
};

type Write = NonNullable<NonNullable<Options['handlers']>['textDirective']>;

const writeTag: Write = (
  node: { name: string; attributes: Record<string, string>; children: PhrasingContent[] },
  _,
  state,
  info,
) => {
  if (node.name === 'formula') return `$$${node.attributes['tex']}$$`;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const words = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' });
  return `<${node.name}${attributes.join('')}>${words}</${node.name}>`;
};

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    fences: true,
    resourceLink: true,
    listItemIndent: 'one',
    // What stands before a tag is escaped for the sign that the tag begins with.
    handlers: { textDirective: Object.assign(writeTag, { peek: () => '<' }) },
  })
  .freeze();

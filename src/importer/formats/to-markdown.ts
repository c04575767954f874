import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, PhrasingContent, Root as Markdown, RootContent as Block } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

/** What a file of another kind holds, as a manuscript in Markdown. */
export interface Converted {
  /** Markdown with front matter. */
  markdown: string;
  /** Pictures that stand in the file itself, by the address that the text gives them. */
  pictures: Map<string, Uint8Array>;
  /** What an editor should know: what was left out, and what was taken for something. */
  remarks: { fate: 'changed' | 'guessed' | 'dropped'; what: string }[];
}

/**
 * Writes a document's tree as a manuscript in Markdown.
 *
 * @param fields front matter; what is undefined or empty is left out
 * @param notes the notes of the text by their ids: `<a data-note="id">` stands where one is called
 */
export function toMarkdown(
  tree: Root,
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
  notes: ReadonlyMap<string, readonly ElementContent[]> = new Map(),
): string {
  const body = toTree(tree.children);
  const definitions = [...notes].map(([id, children]): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: id,
    label: id,
    children: toTree(children).children as FootnoteDefinition['children'],
  }));
  const markdown = unified()
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-' })
    .stringify({ type: 'root', children: [...body.children, ...definitions] });
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  const front =
    given.length > 0 ? `---\n${stringify(Object.fromEntries(given), { lineWidth: 0 })}---\n\n` : '';
  return `${front}${markdown}`;
}

function toTree(children: readonly (RootContent | ElementContent)[]): Markdown {
  const tree = toMdast(
    { type: 'root', children: [...children] as RootContent[] },
    {
      handlers: {
        a(state, node: Element) {
          const id = node.properties['dataNote'];
          if (typeof id === 'string') return { type: 'footnoteReference', identifier: id, label: id };
          // A place that something leads to, and no link.
          if (node.properties['href'] === undefined) return state.all(node);
          const link = { type: 'link' as const, url: String(node.properties['href'] ?? ''), title: null };
          return { ...link, children: state.all(node) as PhrasingContent[] };
        },
        // Tags that Markdown has no sign for, and that a manuscript may hold.
        sup: keepTag,
        sub: keepTag,
      },
    },
  );
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Block] };
}

const keepTag = (state: { all(node: Element): unknown[] }, node: Element): PhrasingContent[] => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

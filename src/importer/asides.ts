import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type Aside, mapTree } from './trees.ts';
import type { Root } from 'mdast';

/** Begin the title of a box, as its writer gave it or as its kind has it, while boxes are quotations still. */
const given = '\uE121';
const byKind = '\uE122';

const kinds =
  'note tip warning caution important info danger hint box admonition error attention seealso abstract summary todo success question failure bug example topic sidebar dropdown';
const kind = new RegExp(
  String.raw`(?:^|[{.\s])(?:callout-)?(${kinds.replaceAll(' ', '|')})(?=$|[\s}[{.])`,
  'i',
);

/**
 * How a box of Quarto, Docusaurus or MyST begins: the first line of a quotation that {@link toAsides} makes an aside.
 *
 * @param said what stands behind its colons: `{.callout-note title="Key point"}`, `tip[For traders]`, `{note} Tides`
 * @returns nothing for what is no box
 */
export function openBox(said: string): string | undefined {
  const name =
    kind.exec(said.replace(/"[^"]*"|\[.*\]/g, ''))?.[1] ?? (/\.?callout\b/.test(said) ? 'note' : undefined);
  if (name === undefined) return undefined;
  const title =
    /\btitle="([^"]*)"/.exec(said)?.[1] ??
    /\[([^\]]*)\]/.exec(said)?.[1] ??
    /^(?:\{[\w-]+\}|[\w-]+)[ \t]+([^{\s].*)$/.exec(said)?.[1];
  return titleOf(name, title);
}

/** `> [!warning]- Mind the tide`, of GitHub and Obsidian: the title may be folded, and its kind may be any word. */
export const readAlert = (line: string): string | undefined => {
  const [, before = '', name = '', title = ''] =
    /^((?: {0,3}>)+ ?)\[!([\w-]+)\][+-]?[ \t]*(.*)$/.exec(line) ?? [];
  return name === '' ? undefined : before + titleOf(name, title);
};

/** Two spaces end the line, should no empty one follow. */
function titleOf(name: string, title: string | undefined): string {
  const words = title?.trim() ?? '';
  const mark = words === '' ? byKind : given;
  return `${mark}${words || name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()}  `;
}

/**
 * Makes asides of the quotations that are boxes, their first line the title. A heading that a box begins with is its title,
 * where it has no other.
 */
export function toAsides(tree: Root): void {
  mapTree(tree, (node) => {
    if (node.type !== 'blockquote') return [node];
    const [first, ...rest] = node.children;
    const [sign] = first?.type === 'paragraph' ? first.children : [];
    if (first?.type !== 'paragraph' || sign?.type !== 'text') return [node];
    const mark = sign.value[0];
    if (mark !== given && mark !== byKind) return [node];
    const end = first.children.findIndex(({ type }) => type === 'break');
    const title = end < 0 ? first.children : first.children.slice(0, end);
    const below = end < 0 ? [] : first.children.slice(end + 1);
    title[0] = { ...sign, value: sign.value.slice(1) };
    const [next] = rest;
    const hasOwn = mark === byKind && below.length === 0 && next?.type === 'heading';
    const children = [
      toTitle(hasOwn ? next.children : title, first),
      ...(below.length > 0 ? [{ ...first, children: trim(below) }] : []),
      ...(hasOwn ? rest.slice(1) : rest),
    ];
    return [{ type: 'aside', children, position: node.position } satisfies Aside as RootContent];
  });
}

const toTitle = (children: PhrasingContent[], { position }: Paragraph): Paragraph => ({
  type: 'paragraph',
  children: [
    {
      type: 'strong',
      children: children.flatMap((child) => (child.type === 'strong' ? child.children : [child])),
    },
  ],
  position,
});

const trim = ([first, ...rest]: PhrasingContent[]): PhrasingContent[] =>
  first?.type === 'text'
    ? [{ ...first, value: first.value.trimStart() }, ...rest]
    : first
      ? [first, ...rest]
      : [];

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Format } from './fidelity.ts';
import type { Figure, Tag } from './trees.ts';

// One tilde is “about” in prose (“~5,000”), never a deletion.
const gfm = { singleTilde: false } as const;

const reader = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

const inlineReader = unified()
  .use(remarkParse)
  .use(remarkGfm, gfm)
  .use(function disableBlocks() {
    const data = this.data();
    // Inline tags such as <br> or <sup> may open a line; as blocks they would swallow the Markdown after them.
    (data.micromarkExtensions ??= []).push({ disable: { null: ['htmlFlow', 'codeIndented'] } });
  })
  .freeze();

type Handle = NonNullable<NonNullable<Options['handlers']>['link']>;
type Unsafe = NonNullable<Options['unsafe']>;

const writeTag: Handle = (node: Tag, _, state, info) => {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${encode(value)}"`);
  const words = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  return `<${node.name}${attributes.join('')}>${words}</${node.name}>`;
};

/** A bar would end a table's cell, a line end a line of it. */
const encode = (value: string) =>
  value.replace(/\s+/g, ' ').replace(/[&"<>|`\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  rule: '-',
  fences: true,
  resourceLink: true,
  listItemIndent: 'one',
  // What stands before a tag is escaped for the sign that the tag begins with.
  handlers: {
    tag: Object.assign(writeTag, { peek: () => '<' }),
    figure: ({ name }: Figure) => `<Figure id="${name}" />`,
  },
} satisfies Options;

const createWriter = (unsafe: Unsafe) => {
  const writer = unified()
    .use(remarkGfm, { ...gfm, tablePipeAlign: false })
    .use(remarkStringify, { ...style, unsafe })
    .freeze();
  return (tree: Root): string => writer.stringify(tree);
};

const everySign: Unsafe = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => ({
  character,
  inConstruct: 'phrasing',
}));

// MDX takes each of these for the beginning of code.
const code: Unsafe = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

/** Markdown as CommonMark and GFM define it. */
export const readMarkdown = (text: string): Root => reader.parse(text);

/** Markdown in which every tag is inline. */
export const readInlineMarkdown = (text: string): Root => inlineReader.parse(text);

/**
 * Ways to write a tree in a format, the best to read first. Should it ever lose a character, the next one, with
 * every sign of the text escaped, will keep it.
 */
export const writers: Record<Format, readonly ((tree: Root) => string)[]> = {
  md: [createWriter([]), createWriter(everySign)],
  mdx: [createWriter(code), createWriter([...code, ...everySign])],
};

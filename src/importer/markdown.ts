import type { Parents, PhrasingContent, Root } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Format } from './fidelity.ts';
import { tidyTree } from './tidy.ts';
import { type Aside, type Figure, type Tag, walk } from './trees.ts';

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

const tagWriter = (nameOf: (node: Parents) => string): Handle => {
  const write: Handle = (node: Parents, _, state, info) => {
    const given = Object.entries(node.type === 'textDirective' ? (node.attributes ?? {}) : {});
    const attributes = given.map(([name, value]) => ` ${name}="${encode(value ?? '')}"`).join('');
    const words = state.containerPhrasing(node as Tag, { ...info, before: '>', after: '<' });
    return `<${nameOf(node)}${attributes}>${words}</${nameOf(node)}>`;
  };
  // What stands before a tag is escaped for the sign that the tag begins with.
  return Object.assign(write, { peek: () => '<' });
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
  handlers: {
    textDirective: tagWriter((node) => (node as Tag).name),
    // Empty lines around what it holds, which is Markdown then.
    aside: (node: Aside, _, state, info) =>
      `<aside>\n\n${state.containerFlow(node as never, info)}\n\n</aside>`,
  },
} satisfies Options;

const createWriter = (more: Options) => {
  const writer = unified()
    .use(remarkGfm, { ...gfm, tablePipeAlign: false })
    .use(function writeFormulas() {
      // As sections are read: see `features.ts`.
      (this.data().toMarkdownExtensions ??= []).push(mathToMarkdown({ singleDollarTextMath: false }));
    })
    .use(remarkStringify, { ...style, ...more, handlers: { ...style.handlers, ...more.handlers } })
    .freeze();
  return (tree: Root): string => writer.stringify(tree);
};

const everySign: Unsafe = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => ({
  character,
  inConstruct: 'phrasing',
}));

// Whether a mark opens or closes depends on the characters around it, and parsers know different Unicodes.
const everyMark: Options['handlers'] = {
  emphasis: tagWriter(() => 'em'),
  strong: tagWriter(() => 'strong'),
  delete: tagWriter(() => 'del'),
};

// MDX takes each of these for the beginning of code.
const code: Unsafe = [
  { character: '{', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const figure: Options['handlers'] = { figure: ({ name }: Figure) => `<Figure id="${name}" />` };

/** A line of nothing but tags would be a block of its own to MDX. */
function unwrapLines(tree: Root): Root {
  walk(tree, (node) => {
    if (node.type === 'paragraph' && node.children.every(isTagOrSpace))
      node.children = node.children.flatMap(withoutTags);
  });
  tidyTree(tree);
  return tree;
}

const isTagOrSpace = (node: PhrasingContent) =>
  node.type === 'textDirective' ||
  node.type === 'break' ||
  (node.type === 'text' && node.value.trim() === '');

const withoutTags = (node: PhrasingContent): PhrasingContent[] =>
  node.type === 'textDirective' ? node.children.flatMap(withoutTags) : [node];

const writers = {
  md: [createWriter({}), createWriter({ unsafe: everySign, handlers: everyMark })],
  mdx: [
    createWriter({ unsafe: code, handlers: figure }),
    createWriter({ unsafe: [...code, ...everySign], handlers: { ...figure, ...everyMark } }),
  ],
};

/** Markdown as CommonMark and GFM define it. */
export const readMarkdown = (text: string): Root => reader.parse(text);

/** Markdown in which every tag is inline. */
export const readInlineMarkdown = (text: string): Root => inlineReader.parse(text);

/**
 * Writings of a tree in a format. Should the first, which is easy to read, ever lose a character, the second, with
 * every sign of the text escaped and tags for emphasis, will keep it.
 */
export function* writeMarkdown(tree: Root, format: Format): Generator<string> {
  for (const write of writers[format]) {
    const copy = structuredClone(tree);
    tidyTree(copy);
    yield write(format === 'mdx' ? unwrapLines(copy) : copy);
  }
}

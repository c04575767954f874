import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

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

const mdxReader = unified().use(remarkParse).use(remarkGfm, gfm).use(remarkMdx).freeze();

const style = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  rule: '-',
  fences: true,
  resourceLink: true,
  listItemIndent: 'one',
} as const;

// MDX takes a line that begins so for code.
const unsafe = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const createWriter = (more: readonly { character: string; inConstruct: 'phrasing' }[]) =>
  unified()
    .use(remarkGfm, { ...gfm, tablePipeAlign: false })
    .use(remarkMdx)
    .use(remarkStringify, { ...style, unsafe: [...unsafe, ...more] })
    .freeze();

const writer = createWriter([]);
const escapingWriter = createWriter(
  Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => ({ character, inConstruct: 'phrasing' })),
);

/** Markdown as CommonMark and GFM define it. */
export const readMarkdown = (text: string): Root => reader.parse(text);

/** Markdown in which every tag is inline. */
export const readInlineMarkdown = (text: string): Root => inlineReader.parse(text);

/** MDX as its own parser defines it: for checks. */
export const readMdx = (text: string): Root => mdxReader.parse(text);

/** A tree as MDX: braces, angle brackets, `import` and `export` come out as text. */
export const writeMdx = (tree: Root): string => writer.stringify(tree);

/** The same with every sign of the text escaped: hard to read, hard to misread. */
export const writeMdxEscaped = (tree: Root): string => escapingWriter.stringify(tree);

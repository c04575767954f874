import * as fc from 'fast-check';
import type { RootContent as HastContent } from 'hast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { findDifference, type Format, parseSection, readShown } from './fidelity.ts';
import { writeMarkdown } from './markdown.ts';
import { tidyTree } from './tidy.ts';
import { readText } from './trees.ts';

const frontMatter = '---\ntitle: T\n---\n\n';

// What means something to Markdown, at a line's start or anywhere, or to one of its many extensions.
const signs = [
  ...'<{}*_[]|&\\~$`#!()=^%@:+->"\'',
  ...'~~ $$ ::: ``` --- *** == +++ &amp; &#35; [^1] ](x) <b> </b> <sub> <!-- <script> <?x [[w]] {#a} {:.b} |---|'.split(
    ' ',
  ),
  '# ',
  '- ',
  '+ ',
  '> ',
  '1. ',
  '1) ',
  ': d',
  '[ ] ',
  '[!NOTE]',
  '    ',
  '\t',
  'import ',
  'export ',
  '[^1]: ',
  'é',
  '—',
  '“',
  'مر',
  '😀',
  '\u00a0',
  '\u200f',
  '\u3000',
  '\u2028',
  '\u00ad',
];
const addresses = ['http://a.example', 'www.a.example', 'a@b.example', 'mailto:a@b.example'];

const textOf = (pieces: readonly string[], maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.constantFrom('\n', ' ', 'a', '2', 'words ') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
      ),
      { minLength: 1, maxLength },
    )
    // Control characters are gone, and line ends settled, before a manuscript is read.
    .map((parts) =>
      parts
        .join('')
        .replace(/\p{Cc}/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ''))
        .replace(/[ \t]*\n\s*/g, '\n'),
    );

const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Texts and tags as the page will have them; an address is a link wherever it stands bare. */
const show = (nodes: readonly HastContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return `?${node.type}?`;
      return node.tagName === 'a'
        ? show(node.children)
        : `<${node.tagName}>${show(node.children)}</${node.tagName}>`;
    })
    .join('');

const { inline } = fc.letrec<{ inline: PhrasingContent }>((tie) => {
  const some = fc.array(tie('inline'), { minLength: 1, maxLength: 3 });
  const words = textOf(signs, 6);
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      { weight: 4, arbitrary: words.map(text) },
      fc
        .tuple(fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const), some)
        .map(([type, children]): PhrasingContent => ({ type, children })),
      some.map((children): PhrasingContent => ({
        type: 'textDirective',
        name: 'sub',
        attributes: {},
        children,
      })),
      some.map((children): PhrasingContent => ({
        type: 'link',
        url: 'https://x.example/a_(b)',
        children: children as never[],
      })),
      words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    ),
  };
});
const line = fc.array(inline, { minLength: 1, maxLength: 4 });
const lines = fc.array(line.map(paragraph), { minLength: 1, maxLength: 2 }) as fc.Arbitrary<never[]>;
const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 3, arbitrary: line.map(paragraph) },
  line.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  lines.map((children): RootContent => ({ type: 'blockquote', children })),
  lines.map((children): RootContent => ({ type: 'list', children: [{ type: 'listItem', children }] })),
  fc.tuple(line, line).map((rows): RootContent => ({
    type: 'table',
    children: rows.map((children) => ({ type: 'tableRow', children: [{ type: 'tableCell', children }] })),
  })),
);

/** The first writing of a tree that keeps its words, as the importer takes it. */
function write(tree: Root, format: Format): string | undefined {
  return writeMarkdown(tree, format)
    .map((body) => frontMatter + body)
    .find((source) => !findDifference(readText(tree), readShown({ format, source }).text));
}

describe('what is written', { timeout: 120_000 }, () => {
  it('shows each sign of a paragraph, whatever Markdown makes of it', () => {
    fc.assert(
      fc.property(fc.array(textOf([...signs, ...addresses], 14), { minLength: 1, maxLength: 3 }), (texts) => {
        const tree: Root = { type: 'root', children: texts.map((words) => paragraph([text(words)])) };
        tidyTree(tree);
        const expected = tree.children.map((node) => `<p>${readText(node).trim()}</p>`).join('\n');
        const source = write(tree, 'md') ?? '';
        expect(show(parseSection({ format: 'md', source }).children)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['md', 'mdx'] as const)('shows the words of any tree as %s', (format) => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 2 }), (children) => {
        expect(write({ type: 'root', children }, format)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

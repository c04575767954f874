import type { Element, Root as HastRoot, RootContent as HastContent } from 'hast';
import { markdownToHast, mdxToHast, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { sectionFeatures } from '../markdown/features.ts';
import { findForeignHtml } from '../markdown/plain-html.ts';
import { figureId, isNoteReference, isNotes } from '../passages/extract.ts';
import { attributes, writtenTags } from './html-tags.ts';

/** `md` is data; only `mdx` may hold figures of the site's own. */
export type Format = 'md' | 'mdx';

/** A section's file, its front matter before it or not. */
export interface SectionSource {
  format: Format;
  source: string;
}

/** What the site will show of a section: its text, and its notes apart. */
export interface Shown {
  text: string;
  notes: string[];
}

/**
 * The words a section shows, read by the processor that will build its page.
 *
 * @param figures ids of figures that the section may hold
 * @throws when it holds anything but text, or cannot be read
 */
export function readShown(section: SectionSource, figures: ReadonlySet<string> = none): Shown {
  const tree = parseSection(section);
  const parts: string[] = [];
  const notes: string[] = [];
  for (const child of tree.children) {
    if (isNotes(child))
      for (const item of listItems(child)) notes.push(collect([item], [], figures).join(''));
    else collect([child], parts, figures);
  }
  return { text: parts.join(''), notes };
}

const readers = { md: markdownToHast, mdx: mdxToHast };

/** A section as the tree its page is made from. */
export function parseSection({ format, source }: SectionSource): HastRoot {
  const tree = readers[format](source, { position: false, features: sectionFeatures });
  if (tree.type !== 'root') throw new Error('no document');
  const [foreign] = format === 'md' ? findForeignHtml(tree) : [];
  if (foreign) throw new Error(`${foreign.found} where a manuscript has only text`);
  return tree;
}

const none: ReadonlySet<string> = new Set();

const joined = new Set(['a', 'code', ...writtenTags]);

function collect(nodes: readonly HastContent[], parts: string[], figures: ReadonlySet<string>): string[] {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element') {
      if (isNoteReference(node) || node.properties['dataFootnoteBackref'] !== undefined) continue;
      const apart = !joined.has(node.tagName);
      if (apart) parts.push('\n');
      collect(node.children, parts, figures);
      if (apart) parts.push('\n');
    } else if (node.type.startsWith('mdx')) {
      if (isTag(node)) collect(node.children as HastContent[], parts, figures);
      // A figure of the site's own: its words are not the manuscript's.
      else if (!isFigure(node, figures)) throw new Error(`${node.type} where a manuscript has only text`);
    }
  }
  return parts;
}

/** A tag that MDX made a component of. */
const isTag = (node: HastContent): node is MdxJsxFlowElementHast | MdxJsxTextElementHast =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
  (node.name === 'aside' || writtenTags.has(node.name ?? '')) &&
  node.attributes.every((given) => given.type === 'mdxJsxAttribute' && attributes.includes(given.name));

const isFigure = (node: HastContent, figures: ReadonlySet<string>): boolean =>
  node.type === 'mdxJsxFlowElement' && node.name === 'Figure' && figures.has(figureId(node));

const listItems = (notes: Element): Element[] =>
  notes.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'ol')
    .flatMap((list) => list.children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li');

/** A text as pieces between spaces: letters, digits, marks and signs, in their order. */
export const toPieces = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** First place where two texts differ; nothing when they are the same but for spaces. */
export function findDifference(
  expected: string,
  found: string,
): { expected: string; found: string } | undefined {
  const one = toPieces(expected);
  const other = toPieces(found);
  const at = one.findIndex((piece, index) => piece !== other[index]);
  const first = at < 0 ? one.length : at;
  if (at < 0 && other.length === one.length) return undefined;
  const around = (pieces: string[]) =>
    pieces
      .slice(Math.max(0, first - 3), first + 5)
      .join(' ')
      .slice(0, 200);
  return { expected: around(one), found: around(other) };
}

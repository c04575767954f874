import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import type { Section } from '../schemas/section.ts';
import { reservedSlugs } from '../schemas/slug.ts';
import { toExcerpt } from './excerpt.ts';
import { type Notes, numberNotes } from './footnotes.ts';
import type { Outline } from './outline.ts';
import { quote, type Report } from './report.ts';
import { toSlug, UniqueSlugs } from './slugs.ts';
import { lineOf, mapTree, readText, walk } from './trees.ts';

/** A section of the paper, still as a tree. */
export interface ComposedSection extends Section {
  /** Whether the manuscript has this title as a heading; an opening without one bears the paper's. */
  headed: boolean;
  blocks: RootContent[];
  notes: FootnoteDefinition[];
}

/** Makes sections of an outline: titles, addresses, excerpts, each with the notes it refers to. */
export function composeSections(
  { opening, parts }: Outline,
  {
    paperTitle,
    notes,
    anchors,
    report,
  }: { paperTitle: string; notes: Notes; anchors: ReadonlyMap<string, number>; report: Report },
): ComposedSection[] {
  const slugs = new UniqueSlugs(reservedSlugs.section);
  const titles = new UniqueSlugs(parts.map(({ heading }) => toSlug(titleOf(heading))));
  const sections: ComposedSection[] = [];
  const headingAnchors = new Map<string, string>();
  if (opening.length > 0) {
    const free =
      ['introduction', 'opening', 'preface', 'text'].find((slug) => titles.take(slug) === slug) ?? 'opening';
    sections.push(
      section({
        title: paperTitle,
        slug: slugs.take(parts.length === 0 ? 'text' : free),
        headed: false,
        blocks: opening,
      }),
    );
    report.add(
      'guessed',
      parts.length === 0
        ? 'no headings: the text is one section'
        : 'what stands before the first heading is a section under the paper’s title',
      lineOf(opening[0] as RootContent),
    );
  }
  for (const { heading, blocks } of parts) {
    const title = titleOf(heading);
    const slug = slugs.take(toSlug(title) || `section-${sections.length + 1}`);
    if (slug !== toSlug(title))
      report.add('guessed', `the address of ${quote(title, 50)} is “${slug}”`, lineOf(heading));
    for (const [anchor, line] of anchors) {
      if ([heading, ...blocks].some((node) => node.type === 'heading' && lineOf(node) === line))
        headingAnchors.set(anchor, slug);
    }
    moveNotes(heading, blocks, report);
    sections.push(section({ title, slug, headed: true, blocks }));
  }
  settleAnchors(sections, headingAnchors, report);
  for (const each of sections) {
    each.notes = numberNotes(each.blocks, notes);
  }
  return sections;
}

const titleOf = (heading: Heading) => readText(heading).replace(/\s+/g, ' ').trim();

function section(given: {
  title: string;
  slug: string;
  headed: boolean;
  blocks: RootContent[];
}): ComposedSection {
  return { ...given, excerpt: toExcerpt(given.blocks, given.title), notes: [] };
}

/** A title is plain text: references to notes move to the end of the first paragraph, links lose their address. */
function moveNotes(heading: Heading, blocks: RootContent[], report: Report): void {
  const references: Extract<RootContent, { type: 'footnoteReference' }>[] = [];
  walk(heading, (node) => {
    if (node.type === 'footnoteReference') references.push(node);
    if (node.type === 'link')
      report.add('dropped', `the address ${quote(node.url)} in a heading`, lineOf(heading));
  });
  if (references.length === 0) return;
  report.add('changed', 'a note on a heading now stands at the end of its first paragraph', lineOf(heading));
  let first = blocks.find((block) => block.type === 'paragraph');
  if (!first) blocks.unshift((first = { type: 'paragraph', children: [] }));
  first.children.push(...references);
}

/** Links to headings of the same text lead to their section, by a path that holds on the whole-paper page too. */
function settleAnchors(
  sections: ComposedSection[],
  anchors: ReadonlyMap<string, string>,
  report: Report,
): void {
  const bySlug = new Map(anchors);
  for (const { title, slug, blocks } of sections) {
    bySlug.set(slug, slug);
    bySlug.set(anchorOf(title), slug);
    for (const block of blocks) if (block.type === 'heading') bySlug.set(anchorOf(readText(block)), slug);
  }
  const settle = (root: Root | FootnoteDefinition) =>
    mapTree(root, (node) => {
      if (node.type !== 'link' || !node.url.startsWith('#')) return [node];
      const anchor = decode(node.url.slice(1));
      const slug = bySlug.get(anchor) ?? bySlug.get(anchor.toLowerCase()) ?? bySlug.get(toSlug(anchor));
      if (slug !== undefined) return [{ ...node, url: `../${slug}/` }];
      report.add(
        'dropped',
        `the address ${quote(node.url)}: no heading is called so; its words stay`,
        lineOf(node),
      );
      return node.children;
    });
  for (const each of sections) {
    const root: Root = { type: 'root', children: each.blocks };
    settle(root);
    each.blocks = root.children;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A heading's anchor as Jekyll and GitHub make it. */
const anchorOf = (title: string) =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

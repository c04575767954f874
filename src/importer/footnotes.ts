import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { Report } from './report.ts';
import { isParent, lineOf, walk } from './trees.ts';

/** A text without its notes, and the notes under new, unique labels. */
export interface Notes {
  definitions: Map<string, FootnoteDefinition>;
}

/**
 * Takes the notes out of a text and ties each reference to its own. Where chapters count from 1 again, a
 * reference means the next note of its number. A note nobody refers to becomes a paragraph where it stood.
 */
export function takeNotes(tree: Root, report: Report): Notes {
  const byLabel = new Map<string, { node: FootnoteDefinition; order: number; label: string }[]>();
  const references: { node: Extract<Nodes, { type: 'footnoteReference' }>; order: number }[] = [];
  let order = 0;
  walk(tree, (node) => {
    order++;
    if (node.type === 'footnoteDefinition') {
      const same = byLabel.get(node.identifier) ?? [];
      if (same.length === 1)
        report.add(
          'guessed',
          `two notes are called “${node.label ?? node.identifier}”; each reference has the next one`,
          lineOf(node),
        );
      same.push({ node, order, label: '' });
      byLabel.set(node.identifier, same);
    } else if (node.type === 'footnoteReference') references.push({ node, order });
  });
  let count = 0;
  const definitions = new Map<string, FootnoteDefinition>();
  for (const { node, order: at } of references) {
    const same = byLabel.get(node.identifier) ?? [];
    const note = same.find((candidate) => candidate.order > at) ?? same.at(-1);
    if (!note) continue;
    if (note.label === '') {
      note.label = String(++count);
      definitions.set(note.label, note.node);
    }
    node.identifier = note.label;
    node.label = note.label;
  }
  const cited = new Set(definitions.values());
  const clean = (nodes: RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type !== 'footnoteDefinition') {
        if (isParent(node)) node.children = clean(node.children as RootContent[]) as typeof node.children;
        return [node];
      }
      node.children = clean(node.children as RootContent[]) as typeof node.children;
      if (cited.has(node)) return [];
      report.add(
        'guessed',
        `no reference to note “${node.label ?? node.identifier}”: it stands in the text`,
        lineOf(node),
      );
      return node.children;
    });
  tree.children = clean(tree.children);
  return { definitions };
}

/**
 * The notes that a section's blocks refer to, in the order of their first reference, and those their notes refer to.
 * References in the blocks are renumbered from 1.
 */
export function numberNotes(blocks: readonly RootContent[], { definitions }: Notes): FootnoteDefinition[] {
  const labels = new Map<string, string>();
  const notes: FootnoteDefinition[] = [];
  const renumber = (nodes: readonly Nodes[]) => {
    for (const root of nodes) {
      walk(root, (node) => {
        if (node.type !== 'footnoteReference') return;
        const source = node.identifier;
        let label = labels.get(source);
        const definition = definitions.get(source);
        if (label === undefined && definition) {
          label = String(labels.size + 1);
          labels.set(source, label);
          notes.push(structuredClone(definition));
        }
        if (label === undefined) return;
        node.identifier = label;
        node.label = label;
      });
    }
  };
  renumber(blocks);
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index];
    if (!note) break;
    renumber(note.children);
    note.identifier = note.label = String(index + 1);
    if (note.children.length === 0) note.children = [{ type: 'paragraph', children: [] }];
  }
  return notes;
}

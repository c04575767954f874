import type { Nodes, Root } from 'hast';
import { type MdastNode, mdxToHast, mdxToMdast } from 'satteri';
import { show } from '../schemas/problems.ts';
import { extractPassages, type FoundPassage, isNotes } from './extract.ts';

/**
 * The passages of a section's source, or all that keeps them from being read and shown.
 *
 * @param source MDX with its front matter
 * @param name of the file, for the messages
 */
export function readSection(
  source: string,
  name: string,
): { passages: FoundPassage[]; problems?: undefined } | { passages?: undefined; problems: string[] } {
  try {
    const tree = mdxToHast(source, { position: false }) as Root;
    const problems = findLostNotes(source, tree).map(
      ({ label, line }) =>
        `${name}:${line}: (the notes): expected [^${label}] in the text; found the note alone, which no page would ` +
        'show: write the reference where it belongs; after a bare address, which it would be a part of, make that ' +
        '[words](address)',
    );
    return problems.length > 0 ? { problems } : { passages: extractPassages(tree) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = said] = /^(\d+):\d+: ([^]*?)(?: \(mdx[\w:-]*\))?$/.exec(said) ?? [];
    const found = show(source.split('\n')[Number(line) - 1]?.trim());
    return {
      problems: [
        `${name}:${line}: (the text): expected MDX; found ${found}: ${reason}; ` +
          'where the sign itself is meant, write \\< or \\{',
      ],
    };
  }
}

interface Note {
  label: string;
  line: number;
}

/** Notes that nothing refers to, or that another of their label stands before: Markdown leaves them out. */
function findLostNotes(source: string, tree: Root): Note[] {
  const shown = tree.children.filter(isNotes).flatMap(listIds);
  const unmatched = new Set(shown);
  // What may be a note: mostly each is shown, and the source need not be read again.
  const like = source.matchAll(/\[\^([^\]]+)\]:/g);
  if (like.every(([, label = '']) => unmatched.delete(label.toLowerCase()))) return [];
  const unclaimed = new Set(shown);
  return listNotes(mdxToMdast(source)).filter(({ label }) => !unclaimed.delete(label.toLowerCase()));
}

/** Labels of the notes at a section's end. */
function listIds(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const id = node.type === 'element' && node.tagName === 'li' ? String(node.properties['id']) : '';
  const own = /^user-content-fn-(.*)$/.exec(id)?.[1];
  return [...(own === undefined ? [] : [decodeURI(own)]), ...node.children.flatMap(listIds)];
}

function listNotes(node: MdastNode): Note[] {
  const own =
    node.type === 'footnoteDefinition'
      ? [{ label: node.label ?? node.identifier, line: node.position?.start.line ?? 1 }]
      : [];
  return 'children' in node ? [...own, ...node.children.flatMap(listNotes)] : own;
}
